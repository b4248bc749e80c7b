"""Puts the extractors together: the parsed paragraphs of one article -> its claims, one a clause.

    reading    what each paragraph holds: names, statements, quantities, times, places, terms
    clauses    one predicate each
    mentions   subject, predicate and objects of a clause      values   its quantities and times
    claims     all of it as one record a clause

A clause that only introduces speech ("police said") is no claim; what is said is one, with its attribution chain, and
so is who the speaker is, and that somebody with a name said it on a day ("On Friday, the Delta Post reported").
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Token

from verify.extract.asides import is_statement
from verify.extract.attribution import Statement
from verify.extract.clauses import Clause, clauses, described
from verify.extract.introductions import named_speaker, speaker_clause
from verify.extract.mentions import objects_of, predicate_of, subject_of
from verify.extract.names import Name
from verify.extract.parse import Paragraph
from verify.extract.reading import ReadParagraph, read_paragraphs
from verify.extract.stance import modality_of, polarity_of
from verify.extract.values import clause_times, clause_values, is_day
from verify.lexicon.titles import strip_titles
from verify.models import Article, Attribution, Claim, Part, Predicate, Span

_LEAST_TERMS = 2
_LEAST_QUOTED = 6  # tokens
_LEAST_OF_SPEAKER = 3  # terms: a name, a post, and where
_OF_NOUNS = {"relcl", "acl", "appos"}  # clauses that describe a noun, so that they alone are not what is said
_BETWEEN = {"punct", "cc", "mark"}
_APPOSED = re.compile(
    r",\s((?:[^\W\d_][\w.’'-]*\s){1,3}[^\W\d_][\w’'-]+)(?=[.,;:)”\"]|\s+(?:of|who|in|at|on|told)\b|\s*$)", re.MULTILINE
)
_EDGE = " \t\r\n,;:.–—-\"“”'‘’()[]…"


def extract_claims(article: Article, paragraphs: Sequence[Paragraph]) -> tuple[Claim, ...]:
    """Return the claims of one article in text order.

    Args:
        article: the article.
        paragraphs: its parsed blocks that may make claims (body text, captions and cross-heads), in order.

    Returns:
        Claims whose offsets are code points into `article.text`. Ids depend on the article's id and the claim alone.

    """
    found: dict[str, Claim] = {}
    for paragraph in read_paragraphs(article, paragraphs):
        for claim in _paragraph_claims(paragraph):
            found.setdefault(claim.id, claim)
    return tuple(sorted(found.values(), key=lambda claim: (claim.start, claim.end, claim.id)))


def _paragraph_claims(paragraph: ReadParagraph) -> Iterator[Claim]:
    found = list(_clauses(paragraph.parsed))
    said = {paragraph.start(clause.predicate) for clause in found if clause.verb.dep_ not in _OF_NOUNS}
    for clause in found:
        if clause.sentence.text.rstrip(_EDGE).endswith("?"):
            continue
        chain = [s for s in paragraph.statements if _covers(s, paragraph.start(clause.predicate))]
        if any(not statement.disclosed for statement in chain):
            continue
        cue = _cue_of(paragraph, clause)
        if any(_only_introduces(paragraph, clause, statement) for statement in paragraph.statements) or (
            cue is not None and cue.disclosed and any(_covers(cue, place) for place in said)
        ):
            told = {other.predicate for other in found}
            made = [_of_speaker(paragraph, clause, chain, told), _saying(paragraph, clause, chain, cue)]
        else:
            made = [_claim(paragraph, clause, chain, cue)]
        yield from (claim for claim in made if claim is not None)
    yield from _of_sources(paragraph, {clause.predicate for clause in found})


def _of_sources(paragraph: ReadParagraph, told: Collection[Token]) -> Iterator[Claim]:
    """Yield who the people are "according to" whom something is, where no clause has told it."""
    for statement in paragraph.statements:
        credit = statement.attribution
        if credit.cue.lower() != "according to" or credit.start is None or credit.end is None:
            continue
        name = paragraph.names.within(credit.start, credit.end)
        words = [t for t in paragraph.parsed.doc if credit.start <= paragraph.start(t) < credit.end]
        named = [t for t in words if name is not None and paragraph.names.at(paragraph.number, t) == name]
        who = named_speaker(named[-1]) if named and name is not None and name.kind == "person" else None
        claim = _claim(paragraph, who, (), None) if who is not None and who.predicate not in told else None
        if claim is not None and len(claim.terms) >= _LEAST_OF_SPEAKER:
            yield claim


def _clauses(paragraph: Paragraph) -> Iterator[Clause]:
    """Yield the clauses that may make claims: all of the running text, those of whole sentences beside it."""
    found, kind = clauses(paragraph.doc), paragraph.block.kind
    if kind == "body":
        return found
    return (clause for clause in found if is_statement(clause.sentence, caption=kind == "caption"))


def _covers(statement: Statement, place: int) -> bool:
    return any(start <= place < end for start, end in statement.content)


def _cue_of(paragraph: ReadParagraph, clause: Clause) -> Statement | None:
    """Return the statement that this clause introduces: its verb is the cue, and is not part of what is said.

    Of "it is not clear whether", the adjective is the cue.
    """
    verb, said = paragraph.start(clause.verb), paragraph.start(clause.predicate)
    for statement in paragraph.statements:
        introduces = statement.cue_start <= verb < statement.cue_end
        unknown = not statement.disclosed and statement.cue_start <= said < statement.cue_end
        if (introduces or unknown) and not _covers(statement, said):
            return statement
    return None


def _only_introduces(paragraph: ReadParagraph, clause: Clause, cue: Statement) -> bool:
    """Tell whether a clause says no more than that somebody says what stands elsewhere."""
    credit = cue.attribution
    spans = [(cue.cue_start, cue.cue_end), (credit.start or 0, credit.end or 0)]
    words = [paragraph.start(token) for token in clause.tokens if not token.is_punct]
    spoken = all(any(start <= word < end for start, end in spans) for word in words)
    return cue.disclosed and bool(cue.content) and spoken


def _of_speaker(
    paragraph: ReadParagraph, clause: Clause, chain: Sequence[Statement], told: Collection[Token]
) -> Claim | None:
    """Return who the speaker of a clause that introduces speech is.

    None where it hardly says more than the name, or a clause has said it: `told` are the predicates of all.
    """
    who = speaker_clause(clause)
    claim = _claim(paragraph, who, chain, None) if who is not None and who.predicate not in told else None
    return claim if claim is not None and len(claim.terms) >= _LEAST_OF_SPEAKER else None


def _saying(
    paragraph: ReadParagraph, clause: Clause, chain: Sequence[Statement], cue: Statement | None
) -> Claim | None:
    """Return that a speaker with a name said something on a day, where a clause that introduces speech tells no more.

    What it was is in claims of its own. The verb evokes no event: one speaker says much on many days.
    """
    named = clause.subject is not None and paragraph.names.at(paragraph.number, clause.subject) is not None
    if (
        cue is None
        or cue.pronoun
        or not named
        or any(token.pos_ == "VERB" for token in clause.tokens if token != clause.verb)
    ):
        return None
    claim = _claim(paragraph, clause, chain, None)
    if claim is None or not any(is_day(time) for time in claim.time):
        return None
    return claim.model_copy(update={"kind": "saying", "predicate": claim.predicate.model_copy(update={"frame": None})})


def _claim(paragraph: ReadParagraph, clause: Clause, chain: Sequence[Statement], cue: Statement | None) -> Claim | None:
    silent = cue if cue is not None and not cue.disclosed else None
    tokens = _withheld(paragraph, clause, silent) if silent else clause.tokens
    whole = {*tokens, *((clause.subject,) if clause.subject is not None else ())} - _unknown_state(silent, clause)
    terms = paragraph.terms(whole)
    values = () if silent else clause_values(paragraph, clause)
    direct = any(statement.attribution.direct for statement in chain) and len(tokens) >= _LEAST_QUOTED
    told = values and clause.subject is not None
    if len(terms) < (0 if told else 1 if values or direct else _LEAST_TERMS):
        return None
    start, end = _edges(paragraph, clause, tokens)
    article = paragraph.article
    attribution = tuple(_attribution(paragraph, s) for s in (*chain, *((silent,) if silent else ())))
    predicate = predicate_of(paragraph, clause)
    context = set(paragraph.terms(clause.sentence)) - set(terms)
    return Claim(
        id=_identity(article.id, start, end, predicate),
        article=article.id,
        start=start,
        end=end,
        quote=article.text[start:end],
        kind="non-disclosure" if silent else "statement",
        part=_part(paragraph.parsed),
        subject=subject_of(paragraph, clause),
        predicate=predicate,
        objects=objects_of(paragraph, clause),
        values=values,
        time=clause_times(paragraph, clause, tokens),
        place=paragraph.inside(paragraph.places, tokens),
        polarity=polarity_of(clause, attribution),
        modality=modality_of(clause, attribution),
        attribution=attribution,
        utterance=_utterance(paragraph, clause) if any(credit.direct for credit in attribution) else None,
        terms=terms,
        context=tuple(sorted(context)),
    )


def _part(paragraph: Paragraph) -> Part:
    kind = paragraph.block.kind
    return kind if kind in ("caption", "heading") else "body"


def _withheld(paragraph: ReadParagraph, clause: Clause, cue: Statement) -> tuple[Token, ...]:
    """Return the tokens of a clause that says that something was not said, and of what was not said."""
    own = {token.i for token in clause.tokens}
    return tuple(t for t in clause.sentence if t.i in own or _covers(cue, paragraph.start(t)))


def _unknown_state(silent: Statement | None, clause: Clause) -> frozenset[Token]:
    """Return the word by which a clause says that something is not known: two reports choose it freely."""
    nobody = silent is not None and silent.attribution.start is None
    return frozenset((clause.verb, clause.predicate)) if nobody else frozenset()


def _edges(paragraph: ReadParagraph, clause: Clause, tokens: Sequence[Token]) -> tuple[int, int]:
    """Return the claim's span: its own tokens, with the noun that a relative or participial clause describes."""
    spoken = [token for token in tokens if token.dep_ not in _BETWEEN] or tokens
    first, last = [*described(clause), spoken[0]][0], spoken[-1]
    text = paragraph.parsed.text
    start, end = first.idx, last.idx + len(last)
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    if text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end):
        end += 1
    return paragraph.parsed.offset + start, paragraph.parsed.offset + end


def _utterance(paragraph: ReadParagraph, clause: Clause) -> Span | None:
    """Return the quoted part of a clause's sentence; None where its predicate stands in no quoted sentence."""
    place = paragraph.start(clause.predicate)
    block = paragraph.parsed.block
    quoted = [(q.start, q.end) for q in paragraph.quotations if q.sentence and q.holds(place, place + 1)]
    if block.quoted and not quoted:
        quoted = [(block.start, block.end)]
    if not quoted:
        return None
    sentence = clause.sentence
    start = max(quoted[0][0], paragraph.parsed.offset + sentence.start_char)
    end = min(quoted[0][1], paragraph.parsed.offset + sentence.end_char)
    return Span(start=start, end=end)


def _attribution(paragraph: ReadParagraph, statement: Statement) -> Attribution:
    """Return the attribution with a person, or a speaker that is nothing but a name, by the article's fullest name."""
    credit = statement.attribution
    if credit.start is None or credit.end is None:
        titles, rest = strip_titles(credit.speaker.split())
        known = paragraph.names.called(credit.speaker)
        full = known.full if known else " ".join(rest) if titles else credit.speaker
        return credit.model_copy(update={"speaker": full, "named": bool(known or (titles and rest))})
    name = paragraph.names.within(credit.start, credit.end) or _apposed(paragraph, credit.end)
    if name is None or (name.kind != "person" and paragraph.names.called(credit.speaker) != name):
        return credit
    return credit.model_copy(update={"speaker": name.full, "named": True})


def _apposed(paragraph: ReadParagraph, end: int) -> Name | None:
    """Return the person named right after a speaker phrase that ends at `end`: "said the mayor, Ilse Haan."."""
    found = _APPOSED.match(paragraph.article.text, end)
    name = paragraph.names.within(found.start(1), found.end(1)) if found else None
    return name if name is not None and name.kind == "person" else None


def _identity(article: str, start: int, end: int, predicate: Predicate) -> str:
    """Return an id that the article and the claim's place alone decide."""
    key = f"{article}\0{start}\0{end}\0{predicate.start}"
    return "c" + hashlib.blake2b(key.encode(), digest_size=8).hexdigest()
