"""Puts the extractors together: the parsed paragraphs of one article -> its claims, one a clause.

    names -> statements -> clauses -> quantities, times, places of each clause -> Claim

A clause that only introduces speech ("police said") is no claim; what is said is one, with its attribution chain.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeVar

from spacy.tokens import Token

from verify.extract.attribution import Statement, find_statements
from verify.extract.clauses import Clause, clauses
from verify.extract.holders import Holder, holder_of, is_age, singled_out
from verify.extract.measures import dimension_of
from verify.extract.names import Names, resolve_names
from verify.extract.parse import Paragraph
from verify.extract.places import find_places
from verify.extract.quantities import find_quantities
from verify.extract.roles import with_role
from verify.extract.stance import modality_of, polarity_of
from verify.extract.terms import frame_of, term_of, terms_by_token
from verify.extract.times import find_times
from verify.lexicon.concepts import is_person_noun
from verify.lexicon.titles import strip_titles
from verify.models import Article, Attribution, Claim, Mention, Place, Predicate, Quantity, Span, TimeSpan

_LEAST_TERMS = 2
_LEAST_QUOTED = 6  # tokens
_REACH = 3  # tokens between a noun and the clause that describes it, to quote them together
_BETWEEN = {"punct", "cc", "mark"}
_INNER = {"compound", "poss", "case", "nummod", "amod"}
_EDGE = " \t\r\n,;:.–—-\"“”'‘’()[]…"


_S = TypeVar("_S", Quantity, TimeSpan, Place)


class _Paragraph(NamedTuple):
    """One paragraph with everything that was found in it before its clauses are read."""

    article: Article
    number: int
    parsed: Paragraph
    names: Names
    statements: Sequence[Statement]
    quantities: Sequence[Quantity]
    times: Sequence[TimeSpan]
    places: Sequence[Place]
    term_at: Mapping[int, str]

    def start(self, token: Token) -> int:
        """Return where a token starts in the article."""
        return self.parsed.offset + token.idx

    def inside(self, found: Sequence[_S], tokens: Iterable[Token]) -> tuple[_S, ...]:
        """Return what starts within one of the tokens."""
        spans = [self.parsed.span_of(token) for token in tokens]
        return tuple(item for item in found if any(start <= item.start < end for start, end in spans))

    def terms(self, tokens: Iterable[Token]) -> tuple[str, ...]:
        """Return the sorted terms of some tokens."""
        return tuple(sorted({self.term_at[token.i] for token in tokens if token.i in self.term_at}))


def extract_claims(article: Article, paragraphs: Sequence[Paragraph]) -> tuple[Claim, ...]:
    """Return the claims of one article in text order.

    Args:
        article: the article.
        paragraphs: its parsed blocks that may make claims (body text and the headline), in order.

    Returns:
        Claims whose offsets are code points into `article.text`. Ids depend on the article's id and the claim alone.

    """
    names = resolve_names(paragraphs)
    statements = find_statements(paragraphs)
    found: dict[str, Claim] = {}
    for index, parsed in enumerate(paragraphs):
        doc, offset = parsed.doc, parsed.offset
        quantities, times = find_quantities(doc, offset), find_times(doc, offset, article.day)
        paragraph = _Paragraph(
            article,
            index,
            parsed,
            names,
            [statement for statement in statements if _concerns(statement, parsed)],
            quantities,
            times,
            find_places(doc, offset),
            _wording(parsed, terms_by_token(index, doc, names), (*quantities, *times)),
        )
        for claim in _paragraph_claims(paragraph):
            found.setdefault(claim.id, claim)
    return tuple(sorted(found.values(), key=lambda claim: (claim.start, claim.end, claim.id)))


def _wording(parsed: Paragraph, terms: Mapping[int, str], values: Sequence[Span]) -> dict[int, str]:
    """Return the terms outside numbers with their units and outside times: those are compared as values."""
    covered = {i for value in values for i in range(value.start - parsed.offset, value.end - parsed.offset)}
    return {i: term for i, term in terms.items() if parsed.doc[i].idx not in covered}


def _concerns(statement: Statement, parsed: Paragraph) -> bool:
    start, end = parsed.block.start, parsed.block.end
    spans = (*statement.content, (statement.cue_start, statement.cue_end + 1))
    return any(first < end and start < last for first, last in spans)


def _paragraph_claims(paragraph: _Paragraph) -> Iterator[Claim]:
    found = list(clauses(paragraph.parsed.doc))
    said = {paragraph.start(clause.predicate) for clause in found}
    for clause in found:
        if clause.sentence.text.rstrip(_EDGE).endswith("?"):
            continue
        chain = [s for s in paragraph.statements if _covers(s, paragraph.start(clause.predicate))]
        if any(not statement.disclosed for statement in chain):
            continue
        cue = _cue_of(paragraph, clause)
        if cue is not None and cue.disclosed and _only_introduces(paragraph, clause, cue, said):
            continue
        claim = _claim(paragraph, clause, chain, cue)
        if claim is not None:
            yield claim


def _covers(statement: Statement, place: int) -> bool:
    return any(start <= place < end for start, end in statement.content)


def _cue_of(paragraph: _Paragraph, clause: Clause) -> Statement | None:
    """Return the statement that this clause introduces: its verb is the cue, and is not part of what is said."""
    start = paragraph.start(clause.verb)
    for statement in paragraph.statements:
        if statement.cue_start <= start < statement.cue_end and not _covers(
            statement, paragraph.start(clause.predicate)
        ):
            return statement
    return None


def _only_introduces(paragraph: _Paragraph, clause: Clause, cue: Statement, said: Collection[int]) -> bool:
    """Tell whether a clause says no more than that somebody speaks: what is said stands in other clauses or marks."""
    if any(_covers(cue, place) for place in said):
        return True
    credit = cue.attribution
    spans = [(cue.cue_start, cue.cue_end), (credit.start or 0, credit.end or 0)]
    words = [paragraph.start(token) for token in clause.tokens if not token.is_punct]
    return bool(cue.content) and all(any(start <= word < end for start, end in spans) for word in words)


def _claim(paragraph: _Paragraph, clause: Clause, chain: Sequence[Statement], cue: Statement | None) -> Claim | None:
    silent = cue if cue is not None and not cue.disclosed else None
    tokens = _withheld(paragraph, clause, silent) if silent else clause.tokens
    whole = {*tokens, *((clause.subject,) if clause.subject is not None else ())}
    terms = paragraph.terms(whole)
    values = () if silent else _values(paragraph, clause)
    direct = any(statement.attribution.direct for statement in chain) and len(tokens) >= _LEAST_QUOTED
    if len(terms) < (1 if values or direct else _LEAST_TERMS):
        return None
    start, end = _edges(paragraph, clause, tokens)
    article = paragraph.article
    attribution = tuple(_attribution(paragraph, s) for s in (*chain, *((silent,) if silent else ())))
    predicate = _predicate(paragraph, clause)
    context = set(paragraph.terms(clause.sentence)) - set(terms)
    return Claim(
        id=_identity(article.id, start, end, predicate),
        article=article.id,
        start=start,
        end=end,
        quote=article.text[start:end],
        kind="non-disclosure" if silent else "statement",
        subject=_mention(paragraph, clause.subject, "subject") if clause.subject is not None else None,
        predicate=predicate,
        objects=tuple(_mention(paragraph, token, _role(token, clause)) for token in clause.objects),
        values=values,
        time=tuple(t for t in paragraph.inside(paragraph.times, tokens) if not _is_of_another(paragraph, t, clause)),
        place=paragraph.inside(paragraph.places, tokens),
        polarity=polarity_of(clause, attribution),
        modality=modality_of(clause, attribution),
        attribution=attribution,
        terms=terms,
        context=tuple(sorted(context)),
    )


def _withheld(paragraph: _Paragraph, clause: Clause, cue: Statement) -> tuple[Token, ...]:
    """Return the tokens of a clause that says that something was not said, and of what was not said."""
    own = {token.i for token in clause.tokens}
    return tuple(t for t in clause.sentence if t.i in own or _covers(cue, paragraph.start(t)))


def _values(paragraph: _Paragraph, clause: Clause) -> tuple[Quantity, ...]:
    found: list[Quantity] = []
    spans = [(quantity.start, quantity.end) for quantity in paragraph.quantities]
    numbers = {t.i for t in clause.sentence if any(start <= paragraph.start(t) < end for start, end in spans)}
    for quantity in paragraph.inside(paragraph.quantities, clause.tokens):
        inside = [t for t in clause.tokens if quantity.start <= paragraph.start(t) < quantity.end]
        aged = is_age(quantity, inside, clause) and _is_person(paragraph, clause.subject)
        read = quantity.model_copy(update={"kind": "age", "unit": "year", "measure": "age"}) if aged else quantity
        holder = holder_of(read, inside, clause, numbers)
        known = _held(paragraph, read, holder) if holder else with_role(read, inside, clause)
        found.append(_converted(paragraph, known, found[-1]) if found else known)
    return tuple(found)


def _converted(paragraph: _Paragraph, quantity: Quantity, before: Quantity) -> Quantity:
    """Return a measure in brackets behind another one as what it is: the same measure in another unit."""
    gap = paragraph.article.text[before.end : quantity.start].strip()
    if gap != "(" or quantity.kind != before.kind or quantity.kind not in {"measure", "money"}:
        return quantity
    return quantity.model_copy(
        update={"measure": before.measure, "holder": before.holder, "modifiers": before.modifiers}
    )


def _held(paragraph: _Paragraph, quantity: Quantity, holder: Holder) -> Quantity:
    name = paragraph.names.at(paragraph.number, holder.token)
    measure = holder.measure or quantity.measure
    if quantity.kind == "measure" and measure is None and dimension_of(quantity.unit or "") == "length":
        measure = "height" if _is_person(paragraph, holder.token) else None
    known = {"holder": term_of(holder.token, name), "measure": measure, "modifiers": singled_out(holder.token)}
    return quantity.model_copy(update=known)


def _is_person(paragraph: _Paragraph, token: Token | None) -> bool:
    if token is None:
        return False
    name = paragraph.names.at(paragraph.number, token)
    return name.kind == "person" if name else is_person_noun(token.lemma_.lower())


def _edges(paragraph: _Paragraph, clause: Clause, tokens: Sequence[Token]) -> tuple[int, int]:
    """Return the claim's span: its own tokens, with the noun that a relative or participial clause describes."""
    spoken = [token for token in tokens if token.dep_ not in _BETWEEN] or tokens
    first, last = spoken[0], spoken[-1]
    if clause.verb.dep_ in {"relcl", "acl"} and clause.subject is not None and clause.subject.i < first.i:
        edge = clause.subject.left_edge
        if first.i - clause.subject.i <= _REACH and edge.sent == first.sent:
            first = edge
    text = paragraph.parsed.doc.text
    start, end = first.idx, last.idx + len(last)
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    if text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end):
        end += 1
    return paragraph.parsed.offset + start, paragraph.parsed.offset + end


def _predicate(paragraph: _Paragraph, clause: Clause) -> Predicate:
    start, end = paragraph.parsed.span_of(clause.predicate)
    return Predicate(
        start=start,
        end=end,
        text=clause.predicate.text,
        lemma=clause.predicate.lemma_.lower(),
        frame=frame_of(clause.predicate),
        passive=clause.passive,
        state=clause.predicate.pos_ not in {"VERB", "AUX"},
    )


def _named(head: Token) -> Token:
    """Return the name that a noun introduces without a comma ("the novelist Helen Carter"), else the noun itself."""
    return next((c for c in head.children if c.dep_ == "appos" and c.left_edge.i == head.i + 1), head)


def _is_of_another(paragraph: _Paragraph, time: TimeSpan, clause: Clause) -> bool:
    """Tell whether a time hangs on the noun of another event: "was held over the robbery on Friday"."""
    inside = [t for t in clause.tokens if time.start <= paragraph.start(t) < time.end]
    if not inside:
        return False
    top = inside[0]
    while top.dep_ != "ROOT" and (top in inside or top.dep_ in {"prep", "pobj", "pcomp"}):
        top = top.head
        if top.pos_ in {"VERB", "AUX"} or (top not in inside and top.pos_ in {"NOUN", "PROPN"} and frame_of(top)):
            break
    return top.pos_ == "NOUN" and top not in (clause.subject, clause.predicate) and frame_of(top) is not None


def _role(token: Token, clause: Clause) -> Literal["subject", "object", "oblique"]:
    while token.dep_ == "conj":
        token = token.head
    if token == clause.subject:
        return "subject"
    return "oblique" if token.dep_ == "pobj" else "object"


def _mention(paragraph: _Paragraph, head: Token, role: Literal["subject", "object", "oblique"]) -> Mention:
    edge = head.right_edge if head.pos_ != "PRON" else head
    tokens = [t for t in paragraph.parsed.doc[head.left_edge.i : edge.i + 1] if t.i <= head.i or t.dep_ in _INNER]
    name = paragraph.names.at(paragraph.number, _named(head))
    start = paragraph.start(tokens[0])
    end = paragraph.parsed.span_of(tokens[-1])[1]
    text = paragraph.article.text[start:end]
    return Mention(
        start=start,
        end=end,
        text=text,
        name=name.full if name else text,
        head=head.lemma_.lower(),
        kind=name.kind if name else "unknown",
        titles=name.titles if name else (),
        role=role,
        modifiers=tuple(child.text for child in head.lefts if child.dep_ in {"amod", "compound"}),
        pronoun=head.pos_ == "PRON",
        plural=head.tag_ in {"NNS", "NNPS"},
    )


def _attribution(paragraph: _Paragraph, statement: Statement) -> Attribution:
    """Return the attribution with a person, or a speaker that is nothing but a name, by the article's fullest name."""
    credit = statement.attribution
    if credit.start is None or credit.end is None:
        titles, rest = strip_titles(credit.speaker.split())
        known = paragraph.names.called(credit.speaker)
        full = known.full if known else " ".join(rest) if titles else credit.speaker
        return credit.model_copy(update={"speaker": full, "named": bool(known or (titles and rest))})
    name = paragraph.names.within(credit.start, credit.end)
    if name is None or (name.kind != "person" and paragraph.names.called(credit.speaker) != name):
        return credit
    return credit.model_copy(update={"speaker": name.full, "named": True})


def _identity(article: str, start: int, end: int, predicate: Predicate) -> str:
    """Return an id that the article and the claim's place alone decide."""
    key = f"{article}\0{start}\0{end}\0{predicate.start}"
    return "c" + hashlib.blake2b(key.encode(), digest_size=8).hexdigest()
