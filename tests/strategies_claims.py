"""Claims made by hand and claims read off invented sentences; strategies for batches of hand-made claims."""

from __future__ import annotations

from datetime import date
from typing import Literal

from hypothesis import strategies as st

from verify.compare.comparison import Setting
from verify.corpus.blocks import blocks
from verify.extract.clauses import Clause, clauses
from verify.extract.parse import Paragraph, load_pipeline, parse
from verify.models import (
    Article,
    Attribution,
    Claim,
    CueClass,
    EntityKind,
    Interval,
    Link,
    Mention,
    Modality,
    Origin,
    Place,
    Polarity,
    Predicate,
    Quantity,
    TimeSpan,
)
from verify.pipeline import extract


def article(text: str, name: str = "a", source: str | None = None, published: str | None = None) -> Article:
    """Return an article whose outlet is its id unless told otherwise."""
    return Article(id=name, text=text, source=source or name, published=published)


def paragraphs_of(text: str) -> list[Paragraph]:
    """Return the parsed body paragraphs of a text."""
    body = [block for block in blocks(article(text)) if block.kind == "body"]
    return list(parse(((text, block) for block in body), load_pipeline()))


def clauses_of(text: str) -> list[Clause]:
    """Return the clauses of the body of a text."""
    return [clause for paragraph in paragraphs_of(text) for clause in clauses(paragraph.doc)]


def claims_of(text: str, name: str = "a", published: str | None = None) -> tuple[Claim, ...]:
    """Return the claims that the engine reads off a text."""
    return extract([article(text, name, published=published)])


def claim_with(text: str, words: str, published: str | None = None) -> Claim:
    """Return the one claim of a text whose predicate ends within `words`."""
    start = text.index(words)
    found = [
        claim for claim in claims_of(text, published=published) if start < claim.predicate.end <= start + len(words)
    ]
    assert len(found) == 1, [claim.quote for claim in found]
    return found[0]


def mention(
    text: str,
    role: Literal["subject", "object", "oblique"] = "subject",
    *,
    head: str | None = None,
    kind: EntityKind = "unknown",
    modifiers: tuple[str, ...] = (),
    pronoun: bool = False,
    plural: bool = False,
    start: int = 0,
) -> Mention:
    """Return a mention whose head is its last word unless told otherwise."""
    return Mention(
        start=start,
        end=start + len(text),
        text=text,
        name=text,
        head=head or text.rsplit(maxsplit=1)[-1].lower(),
        kind=kind,
        role=role,
        modifiers=modifiers,
        pronoun=pronoun,
        plural=plural,
    )


def credit(speaker: str, cue_class: CueClass = "say", *, direct: bool = False, named: bool = False) -> Attribution:
    """Return an attribution to a speaker."""
    return Attribution(speaker=speaker, cue="said", cue_class=cue_class, direct=direct, named=named)


def count(number: float, noun: str | None = "person", measure: str | None = None, *, part: bool = False) -> Quantity:
    """Return an exact count, as digits would write it."""
    text = f"{number:g}"
    interval = Interval.exactly(number)
    return Quantity(
        start=0, end=len(text), text=text, interval=interval, kind="count", noun=noun, measure=measure, part=part
    )


def hand_made(
    name: str,
    of: str = "a",
    *,
    quote: str = "The mill burned",
    start: int = 0,
    kind: Literal["statement", "saying", "non-disclosure"] = "statement",
    subject: Mention | None = None,
    objects: tuple[Mention, ...] = (),
    lemma: str = "burn",
    frame: str | None = None,
    passive: bool = False,
    values: tuple[Quantity, ...] = (),
    time: tuple[TimeSpan, ...] = (),
    place: tuple[Place, ...] = (),
    polarity: Polarity = "affirmed",
    modality: Modality = "asserted",
    attribution: tuple[Attribution, ...] = (),
    terms: tuple[str, ...] = (),
    context: tuple[str, ...] = (),
) -> Claim:
    """Return the claim `name` of the article `of`."""
    return Claim(
        id=name,
        article=of,
        start=start,
        end=start + len(quote),
        quote=quote,
        kind=kind,
        subject=subject,
        predicate=Predicate(start=start, end=start + len(lemma), text=lemma, lemma=lemma, frame=frame, passive=passive),
        objects=objects,
        values=values,
        time=time,
        place=place,
        polarity=polarity,
        modality=modality,
        attribution=attribution,
        terms=tuple(sorted(terms)),
        context=tuple(sorted(context)),
    )


def link(a: Claim, b: Claim, score: float = 0.5, *, best: bool = True) -> Link:
    """Return a link between two claims, in the order given."""
    return Link(a=a.id, b=b.id, score=score, best=best, reason="mill")


def setting(*claims: Claim, days: dict[str, date] | None = None, names: tuple[str, ...] = ()) -> Setting:
    """Return a setting in which each of `names` is a subject of its own, and each article its own origin."""
    articles = sorted({claim.article for claim in claims})
    return Setting(
        subjects={(of, name): name for of in articles for name in names},
        origins={claim.id: f"outlet:{claim.article}" for claim in claims},
        days={of: (days or {}).get(of) for of in articles},
    )


def origin(claim: Claim, key: str, outlet: str, printed_by: tuple[str, ...] = ()) -> Origin:
    """Return the origin of a claim by its key ("speaker:ada holm"), as an outlet and these others print it."""
    kind, _, name = key.partition(":")
    way = [{"kind": "article", "name": claim.article}, {"kind": "outlet", "name": outlet}, {"kind": kind, "name": name}]
    return Origin.model_validate(
        {"claim": claim.id, "kind": kind, "name": name, "chain": way, "printed_by": printed_by}
    )


NAMES = ("ada holm", "ana holm", "holm", "a holm", "iris lake", "iris lane", "lake", "port vesna", "vesna")
"""Keys of names of which some may be one name."""

_WORDS = ("crater", "quay", "turbine", "orchard", "ballot", "glacier", "quarry", "lantern")
_TERMS = st.sampled_from([*_WORDS, "~sink", "~die", "people", *(f"@{name}" for name in NAMES)])
_TERM_SETS = st.frozensets(_TERMS, min_size=1, max_size=5)
_VALUES = st.lists(
    st.builds(count, st.integers(0, 4), st.sampled_from(["person", "boat"]), st.sampled_from([None, "killed"])),
    max_size=2,
)


@st.composite
def batches(draw: st.DrawFn) -> tuple[Claim, ...]:
    """Claims of up to four articles, from a small vocabulary so that many of them meet."""
    claims = []
    for number in range(draw(st.integers(1, 10))):
        own = draw(_TERM_SETS)
        claims.append(
            hand_made(
                f"c{number}",
                draw(st.sampled_from(["a", "b", "c", "d"])),
                start=number,
                terms=tuple(own),
                context=tuple(draw(_TERM_SETS) - own),
                values=tuple(draw(_VALUES)),
            )
        )
    return tuple(claims)
