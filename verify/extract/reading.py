"""One paragraph with everything that was found in it, before its clauses become claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from spacy.tokens import Token

from verify.extract.attribution import Statement, find_statements
from verify.extract.names import Names, resolve_names
from verify.extract.parse import Paragraph
from verify.extract.places import find_places
from verify.extract.quantities import find_quantities
from verify.extract.quotations import Quotation, find_quotations
from verify.extract.terms import terms_by_token
from verify.extract.times import find_times
from verify.models import Article, Place, Quantity, Span, TimeSpan

_S = TypeVar("_S", Quantity, TimeSpan, Place)


class ReadParagraph(NamedTuple):
    """One paragraph with everything that was found in it before its clauses are read."""

    article: Article
    number: int
    parsed: Paragraph
    names: Names
    statements: Sequence[Statement]
    quantities: Sequence[Quantity]
    times: Sequence[TimeSpan]
    places: Sequence[Place]
    quotations: Sequence[Quotation]
    term_at: Mapping[int, str]

    def start(self, token: Token) -> int:
        """Return where a token starts in the article."""
        return self.parsed.offset + token.idx

    def inside(self, found: Sequence[_S], tokens: Iterable[Token]) -> tuple[_S, ...]:
        """Return what starts within one of the tokens."""
        if not found:
            return ()
        spans = [self.parsed.span_of(token) for token in tokens]
        return tuple(item for item in found if any(start <= item.start < end for start, end in spans))

    def terms(self, tokens: Iterable[Token]) -> tuple[str, ...]:
        """Return the sorted terms of some tokens."""
        return tuple(sorted({self.term_at[token.i] for token in tokens if token.i in self.term_at}))


def read_paragraphs(article: Article, paragraphs: Sequence[Paragraph]) -> Iterator[ReadParagraph]:
    """Yield each paragraph of an article with its statements, quantities, times, places and terms, in order.

    Names and statements are found over the whole article: a short name and a running quotation look back.
    """
    names = resolve_names(paragraphs)
    statements = find_statements(paragraphs)
    quotations = find_quotations(paragraphs)
    for index, parsed in enumerate(paragraphs):
        doc, offset = parsed.doc, parsed.offset
        quantities, times = find_quantities(doc, offset), find_times(doc, offset, article.day)
        yield ReadParagraph(
            article,
            index,
            parsed,
            names,
            [statement for statement in statements if _concerns(statement, parsed)],
            quantities,
            times,
            find_places(doc, offset),
            [quotation for quotation in quotations if quotation.paragraph == index],
            _wording(parsed, terms_by_token(index, doc, names), (*filter(_has_number, quantities), *times)),
        )


def _wording(parsed: Paragraph, terms: Mapping[int, str], values: Sequence[Span]) -> dict[int, str]:
    """Return the terms outside numbers with their units and outside times: those are compared as values."""
    covered = {i for value in values for i in range(value.start - parsed.offset, value.end - parsed.offset)}
    return {i: term for i, term in terms.items() if parsed.doc[i].idx not in covered}


def _has_number(quantity: Quantity) -> bool:
    """Tell whether the span of a quantity is a number; one of zero may be the noun itself ("no deaths or injuries")."""
    return quantity.interval.high != 0


def _concerns(statement: Statement, parsed: Paragraph) -> bool:
    start, end = parsed.block.start, parsed.block.end
    spans = (*statement.content, (statement.cue_start, statement.cue_end + 1))
    return any(first < end and start < last for first, last in spans)
