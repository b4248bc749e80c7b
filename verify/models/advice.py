"""Advice on the weight of outlets."""

from __future__ import annotations

from verify.models.record import Record


class Answer(Record):
    """One answer to a disputed question: the claims that give it, the outlets that vote for it, its share, 0..1."""

    claims: tuple[str, ...]
    sources: tuple[str, ...]
    share: float


class Question(Record):
    """What outlets answer differently: a contradiction, with its reason and its answers.

    An outlet that gives two answers votes for none.
    """

    reason: str
    answers: tuple[Answer, ...]


class Dependence(Record):
    """How likely two outlets depend on each other, 0..1; `prior` is what copied text told before the vote."""

    a: str
    b: str
    probability: float
    prior: float


class SourceWeight(Record):
    """How far an outlet stands with the others, 0..1, and the steps that led to it."""

    source: str
    weight: float
    steps: tuple[str, ...]


class Advice(Record):
    """Weights of outlets by a copy-aware vote: advice for a reader, never a verdict; `rounds` until it stood still."""

    rounds: int
    questions: tuple[Question, ...]
    dependences: tuple[Dependence, ...]
    sources: tuple[SourceWeight, ...]
