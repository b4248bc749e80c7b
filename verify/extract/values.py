"""The values of one clause: its quantities with what they measure or count, and the times of its own event."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from verify.extract.clauses import Clause, described
from verify.extract.cues import word_set
from verify.extract.distances import is_distance, roughly, with_distance
from verify.extract.holders import Holder, holder_of, is_age, singled_out
from verify.extract.mentions import introduced
from verify.extract.populations import with_population
from verify.extract.reading import ReadParagraph
from verify.extract.roles import with_role
from verify.extract.terms import frame_of, term_of
from verify.lexicon.concepts import is_person_noun
from verify.lexicon.frames import frame
from verify.lexicon.units import dimension_of
from verify.models import Attribution, Quantity, TimeSpan

_LASTING = {"for", "lasted", "spent", "took", "waited"}
_DURING = {"during", "at", "amid", "throughout"}
_GATHERINGS = {"stand-trial", "meet", "negotiate", "testify"}


def clause_values(paragraph: ReadParagraph, clause: Clause) -> tuple[Quantity, ...]:
    """Return the quantities of a clause, each with its role, or its holder and measure."""
    if not paragraph.quantities:
        return ()
    noun = described(clause)
    clause = clause._replace(tokens=(*noun, *clause.tokens))
    found: list[Quantity] = []
    spans = [(quantity.start, quantity.end) for quantity in paragraph.quantities]
    numbers = {t.i for t in clause.sentence if any(start <= paragraph.start(t) < end for start, end in spans)}
    for quantity in paragraph.inside(paragraph.quantities, clause.tokens):
        inside = [t for t in clause.tokens if quantity.start <= paragraph.start(t) < quantity.end]
        if _is_of_source(paragraph, quantity, clause) or _is_anchored(quantity, inside):
            continue
        aged = is_age(quantity, inside, clause) and _is_person(paragraph, clause.subject)
        read = quantity.model_copy(update={"kind": "age", "unit": "year", "measure": "age"}) if aged else quantity
        known = with_distance(paragraph, read, inside, clause)
        if not {*inside} & {*noun}:
            known = with_population(paragraph, known, inside, clause)
        if known is read:
            holder = holder_of(read, inside, clause, numbers)
            known = _held(paragraph, read, holder) if holder else with_role(read, inside, clause)
        found.append(_converted(paragraph, known, found[-1]) if found else known)
    return tuple(found)


def _is_of_source(paragraph: ReadParagraph, quantity: Quantity, clause: Clause) -> bool:
    """Tell whether a value belongs to who says what a clause tells: "according to three people who know the firm".

    Who says it may do it as well: "a crew of 11 agreed to row".
    """
    place = paragraph.start(clause.predicate)
    sources = [s.attribution for s in paragraph.statements if any(start <= place < end for start, end in s.content)]
    acting = paragraph.start(clause.subject) if clause.subject is not None else -1
    return any(_stands_in(quantity.start, source) and not _stands_in(acting, source) for source in sources)


def _is_anchored(quantity: Quantity, inside: Sequence[Token]) -> bool:
    """Tell whether a duration only says when: "two years after the flood", not "for two years after the flood"."""
    if quantity.kind != "duration" or not inside or inside[-1].i + 1 >= len(inside[-1].doc):
        return False
    lasting = inside[0].i > 0 and inside[0].nbor(-1).lower_ in _LASTING
    return inside[-1].nbor().lower_ in {"after", "before"} and not lasting


def _stands_in(place: int, credit: Attribution) -> bool:
    return credit.start is not None and credit.end is not None and credit.start <= place < credit.end


def _converted(paragraph: ReadParagraph, quantity: Quantity, before: Quantity) -> Quantity:
    """Return a measure in brackets behind another one as what it is: the same measure in another unit."""
    gap = paragraph.article.text[before.end : quantity.start].strip()
    if gap != "(" or quantity.kind != before.kind or quantity.kind not in {"measure", "money"}:
        return quantity
    shared = {"measure": before.measure, "holder": before.holder, "modifiers": before.modifiers}
    rough = {"interval": roughly(quantity.interval)} if is_distance(before) else {}
    return quantity.model_copy(update=shared | rough)


def _held(paragraph: ReadParagraph, quantity: Quantity, holder: Holder) -> Quantity:
    token = introduced(paragraph, holder.token) if quantity.kind == "age" else holder.token
    name = paragraph.names.at(paragraph.number, token)
    measure = holder.measure or quantity.measure
    if quantity.kind == "measure" and measure is None and dimension_of(quantity.unit or "") == "length":
        measure = "height" if _is_person(paragraph, holder.token) else None
    known = {"holder": term_of(token, name), "measure": measure, "modifiers": singled_out(holder.token)}
    return quantity.model_copy(update=known)


def _is_person(paragraph: ReadParagraph, token: Token | None) -> bool:
    if token is None:
        return False
    name = paragraph.names.at(paragraph.number, token)
    return name.kind == "person" if name else is_person_noun(token.lemma_.lower())


def clause_times(paragraph: ReadParagraph, clause: Clause, tokens: Sequence[Token]) -> tuple[TimeSpan, ...]:
    """Return the times among some tokens of a clause, without those of another event that it names."""
    return tuple(t for t in paragraph.inside(paragraph.times, tokens) if not _is_of_another(paragraph, t, clause))


def is_day(time: TimeSpan) -> bool:
    """Tell whether a time is one day, be it known which: "Friday", "4 May", and "today" where the article is dated."""
    known = time.first is not None and time.first == time.last
    return time.role == "at" and (time.weekday is not None or bool(time.month and time.day) or known)


def _is_of_another(paragraph: ReadParagraph, time: TimeSpan, clause: Clause) -> bool:
    """Tell whether a time hangs on the noun of another event: "was held over the robbery on Friday".

    What happens during an event happens when it does: "was freed during a raid on Friday".
    """
    inside = [t for t in clause.tokens if time.start <= paragraph.start(t) < time.end]
    if not inside:
        return False
    top = inside[0]
    while top.dep_ != "ROOT" and (top in inside or top.dep_ in {"prep", "pobj", "pcomp"}):
        top = top.head
        if top.pos_ in {"VERB", "AUX"} or (top not in inside and top.pos_ in {"NOUN", "PROPN"} and frame_of(top)):
            break
    if top.pos_ != "NOUN" or top in (clause.subject, clause.predicate) or frame_of(top) is None:
        return False
    return not _is_scene(top, clause)


def _is_scene(event: Token, clause: Clause) -> bool:
    """Tell whether what a clause says happens during an event that it names: "during the raid", "died in the raid".

    Somebody is charged or held "in" a raid that is long over; what is done in a hearing is done there, and what is said
    in an interview or on a call is said then.
    """
    if event.dep_ != "pobj":
        return False
    taking = event.head.head
    if taking.dep_ == "dobj":
        taking = taking.head
    if taking not in (clause.verb, clause.predicate):
        return False
    name = frame_of(clause.predicate)
    inside = (name is not None and frame(name).unaccusative) or frame_of(event) in _GATHERINGS
    said = event.lemma_.lower() in word_set("channels", "forms")
    return event.head.lower_ in _DURING or (event.head.lower_ in {"in", "on"} and (said or inside))
