"""What plug-ins add to the claims of an article.

An extractor is a function under the entry point group `verify.extractors`:

    def extract(article: Article, paragraphs: Sequence[Paragraph], claims: Sequence[Claim]) -> Iterable[Claim]

It gets an article, its body paragraphs as spaCy has parsed them, and the claims that are known so far, and gives the
claims back: with more numbers, times or places in them, and with claims of its own. It may not drop one. It must be a
pure function. Each installed extractor takes part, in the order of their names.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from verify.extract.parse import Paragraph
from verify.models import Article, Claim, Span
from verify.plugins import EXTRACTORS, Plugin, installed, load


def load_extractors() -> tuple[Plugin, ...]:
    """Return the installed extractors, sorted by name.

    Raises:
        PluginError: one cannot be imported, or is no function.

    """
    found = tuple(load(entry) for entry in installed(EXTRACTORS).values())
    for plugin in found:
        if not callable(plugin.value):
            raise plugin.broken("is no function")
    return found


def extended(
    article: Article, paragraphs: Sequence[Paragraph], claims: Sequence[Claim], extractors: Iterable[Plugin]
) -> tuple[Claim, ...]:
    """Return the claims of an article with what extractors add, in the order of the text.

    Raises:
        PluginError: an extractor raises, drops a claim, gives two one id, or an offset that does not hold.

    """
    found = tuple(claims)
    for plugin in extractors:
        given = plugin.guarded(lambda *all_, call=plugin.value: tuple(call(*all_)))(article, paragraphs, found)
        wrong = _wrong(article, found, given)
        if wrong:
            raise plugin.broken(wrong)
        found = tuple(sorted(given, key=lambda claim: (claim.start, claim.end, claim.id)))
    return found


def _wrong(article: Article, before: Sequence[Claim], after: Sequence[Claim]) -> str:
    """Return what is wrong with the claims that an extractor gave, empty where nothing is."""
    if not all(isinstance(claim, Claim) for claim in after):
        return "gives something else than claims"
    ids = [claim.id for claim in after]
    if len({*ids}) < len(ids) or not {claim.id for claim in before} <= {*ids}:
        return "drops a claim, or gives two claims one id"
    for claim in after:
        if claim.article != article.id or article.text[claim.start : claim.end] != claim.quote:
            return f"claim {claim.id}: the quotation is not what the article has at its offsets"
        parts: tuple[Span, ...] = (*claim.values, *claim.time, *claim.place)
        if any(not 0 <= part.start < part.end <= len(article.text) for part in parts):
            return f"claim {claim.id}: an offset lies outside of the article"
    return ""
