"""Parties to a fight, by the words that credit a statement to them.

The table is `parties.toml`.
"""

from __future__ import annotations

import re
from functools import cache

from verify.lexicon import table


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = table("parties")
    one, other = (rf"\b(?:{'|'.join(map(re.escape, words[key]))})\b" for key in ("belligerents", "not_with"))
    return re.compile(one), re.compile(other)


def is_belligerent(speaker: str) -> bool:
    """Tell whether a phrase that credits a statement names a party to a fight: "an army spokesman", "the rebels"."""
    party, other = _patterns()
    phrase = speaker.lower()
    return party.search(phrase) is not None and other.search(phrase) is None
