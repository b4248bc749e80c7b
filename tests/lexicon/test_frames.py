"""Facts about the table of news events and its look-ups."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from verify.lexicon import table
from verify.lexicon.frames import (
    Frame,
    completions_of,
    converse,
    frame,
    frame_names,
    frames_of,
    kinds_of,
    opposed,
    same_event,
    turned,
)

names = st.sampled_from(frame_names())


@pytest.mark.parametrize("name", frame_names())
def test_frame_refers_only_to_frames_that_exist(name: str) -> None:
    one = frame(name)
    assert one.opposite | one.converse | set(kinds_of(name)) <= set(frame_names())


@pytest.mark.parametrize("name", frame_names())
def test_frame_lists_each_lemma_once_and_in_lower_case(name: str) -> None:
    row = table("frames")[name]
    for key in ("verbs", "nouns", "adjectives"):
        lemmas = row.get(key, [])
        assert len(lemmas) == len(set(lemmas)), key
        assert lemmas == [" ".join(lemma.lower().split()) for lemma in lemmas], key


@pytest.mark.parametrize("name", frame_names())
def test_frame_is_evoked_by_each_of_its_lemmas(name: str) -> None:
    one = frame(name)
    assert one.verbs or one.nouns or one.adjectives
    for verb in one.verbs:
        head, _, rest = verb.partition(" ")
        assert name in frames_of(head, "verb", rest or None)
    assert all(name in frames_of(noun, "noun") for noun in one.nouns)
    assert all(name in frames_of(adjective, "adjective") for adjective in one.adjectives)


@given(names, names)
def test_opposition_is_symmetric(a: str, b: str) -> None:
    assert opposed(a, b) == opposed(b, a)


@given(names, names)
def test_converse_is_symmetric(a: str, b: str) -> None:
    assert converse(a, b) == converse(b, a)


@given(names, names)
def test_frames_of_one_event_are_never_opposed(a: str, b: str) -> None:
    assert not (same_event(a, b) and opposed(a, b))


@given(names, names)
def test_opposition_passes_down_to_narrower_frames(a: str, b: str) -> None:
    if any(opposed(kind, b) for kind in kinds_of(a)):
        assert opposed(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("free", "die"),
        ("survive", "die"),
        ("survive", "murder"),
        ("deny", "confirm"),
        ("accept", "reject"),
        ("win", "lose"),
        ("approve", "block"),
        ("allow", "ban"),
        ("support", "oppose"),
        ("acquit", "convict"),
        ("hold-event", "cancel"),
    ],
)
def test_opposed_outcomes_exclude_each_other(a: str, b: str) -> None:
    assert opposed(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("free", "arrest"),
        ("rise", "fall"),
        ("open", "close"),
        ("arrive", "leave"),
        ("advance", "withdraw"),
        ("begin", "end"),
        ("sign", "tear-up"),
        ("go-missing", "find"),
    ],
)
def test_states_that_follow_each_other_turn_and_are_not_opposed(a: str, b: str) -> None:
    assert turned(a, b)
    assert turned(b, a)
    assert not opposed(a, b)


@pytest.mark.parametrize(
    ("a", "b"), [("die", "injure"), ("arrest", "charge"), ("attack", "die"), ("catch-fire", "launch")]
)
def test_outcomes_that_go_together_are_not_opposed(a: str, b: str) -> None:
    assert not opposed(a, b)


@pytest.mark.parametrize(
    ("lemma", "pos"),
    [
        ("kill", "verb"),
        ("die", "verb"),
        ("dead", "adjective"),
        ("death", "noun"),
        ("death toll", "noun"),
        ("fatality", "noun"),
        ("murder", "verb"),
        ("behead", "verb"),
        ("drown", "verb"),
    ],
)
def test_every_word_for_dying_counts_people_killed(lemma: str, pos: str) -> None:
    (name, *_) = frames_of(lemma, pos)  # type: ignore[arg-type]
    assert frame(name).role == "killed"
    assert same_event(name, "die")


def test_particle_picks_the_phrasal_verb() -> None:
    assert frames_of("shoot", "verb") == ("shoot",)
    assert frames_of("shoot", "verb", "down") == ("shoot-down",)
    assert frames_of("rip", "verb", "up") == frames_of("tear", "verb", "up") == ("tear-up",)


def test_unknown_particle_leaves_the_bare_verb() -> None:
    assert frames_of("flee", "verb", "yonder") == frames_of("flee", "verb") == ("flee",)


def test_phrasal_verb_without_its_particle_evokes_nothing() -> None:
    assert frames_of("rip", "verb") == ()


def test_completions_are_those_of_the_table() -> None:
    assert "down" in completions_of("shoot")
    assert completions_of("perish") == ()


def test_word_in_two_frames_gives_the_likelier_first() -> None:
    assert frames_of("fire", "verb") == ("shoot", "dismiss")
    assert frames_of("release", "verb") == ("free", "release-product")


def test_part_of_speech_tells_frames_apart() -> None:
    assert frames_of("fire", "noun") == ("catch-fire",)
    assert frames_of("strike", "noun") == ("strike",)


def test_buying_is_the_converse_of_selling_and_not_opposed() -> None:
    assert converse("buy", "sell")
    assert not converse("buy", "pay")
    assert not converse("no such frame", "pay")
    assert not opposed("buy", "sell")


def test_unknown_words_evoke_nothing() -> None:
    assert frames_of("zyx", "verb") == ()
    with pytest.raises(KeyError):
        frame("zyx")


def test_frame_refuses_a_key_it_does_not_know() -> None:
    with pytest.raises(ValidationError):
        Frame.model_validate({"name": "x", "verb": ["y"]})


@pytest.mark.parametrize(
    ("verb", "object_lemma", "name"),
    [
        ("hold", "meeting", "hold-event"),
        ("hold", "hostage", "kidnap"),
        ("leave", "dead", "die"),
        ("lose", "contact", "lose-contact"),
        ("climb", "fence", "climb-over"),
        ("raise", "question", "raise-concern"),
        ("find", "guilty", "convict"),
    ],
)
def test_object_or_complement_completes_a_light_verb(verb: str, object_lemma: str, name: str) -> None:
    assert object_lemma in completions_of(verb)
    assert frames_of(verb, "verb", object_lemma) == (name,)
