"""Articles -> the passages that they have in common, and which article the words come from.

Sentences that may be near-duplicates are compared word by word; pairs of alike sentences join to passages with the
sentences around them, which may differ more. A passage counts as copied only where enough is alike outside quotation
marks: two reporters who print what a third party said have not copied each other. Only between two articles that have
copied more than a sentence, or that are word for word the same, quotations and short sentences count as well.

A caption or cross-head is a passage by itself: what two articles have in common there makes nothing of their running
text a copy, for outlets buy pictures with their captions from one agency.

The words come from the article whose outlet is a news agency, else from the one that credits an agency, else from the
one whose outlet the other names, else from the one published first; else nothing tells.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from rapidfuzz.distance import Indel, LCSseq

from verify.lexicon.agencies import agency_named, agency_tag
from verify.match.keys import key_of
from verify.match.passages import Body, Sentence, sentences
from verify.match.shingles import near_duplicates
from verify.models import Article, CopiedPassage, Copy, Span

_ALIKE = 0.7  # share of words in common, in order, at which a sentence by itself is alike another
_BESIDE = 0.6  # the same beside sentences that are alike
_REST = 0.6  # the same between articles that have copied more than a sentence
_HELD = 0.75  # share of a sentence there that lies, in order, in a longer one: two sentences made one, or one cut
_SHORTEST = 4  # words of a sentence that is looked at there
_FEWEST = 8  # words of a sentence that is looked at by itself
_OWN = 10  # words outside quotation marks that a copied passage must have in common
_OWN_BY_QUOTATION = 20  # the same, where most of the passage stands in quotation marks: an attribution is no copy
_OWN_ALIKE = 0.6
_FIRM = 30  # such words in all passages of two articles at which their quotations and short sentences count as well


class _Text(NamedTuple):
    article: Article
    sentences: tuple[Sentence, ...]

    @property
    def length(self) -> int:
        return sum(len(sentence.words) for sentence in self.sentences)

    @property
    def running(self) -> tuple[Sentence, ...]:
        return tuple(sentence for sentence in self.sentences if not sentence.aside)

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(word for sentence in self.running for word in sentence.words)


_Pairs = dict[tuple[int, int], float]
"""The numbers of two alike sentences, one of each article -> the share of their words in common."""


def find_copies(articles: Iterable[Article], bodies: Mapping[str, Sequence[Body]]) -> tuple[Copy, ...]:
    """Find the passages that articles of different outlets have in common.

    Args:
        articles: articles of different ids.
        bodies: article id -> its paragraphs of body text, captions and cross-heads.

    Returns:
        One record for each two articles with a copied passage, sorted by their ids.

    """
    texts = [
        _Text(article, sentences(article.text, bodies.get(article.id, ())))
        for article in sorted(articles, key=lambda article: article.id)
    ]
    found = (_copy(texts[a], texts[b], seeds) for (a, b), seeds in sorted(_alike_sentences(texts).items()))
    return tuple(copy for copy in found if copy is not None)


def _alike_sentences(texts: Sequence[_Text]) -> dict[tuple[int, int], _Pairs]:
    """Return, for each two articles of different outlets, their alike sentences."""
    places: defaultdict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, text in enumerate(texts):
        for place, sentence in enumerate(text.sentences):
            if len(sentence.words) >= _FEWEST:
                places[sentence.words].append((number, place))
    distinct = sorted(places)
    found: defaultdict[tuple[int, int], _Pairs] = defaultdict(dict)
    for i, j in [*((i, i) for i in range(len(distinct))), *near_duplicates(distinct)]:
        score = 1.0 if i == j else _share(distinct[i], distinct[j])
        if score < _ALIKE:
            continue
        for one, other in product(places[distinct[i]], places[distinct[j]]):
            (a, at_a), (b, at_b) = sorted((one, other))
            if a != b and texts[a].article.source != texts[b].article.source:
                found[a, b][at_a, at_b] = score
    for a, b in _same_texts(texts):
        found[a, b] |= {(place, place): 1.0 for place in range(len(texts[a].running))}
    return found


def _same_texts(texts: Sequence[_Text]) -> Iterator[tuple[int, int]]:
    """Yield the pairs (a < b) of running texts of different outlets that are the same, sentence by sentence."""
    numbers: defaultdict[tuple[tuple[str, ...], ...], list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        if text.running:
            numbers[tuple(sentence.words for sentence in text.running)].append(number)
    for same in numbers.values():
        yield from ((a, b) for a, b in combinations(same, 2) if texts[a].article.source != texts[b].article.source)


def _share(one: Sequence[str], other: Sequence[str]) -> float:
    return Indel.normalized_similarity(one, other, score_cutoff=_BESIDE)


def _copy(one: _Text, other: _Text, seeds: _Pairs) -> Copy | None:
    alike = _with_neighbours(one, other, seeds)
    own = {run: words for run in _runs(one, other, alike) if (words := _own(one, other, run))}
    same = bool(one.words) and one.words == other.words
    if not own and not same:
        return None
    kept = list(_runs(one, other, alike)) if same else list(own)
    if sum(words for run, words in own.items() if not _is_aside(one, other, run[0])) >= _FIRM:
        alike |= _rest(one, other, alike)
        kept = list(_runs(one, other, alike))
    source, reason = direction(one.article, other.article)
    return Copy(
        a=one.article.id,
        b=other.article.id,
        passages=tuple(
            CopiedPassage(
                a=_span([one.sentences[a] for a, _ in run]),
                b=_span([other.sentences[b] for _, b in run]),
                score=round(sum(alike[pair] for pair in run) / len(run), 4),
            )
            for run in kept
        ),
        share_a=_held(one, (a for run in kept for a, _ in run)),
        share_b=_held(other, (b for run in kept for _, b in run)),
        source=source,
        reason=reason,
    )


def _held(text: _Text, places: Iterable[int]) -> float:
    return round(sum(len(text.sentences[place].words) for place in set(places)) / text.length, 4)


def _span(found: Sequence[Sentence]) -> Span:
    return Span(start=min(sentence.start for sentence in found), end=max(sentence.end for sentence in found))


def _with_neighbours(one: _Text, other: _Text, seeds: _Pairs) -> _Pairs:
    """Add the sentences right before or behind alike ones that are alike in a lesser degree, as far as they go."""
    alike = dict(seeds)
    waiting = sorted(seeds)
    while waiting:
        a, b = waiting.pop()
        for pair in ((a - 1, b - 1), (a + 1, b + 1)) if not _is_aside(one, other, (a, b)) else ():
            if pair in alike or not (0 <= pair[0] < len(one.running) and 0 <= pair[1] < len(other.running)):
                continue
            score = _share(one.sentences[pair[0]].words, other.sentences[pair[1]].words)
            if score >= _BESIDE:
                alike[pair] = score
                waiting.append(pair)
    return alike


def _rest(one: _Text, other: _Text, alike: _Pairs) -> _Pairs:
    """Return the sentences of two articles that copy each other which are alike and not yet known to be."""
    taken = {a for a, _ in alike}, {b for _, b in alike}
    left = [
        [(n, s.words) for n, s in enumerate(text.sentences) if n not in known and len(s.words) >= _SHORTEST]
        for text, known in zip((one, other), taken, strict=True)
    ]
    scores = {(a, b): _held_share(words, others) for a, words in left[0] for b, others in left[1]}
    found = {pair: score for pair, score in sorted(scores.items()) if score >= _REST}
    best_a = {a: (score, -b) for (score, b, a) in sorted((score, -b, a) for (a, b), score in found.items())}
    best_b = {b: (score, -a) for (score, a, b) in sorted((score, -a, b) for (a, b), score in found.items())}
    return {(a, b): score for (a, b), score in found.items() if best_a[a] == (score, -b) or best_b[b] == (score, -a)}


def _held_share(one: Sequence[str], other: Sequence[str]) -> float:
    """Return the share of words in common, or the share of the shorter sentence that the longer one holds."""
    shorter = min(len(one), len(other))
    held = LCSseq.similarity(one, other) / shorter if shorter >= _FEWEST else 0.0
    return max(_share(one, other), held if held >= _HELD else 0.0)


def _is_aside(one: _Text, other: _Text, pair: tuple[int, int]) -> bool:
    return one.sentences[pair[0]].aside or other.sentences[pair[1]].aside


def _runs(one: _Text, other: _Text, pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], ...]]:
    """Yield the runs of pairs in which each follows the one before in both articles, then each aside alone."""
    asides = {pair for pair in pairs if _is_aside(one, other, pair)}
    left = {*pairs} - asides
    for a, b in sorted(left):
        if (a - 1, b - 1) in left:
            continue
        run = [(a, b)]
        while (run[-1][0] + 1, run[-1][1] + 1) in left:
            run.append((run[-1][0] + 1, run[-1][1] + 1))
        yield tuple(run)
    yield from ((pair,) for pair in sorted(asides))


def _own(one: _Text, other: _Text, run: Sequence[tuple[int, int]]) -> int:
    """Return how many words of a run are shared outside quotation marks; 0 where it is no copy by itself.

    A single sentence with other figures is none: reports of two happenings are often put in the same words.
    """
    own_a = [word for a, _ in run for word in one.sentences[a].own]
    own_b = [word for _, b in run for word in other.sentences[b].own]
    if len(run) == 1 and _figures(own_a) != _figures(own_b):
        return 0
    shared = int(LCSseq.similarity(own_a, own_b))
    spoken = 2 * len(own_a) < sum(len(one.sentences[a].words) for a, _ in run)
    fewest = _OWN_BY_QUOTATION if spoken else _OWN
    return shared if shared >= fewest and 2 * shared >= _OWN_ALIKE * (len(own_a) + len(own_b)) else 0


def _figures(words: Iterable[str]) -> Counter[str]:
    return Counter(word for word in words if any(sign.isdigit() for sign in word))


def direction(one: Article, other: Article) -> tuple[str | None, str]:
    """Return the id of the article that the words come from, None where nothing tells, and what tells."""
    for tells in (_is_agency, _tag):
        found = [article for article in (one, other) if tells(article)]
        if len(found) == 1:
            return found[0].id, f"{found[0].source} {'is' if tells is _is_agency else 'credits'} {tells(found[0])}"
    named = [a for a, b in ((one, other), (other, one)) if _names(b, a)]
    if len(named) == 1:
        return named[0].id, f"the other article names {named[0].source}"
    first = earlier(one, other)
    if first is not None:
        return first.id, f"{first.source} published first"
    return None, "neither agency nor date tells which came first"


def _is_agency(article: Article) -> str | None:
    return agency_named(article.source)


def _tag(article: Article) -> str | None:
    return agency_tag(article.text)


def _names(article: Article, other: Article) -> bool:
    """Tell whether an article names the outlet of another one."""
    outlet = key_of(other.source)
    return len(outlet) > 3 and f" {outlet} " in f" {key_of(article.text)} "


def earlier(one: Article, other: Article) -> Article | None:
    """Return the article with the earlier day of publication, None where they have one day or a day is not known."""
    if one.day is None or other.day is None or one.day == other.day:
        return None
    return one if one.day < other.day else other
