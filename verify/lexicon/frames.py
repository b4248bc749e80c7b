"""News events: which frames a verb, an event noun or an adjective evokes, and which frames exclude each other.

The table is `frames.toml`; its head says what each key means.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from pydantic import Field

from verify.lexicon import table
from verify.models import Record

PartOfSpeech = Literal["verb", "noun", "adjective"]
Slot = Literal["time", "place", "room", "agent", "cause", "count"]

_LISTS: tuple[tuple[PartOfSpeech, str], ...] = (("verb", "verbs"), ("noun", "nouns"), ("adjective", "adjectives"))


class Frame(Record):
    """One kind of event.

    `role` is the measure of a count of those who undergo it; `single` are the slots that have one value for one such
    event of one subject; `unaccusative` tells that the intransitive subject is who undergoes the event ("12 died"),
    `experiencer` that the subject is even beside an object ("12 survived the fire"). `moves` tells that somebody or
    something gets somewhere by it. `causes` are verbs whose subject never undergoes the event, be an object named or
    not ("he is killing again").
    `objects` are nouns that turn a verb of several frames into this one. `opposite`, `turns` and `converse` are
    complete in both directions.
    """

    name: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    parent: str | None = None
    unaccusative: bool = False
    experiencer: bool = False
    moves: bool = False
    causes: frozenset[str] = Field(default=frozenset())
    single: frozenset[Slot] = Field(default=frozenset())
    opposite: frozenset[str] = Field(default=frozenset())
    turns: frozenset[str] = Field(default=frozenset())
    converse: frozenset[str] = Field(default=frozenset())
    objects: frozenset[str] = Field(default=frozenset())
    role: str | None = None


class _Index(NamedTuple):
    frames: dict[str, Frame]
    by_lemma: dict[tuple[str, PartOfSpeech], tuple[str, ...]]
    completions: dict[str, tuple[str, ...]]
    kinds: dict[str, tuple[str, ...]]
    opposed: frozenset[tuple[str, str]]


def _symmetric(frames: dict[str, Frame], key: Literal["opposite", "turns", "converse"]) -> dict[str, frozenset[str]]:
    """Complete a relation between frames in both directions; KeyError for a frame that does not exist."""
    both: dict[str, set[str]] = {name: set() for name in frames}
    for name, one in frames.items():
        for other in getattr(one, key):
            both[name].add(other)
            both[other].add(name)
    return {name: frozenset(others) for name, others in both.items()}


def _ancestry(frames: dict[str, Frame], name: str) -> tuple[str, ...]:
    chain = [name]
    while (parent := frames[chain[-1]].parent) is not None:
        chain.append(parent)
    return tuple(chain)


def _lemmas(frames: dict[str, Frame]) -> dict[tuple[str, PartOfSpeech], tuple[str, ...]]:
    found: dict[tuple[str, PartOfSpeech], tuple[str, ...]] = {}
    for name, one in frames.items():
        for pos, key in _LISTS:
            for lemma in getattr(one, key):
                found[lemma, pos] = (*found.get((lemma, pos), ()), name)
    return found


def _completions(frames: dict[str, Frame]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for one in frames.values():
        for verb in one.verbs:
            head, _, rest = verb.partition(" ")
            if rest:
                found.setdefault(head, set()).add(rest)
    return {head: tuple(sorted(rests)) for head, rests in found.items()}


@cache
def _index() -> _Index:
    read = {name: Frame.model_validate({"name": name, **row}) for name, row in table("frames").items()}
    opposite, turns, converse = (_symmetric(read, key) for key in ("opposite", "turns", "converse"))
    frames = {
        name: one.model_copy(update={"opposite": opposite[name], "turns": turns[name], "converse": converse[name]})
        for name, one in read.items()
    }
    kinds = {name: _ancestry(frames, name) for name in frames}
    opposed = frozenset(
        (a, b) for a in frames for b in frames if any(opposite[kind].intersection(kinds[b]) for kind in kinds[a])
    )
    return _Index(frames, _lemmas(frames), _completions(frames), kinds, opposed)


def frames_of(lemma: str, pos: PartOfSpeech, particle: str | None = None) -> tuple[str, ...]:
    """Return the names of the frames that a word evokes, the likelier first; empty where it evokes none.

    `lemma` is lower case; a compound noun is written with spaces ("death toll"). `particle` is what completes a verb:
    a particle ("down" of "shoot down"), or the lemmas of its object or complement without articles and possessives
    ("life" of "lost their lives", "to death", "guilty"). A completion that the table does not know with this verb is
    ignored: "fled away" evokes what "fled" does.
    """
    by_lemma = _index().by_lemma
    if particle and (found := by_lemma.get((f"{lemma} {particle}", pos))):
        return found
    return by_lemma.get((lemma, pos), ())


def completions_of(verb: str) -> tuple[str, ...]:
    """Return what may complete a verb lemma to a phrasal verb or idiom of the table ("down" for "shoot"), sorted."""
    return _index().completions.get(verb, ())


def frame(name: str) -> Frame:
    """Return one frame by its name. Raises KeyError where there is none."""
    return _index().frames[name]


def frame_names() -> tuple[str, ...]:
    """Return the names of all frames in the order of the table."""
    return tuple(_index().frames)


def kinds_of(name: str) -> tuple[str, ...]:
    """Return the frame itself and the wider frames that it is a kind of, narrowest first. KeyError where unknown."""
    return _index().kinds[name]


def same_event(a: str, b: str) -> bool:
    """Tell whether two frames can name one event: they are equal, or one is a kind of the other. Symmetric.

    Raises KeyError where a frame is unknown.
    """
    return a in kinds_of(b) or b in kinds_of(a)


def opposed(a: str, b: str) -> bool:
    """Tell whether two frames cannot both be true of one subject at one time. Symmetric, never reflexive.

    A frame inherits what its wider frames are opposed to: "murder" excludes "survive" because "die" does.
    """
    return (a, b) in _index().opposed


def is_fate(name: str) -> bool:
    """Tell whether a frame says what became of somebody: who died did not survive, who was freed did not die."""
    return opposed(name, "die") or opposed(name, "survive")


def turned(a: str, b: str) -> bool:
    """Tell whether two frames undo or end each other, so that both can be true in turn (held, freed). Symmetric."""
    frames = _index().frames
    return any(frames[kind].turns.intersection(kinds_of(b)) for kind in kinds_of(a))


def converse(a: str, b: str) -> bool:
    """Tell whether two frames tell one event from the sides of its two parties (buy, sell). Symmetric."""
    one = _index().frames.get(a)
    return one is not None and b in one.converse
