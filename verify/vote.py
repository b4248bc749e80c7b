"""Advice on weight: how much the outlets of one batch agree with each other, by a vote that is aware of copying.

    contradictions -> questions with answers -> dependence of outlets -> votes -> weights, round after round

The method is that of Dong, Berti-Equille and Srivastava, Integrating conflicting data: the role of source dependence
(VLDB 2009): an outlet weighs as much as its answers are shared by outlets that do not depend on it, and two outlets
that share answers which lose the vote are likely to depend on each other. What is known of copied text raises the
prior of dependence to the share copied.

It says how far an outlet stands with the others in this batch, in the few questions that they answer differently. It
does not say who is right: a majority can be wrong, and a lone outlet can be first. No verdict is made of it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType
from typing import NamedTuple

from verify.models import Advice, Answer, Article, Claim, Copy, Dependence, Question, Relation, SourceWeight

ERROR = 0.2
"""What share of its answers an outlet is taken to get wrong before the first round."""

FALSE_ANSWERS = 10
"""How many wrong answers a question is taken to have; outlets that err by themselves seldom meet in one."""

PRIOR = 0.1
"""How likely two outlets depend on each other, before anything is known of them."""

COPIED = 0.8
"""What share of its answers an outlet that depends on another takes from it."""

BEFORE = 4
"""How many questions an outlet is taken to have answered before, with the usual error, so that one moves it little."""

_ROUNDS = 30
_STILL = 1e-4
_MOST = 0.95
_DIGITS = 3


class _Asked(NamedTuple):
    """One question: its reason, the claims of each answer, and the outlets that give each."""

    reason: str
    claims: tuple[tuple[str, ...], ...]
    outlets: tuple[tuple[str, ...], ...]


def advise(
    relations: Sequence[Relation], claims: Mapping[str, Claim], articles: Mapping[str, Article], copies: Iterable[Copy]
) -> Advice:
    """Return the weights of the outlets that answer a disputed question, with each step.

    Args:
        relations: the judged relations; contradictions make questions, agreements gather answers.
        claims: claim id -> claim.
        articles: article id -> article.
        copies: the copied passages between articles.

    """
    outlet = {name: articles[claim.article].source for name, claim in claims.items()}
    asked = tuple(_questions(relations, outlet))
    outlets = sorted({name for question in asked for answer in question.outlets for name in answer})
    priors = _priors(copies, articles)
    vote = _settled(asked, outlets, priors)
    return Advice(
        rounds=vote.rounds,
        questions=tuple(_question(question, share) for question, share in zip(asked, vote.shares, strict=True)),
        dependences=tuple(
            Dependence(a=a, b=b, probability=round(found, _DIGITS), prior=round(priors.get((a, b), PRIOR), _DIGITS))
            for (a, b), found in sorted(vote.dependences.items())
            if found > 2 * PRIOR
        ),
        sources=tuple(_source(name, vote.weights[name], asked, vote.shares) for name in outlets),
    )


class _Vote(NamedTuple):
    """A vote as it stands: the rounds it took, weights by outlet, shares by question and answer, dependence by pair."""

    rounds: int
    weights: Mapping[str, float]
    shares: Sequence[tuple[float, ...]] = ()
    dependences: Mapping[tuple[str, str], float] = MappingProxyType({})


def _settled(asked: Sequence[_Asked], outlets: Sequence[str], priors: Mapping[tuple[str, str], float]) -> _Vote:
    """Vote round after round, until no weight moves any more."""
    vote = _Vote(0, dict.fromkeys(outlets, 1 - ERROR))
    for _ in range(_ROUNDS if asked else 0):
        before, vote = vote, _next_round(vote, asked, outlets, priors)
        if max((abs(vote.weights[name] - before.weights[name]) for name in outlets), default=0.0) < _STILL:
            break
    return vote


def _next_round(
    vote: _Vote, asked: Sequence[_Asked], outlets: Sequence[str], priors: Mapping[tuple[str, str], float]
) -> _Vote:
    shares = [_shares(question, vote.weights, vote.dependences) for question in asked]
    dependences = {
        pair: _dependence(pair, asked, shares, vote.weights, priors.get(pair, PRIOR))
        for pair in combinations(outlets, 2)
    }
    shares = [_shares(question, vote.weights, dependences) for question in asked]
    weights = {name: _weight(name, asked, shares) for name in outlets}
    return _Vote(vote.rounds + 1, weights, shares, dependences)


def _questions(relations: Sequence[Relation], outlet: Mapping[str, str]) -> Iterator[_Asked]:
    """Yield what outlets answer differently: claims that contradict each other, each with those that agree with it."""
    opposed = [relation for relation in relations if relation.verdict == "contradiction"]
    same = _united((r.a, r.b) for r in relations if r.verdict == "agreement")
    sides = [(same.get(r.a, r.a), same.get(r.b, r.b), r) for r in opposed]
    members: defaultdict[str, set[str]] = defaultdict(set)
    for claim, root in same.items():
        members[root].add(claim)
    whole = _united((one, other) for one, other, _ in sides)
    for root in sorted(set(whole.values())):
        answers = sorted(answer for answer in whole if whole[answer] == root)
        inside = [relation for one, _, relation in sides if whole[one] == root]
        ids = [tuple(sorted(members.get(answer, {answer}))) for answer in answers]
        named = [{outlet[name] for name in answer} for answer in ids]
        torn = {name for one, other in combinations(named, 2) for name in one & other}
        voting = [tuple(sorted(answer - torn)) for answer in named]
        if len(answers) > 1 and sum(bool(answer) for answer in voting) > 1:
            strongest = max(inside, key=lambda relation: (relation.score, relation.a, relation.b))
            yield _Asked(strongest.reason, tuple(ids), tuple(voting))


def _united(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Map each member of some pairs to the first member of those that pairs connect with it."""
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        while parent.setdefault(key, key) != key:
            key = parent[key]
        return key

    for one, other in pairs:
        first, second = sorted((root(one), root(other)))
        parent[second] = first
    return {key: root(key) for key in sorted(parent)}


def _priors(copies: Iterable[Copy], articles: Mapping[str, Article]) -> dict[tuple[str, str], float]:
    """Map two outlets to the largest share that an article of one has copied from, or has in common with, the other."""
    found: dict[tuple[str, str], float] = {}
    for copy in copies:
        first, second = sorted((articles[copy.a].source, articles[copy.b].source))
        share = min(max(copy.share_a, copy.share_b, PRIOR), _MOST)
        found[first, second] = max(found.get((first, second), PRIOR), share)
    return found


def _shares(
    question: _Asked, weights: Mapping[str, float], dependences: Mapping[tuple[str, str], float]
) -> tuple[float, ...]:
    """Return each answer's share of the vote, 0..1; what is left belongs to answers that nobody gives."""
    counts = [math.exp(_count(outlets, weights, dependences)) for outlets in question.outlets]
    unsaid = max(FALSE_ANSWERS + 1 - len(counts), 0)
    return tuple(count / (sum(counts) + unsaid) for count in counts)


def _count(outlets: Sequence[str], weights: Mapping[str, float], dependences: Mapping[tuple[str, str], float]) -> float:
    """Return the votes for an answer: an outlet that depends on one counted before adds only what it has of its own."""
    ranked = sorted(outlets, key=lambda name: (-weights[name], name))
    total = 0.0
    for place, name in enumerate(ranked):
        own = math.prod(1 - COPIED * dependences.get(_pair(name, other), 0.0) for other in ranked[:place])
        total += own * math.log(FALSE_ANSWERS * weights[name] / (1 - weights[name]))
    return total


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _dependence(
    pair: tuple[str, str],
    asked: Sequence[_Asked],
    shares: Sequence[Sequence[float]],
    weights: Mapping[str, float],
    prior: float,
) -> float:
    """Return how likely two outlets depend on each other, by Bayes' rule from the questions that both answer."""
    one, other = (weights[name] for name in pair)
    mean = (one + other) / 2
    true, false = one * other, (1 - one) * (1 - other) / FALSE_ANSWERS
    alone = {"true": true, "false": false, "apart": 1 - true - false}
    tied = {
        "true": mean * COPIED + true * (1 - COPIED),
        "false": (1 - mean) * COPIED + false * (1 - COPIED),
        "apart": alone["apart"] * (1 - COPIED),
    }
    odds = prior / (1 - prior)
    for question, share in zip(asked, shares, strict=True):
        answers = [_answer(question, name) for name in pair]
        if None in answers:
            continue
        kind = "apart" if answers[0] != answers[1] else ("true" if answers[0] == _leading(share) else "false")
        odds *= tied[kind] / alone[kind]
    return odds / (1 + odds)


def _answer(question: _Asked, outlet: str) -> int | None:
    return next((place for place, outlets in enumerate(question.outlets) if outlet in outlets), None)


def _leading(share: Sequence[float]) -> int:
    return max(range(len(share)), key=lambda place: (share[place], -place))


def _weight(outlet: str, asked: Sequence[_Asked], shares: Sequence[Sequence[float]]) -> float:
    """Return the mean share of the vote that an outlet's answers have, with the questions it is taken to have had."""
    places = [_answer(question, outlet) for question in asked]
    found = [share[place] for place, share in zip(places, shares, strict=True) if place is not None]
    return (sum(found) + BEFORE * (1 - ERROR)) / (len(found) + BEFORE)


def _question(question: _Asked, share: Sequence[float]) -> Question:
    answers = (
        Answer(claims=claims, sources=outlets, share=round(part, _DIGITS))
        for claims, outlets, part in zip(question.claims, question.outlets, share, strict=True)
    )
    return Question(reason=question.reason, answers=tuple(answers))


def _source(outlet: str, weight: float, asked: Sequence[_Asked], shares: Sequence[Sequence[float]]) -> SourceWeight:
    steps = []
    for number, (question, share) in enumerate(zip(asked, shares, strict=True), start=1):
        place = _answer(question, outlet)
        if place is not None:
            others = [name for name in question.outlets[place] if name != outlet]
            company = f"with {', '.join(others)}" if others else "alone"
            steps.append(f"question {number}: {company}, {share[place]:.3f} of the vote")
    steps.append(f"mean of {len(steps)}, and of {BEFORE} with {1 - ERROR:g} before: {weight:.3f}")
    return SourceWeight(source=outlet, weight=round(weight, _DIGITS), steps=tuple(steps))
