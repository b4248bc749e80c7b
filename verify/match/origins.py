"""Where a statement really comes from: the named speaker, the document, the agency, the copied text, or the outlet.

speaker:volodymyr zelenskyy    a named person or body is credited; the innermost named one counts
document:kessler report        a document that a name, or the event, tells apart is credited
agency:Reuters                 an agency is credited for the statement, the sentence or the whole text
outlet:Harbour Post            another outlet is credited, or had the interview ("told the Harbour Post"), or is known
                               to have printed the copied passage first
text:Daily Tribune, Gazette    a passage that these outlets print, none of them known to have been first
outlet:Daily Tribune           none of these: the outlet's own voice

The chain of an origin names all who passed the statement on, from the article to the first source.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from verify.lexicon.agencies import agency_named, agency_of, agency_tag
from verify.lexicon.media import bare, document_named, issuer_of, medium_named
from verify.match.copied import Copied, copied_texts
from verify.match.keys import key_of
from verify.models import Article, Attribution, Claim, Copy, Origin, Step


class _Known(NamedTuple):
    """What holds of the whole batch."""

    articles: Mapping[str, Article]
    outlets: Mapping[str, str]
    subjects: Mapping[tuple[str, str], str]
    tags: Mapping[str, str | None]


def find_origins(
    articles: Iterable[Article],
    claims: Iterable[Claim],
    subjects: Mapping[tuple[str, str], str],
    copies: Iterable[Copy] = (),
    withdrawn: Collection[str] = (),
) -> dict[str, Origin]:
    """Map each claim id to the origin of what it states.

    Args:
        articles: the articles of the claims.
        claims: all claims.
        subjects: (article id, name key) -> subject, from `verify.match.links.link_claims`.
        copies: the passages that articles have in common, from `verify.match.copies.find_copies`.
        withdrawn: ids of the articles that their outlets withdrew.

    """
    batch = {article.id: article for article in articles}
    known = _Known(
        articles=batch,
        outlets={key_of(bare(article.source)): article.source for article in batch.values()},
        subjects=subjects,
        tags={article.id: agency_tag(article.text) for article in batch.values()},
    )
    claims = list(claims)
    copied = copied_texts(batch, claims, copies, known.tags, withdrawn)
    return {claim.id: _origin(claim, known, copied.get(claim.id, Copied())) for claim in claims}


def _origin(claim: Claim, known: _Known, copied: Copied) -> Origin:
    article = known.articles[claim.article]
    outlet = Step(kind="outlet", name=article.source)
    agency = known.tags[article.id] or _agency_around(claim, article)
    passed_on = list(copied.origins)
    if agency:
        passed_on.append(Step(kind="agency", name=agency))
    credited = [step for credit in claim.attribution for step in _steps(credit, claim, known)]
    said_by = [step for step in credited if step.kind != "channel"]
    first = said_by[-1] if said_by else (*passed_on, outlet)[0]
    return Origin(
        claim=claim.id,
        kind=first.kind,
        name=first.name,
        chain=tuple(dict.fromkeys((Step(kind="article", name=article.id), outlet, *passed_on, *credited))),
        channel=next((credit.channel for credit in reversed(claim.attribution) if credit.channel), None),
        printed_by=copied.printed_by,
        withdrawn=copied.withdrawn,
    )


def _agency_around(claim: Claim, article: Article) -> str | None:
    """Return the agency that the claim's paragraph credits."""
    start = article.text.rfind("\n", 0, claim.start) + 1
    end = article.text.find("\n", claim.end)
    return agency_of(article.text[start : end if end >= 0 else None])


def _steps(credit: Attribution, claim: Claim, known: _Known) -> Iterator[Step]:
    """Yield through whom a credit leads: who had the interview or where it was posted, then who said it."""
    if credit.channel:
        yield _passed_on(credit.channel, known) or Step(kind="channel", name=bare(credit.channel))
    if not credit.speaker:
        return
    passed_on = _passed_on(credit.speaker, known) or _passed_on(issuer_of(credit.speaker) or "", known)
    key = key_of(credit.speaker)
    document = document_named(credit.speaker)
    if passed_on:
        yield passed_on
    elif document:
        yield Step(kind="document", name=document)
    elif (claim.article, key) in known.subjects:
        yield Step(kind="speaker", name=known.subjects[claim.article, key])


def _passed_on(name: str, known: _Known) -> Step | None:
    """Return the agency or outlet that a name means, None where it is neither."""
    if not name:
        return None
    if agency := agency_named(name):
        return Step(kind="agency", name=agency)
    outlet = known.outlets.get(key_of(bare(name)))
    medium = outlet or medium_named(name)
    return Step(kind="outlet", name=known.outlets.get(key_of(bare(medium)), medium)) if medium else None
