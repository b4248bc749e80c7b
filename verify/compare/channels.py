"""Where two claims were said: one channel, or two ("on X", "on the Telegram app").

One speaker says the same on several channels; that is a difference of channel, and no conflict.
"""

from __future__ import annotations

import re

from verify.lexicon.agencies import agency_named
from verify.match.keys import key_of
from verify.models import Claim, Facet

_FILLERS = {"a", "an", "the", "his", "her", "its", "their", "official", "account", "app", "channel", "post", "social"}
_NAMED = re.compile(r"(?<!\w)(?!The\b|A\b|An\b)[A-Z]")
_ONE_NAME = {"x": "twitter"}


def channel_facet(a: Claim, b: Claim) -> Facet | None:
    """Compare the innermost channels: same or different; None unless both claims credit one by name.

    "In the filing" and "in a document" may be one.
    """
    one, other = (_channel(claim) for claim in (a, b))
    if not (_NAMED.search(one) and _NAMED.search(other)):
        return None
    agencies = agency_named(one), agency_named(other)
    words = [{_ONE_NAME.get(word, word) for word in key_of(name).split()} - _FILLERS for name in (one, other)]
    outcome = (
        "same"
        if words[0] & words[1] or (agencies[0] and agencies[0] == agencies[1]) or key_of(one) == key_of(other)
        else "different"
    )
    return Facet(name="channel", outcome=outcome, a=one, b=other)


def _channel(claim: Claim) -> str:
    return next((credit.channel for credit in reversed(claim.attribution) if credit.channel), "")
