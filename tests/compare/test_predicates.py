"""Whether two claims say the same, the opposite, or something else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies_claims import claims_of, hand_made, mention

from verify.compare.predicates import is_attempt, polarity_facet, predicate_facet
from verify.lexicon.frames import frame_names
from verify.models import Claim, Polarity, Predicate

_FRAMES = st.sampled_from(frame_names())


def _outcome(one: tuple[str, str | None], other: tuple[str, str | None]) -> str:
    a, b = (hand_made(of, of, lemma=lemma, frame=frame) for of, (lemma, frame) in zip("ab", (one, other), strict=True))
    return predicate_facet(a, b).outcome


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        (("burn", None), ("burn", None), "same"),
        (("burn", None), ("glow", None), "different"),
        (("die", "die"), ("glow", None), "different"),
        (("die", "die"), ("perish", "die"), "same"),
        (("die", "die"), ("assassinate", "murder"), "same"),
        (("die", "die"), ("survive", "survive"), "opposed"),
        (("assassinate", "murder"), ("survive", "survive"), "opposed"),
        (("vanish", "go-missing"), ("find", "find"), "turned"),
        (("buy", "buy"), ("sell", "sell"), "converse"),
        (("buy", "buy"), ("marry", "marry"), "different"),
    ],
)
def test_predicates(one: tuple[str, str | None], other: tuple[str, str | None], outcome: str) -> None:
    assert _outcome(one, other) == outcome
    assert _outcome(other, one) == outcome


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("The raid took place on Friday.", "Marines attacked the camp.", "same"),
        ("The raid took place on Friday.", "Marines left the camp.", "different"),
        ("The raid happened on Friday.", "The raid took place at dawn.", "same"),
        ("The concert happened on Friday.", "The raid took place at dawn.", "different"),
    ],
)
def test_that_an_event_took_place_is_the_event(one: str, other: str, outcome: str) -> None:
    (a,), (b,) = claims_of(one, "a"), claims_of(other, "b")
    assert predicate_facet(a, b).outcome == outcome
    assert predicate_facet(b, a).outcome == outcome
    assert "event" in predicate_facet(a, b).of


def test_who_takes_his_place_is_no_event() -> None:
    (a,) = claims_of("The senator took his place in the hall on Friday.", "a")
    (b,) = claims_of("Marines attacked the hall.", "b")
    assert predicate_facet(a, b).of == ()


def test_two_sayings_are_marked_and_may_be_of_two_things() -> None:
    texts = ("On Friday, the Delta Post said that the dam had burst.", "The Delta Post said that the dam had burst.")
    (a, _), (c,) = claims_of(texts[0], "a"), claims_of(texts[1], "c")
    (b, _) = claims_of(texts[0], "b")
    assert (predicate_facet(a, b).outcome, predicate_facet(a, b).of) == ("different", ("saying",))
    assert predicate_facet(a, c).of == ()


def test_a_pronoun_that_took_place_names_no_event() -> None:
    (a,) = claims_of("She said that it happened to the camp on Friday.", "a")
    (b,) = claims_of("Marines attacked the camp.", "b")
    facet = predicate_facet(a, b)
    assert (facet.outcome, facet.of) == ("different", ())


@given(_FRAMES, _FRAMES)
def test_any_two_frames_compare_alike_both_ways(one: str, other: str) -> None:
    assert _outcome((one, one), (other, other)) == _outcome((other, other), (one, one))


@given(_FRAMES)
def test_a_frame_is_the_same_as_itself_in_other_words(name: str) -> None:
    assert _outcome(("one", name), ("other", name)) == "same"


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [("the mayor", "the mayor", "same"), ("the ship", "the vessel", "same"), ("the mayor", "the baker", "different")],
)
def test_a_verb_without_content_says_what_its_complement_says(one: str, other: str, outcome: str) -> None:
    a = hand_made("c1", "a", lemma="be", objects=(mention(one, "object"),))
    b = hand_made("c2", "b", lemma="be", objects=(mention(other, "object"),))
    assert predicate_facet(a, b).outcome == outcome


def test_who_is_not_the_richest_owner_may_be_an_owner() -> None:
    a = hand_made("c1", "a", lemma="be", objects=(mention("the richest owner", "object", modifiers=("richest",)),))
    b = hand_made("c2", "b", lemma="be", objects=(mention("the owner", "object"),))
    assert predicate_facet(a, b).outcome == "different"
    assert predicate_facet(a, a).outcome == "same"


def test_what_leads_in_to_a_sentence_is_no_complement() -> None:
    who, gun = mention("the robots", start=20), mention("guns", "object", head="gun", start=40)
    led = (mention("the price", "oblique", start=0), gun)
    a = hand_made("c1", "a", lemma="have", subject=who, objects=led)
    b = hand_made("c2", "b", lemma="have", subject=who, objects=(gun,))
    assert predicate_facet(a, b).outcome == "same"


@pytest.mark.parametrize(("frame", "outcome"), [("transport", "same"), (None, "different")])
def test_passives_of_one_frame_need_no_complement(frame: str | None, outcome: str) -> None:
    a = hand_made("c1", "a", lemma="take", frame=frame, passive=True, objects=(mention("the clinic", "oblique"),))
    b = hand_made("c2", "b", lemma="take", frame=frame, passive=True, objects=(mention("the campus", "oblique"),))
    assert predicate_facet(a, b).outcome == outcome


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [("affirmed", "affirmed", "same"), ("negated", "negated", "same"), ("affirmed", "negated", "opposed")],
)
def test_polarity(one: Polarity, other: Polarity, outcome: str) -> None:
    a, b = hand_made("c1", "a", polarity=one), hand_made("c2", "b", polarity=other)
    assert polarity_facet(a, b).outcome == polarity_facet(b, a).outcome == outcome


def _allowed(quote: str, of: str) -> Claim:
    said = hand_made(of, of, quote=quote, lemma="allow", passive=True)
    start = quote.index("allowed")
    where = {"start": start, "end": start + len("allowed"), "text": "allowed"}
    return said.model_copy(update={"predicate": said.predicate.model_copy(update=where)})


@pytest.mark.parametrize(
    ("other", "outcome"),
    [
        ("He was not allowed to return to Oslo", "same"),
        ("He was not allowed to board a plane", "different"),
        ("He was not allowed a lawyer", "different"),
    ],
)
def test_two_governed_verbs_make_two_predicates(other: str, outcome: str) -> None:
    a, b = _allowed("She was allowed to return", "a"), _allowed(other, "b")
    assert predicate_facet(a, b).outcome == predicate_facet(b, a).outcome == outcome


def test_a_quote_repeated_with_its_negative_word_is_not_opposed_to_itself() -> None:
    words = "No one went to help the miller because they all feared the fire"
    a = hand_made("c1", "a", quote=words, polarity="negated")
    b = hand_made("c2", "b", quote=f"One neighbour by the river said, {words}")
    assert polarity_facet(a, b).outcome == polarity_facet(b, a).outcome == "same"


@pytest.mark.parametrize(
    ("one", "other", "of"),
    [
        ("Ada Holm, a mayor of Delta", "mayor Ada Holm", ("post",)),
        ("Ada Holm, a former mayor of Delta", "former mayor Ada Holm", ("post",)),
        ("Ada Holm, a former mayor of Delta", "mayor Ada Holm", ()),
        ("deputy mayor Ada Holm", "mayor Ada Holm", ()),
    ],
)
def test_a_post_is_compared_with_one_of_its_rank(one: str, other: str, of: tuple[str, ...]) -> None:
    a, b = (hand_made(name, name, quote=quote, lemma="mayor") for name, quote in (("a", one), ("b", other)))
    posts = [c.model_copy(update={"predicate": c.predicate.model_copy(update={"state": True})}) for c in (a, b)]
    assert predicate_facet(posts[0], posts[1]).of == of
    assert predicate_facet(a, b).of == ()


def test_who_kills_does_not_die() -> None:
    dead = hand_made("c2", "b", lemma="dead", frame="die")
    for passive, objects, outcome in (
        (False, (), "different"),
        (True, (), "same"),
        (False, (mention("the wolf", "object"),), "same"),
    ):
        kills = hand_made("c1", "a", lemma="kill", frame="die", passive=passive, objects=objects)
        assert predicate_facet(kills, dead).outcome == predicate_facet(dead, kills).outcome == outcome


@pytest.mark.parametrize(
    ("plain", "negated", "lemma", "outcome"),
    [
        ("the mayor felt unwell", "the mayor was not feeling well", "feel", "same"),
        ("the mayor felt well", "the mayor was not feeling well", "feel", "opposed"),
        ("the mayor felt unsure", "the mayor was not feeling well", "feel", "opposed"),
        ("the mayor denied it", "the mayor denying all of it", "deny", "same"),
        ("the mayor denied it", "the mayor did not deny it", "deny", "opposed"),
        ("the mayor sold it", "the mayor selling all of it", "sell", "opposed"),
    ],
)
def test_a_word_that_negates_by_itself(plain: str, negated: str, lemma: str, outcome: str) -> None:
    a = hand_made("c1", "a", quote=plain, lemma=lemma)
    b = hand_made("c2", "b", quote=negated, lemma=lemma, polarity="negated")
    assert polarity_facet(a, b).outcome == polarity_facet(b, a).outcome == outcome


def test_what_is_joined_to_the_subject_is_no_complement() -> None:
    (a,) = claims_of("Divers and two sailors made a failed attempt at dawn.", "a")
    (b,) = claims_of("The coast guard made a second attempt.", "b")
    (c,) = claims_of("The coast guard made two sailors at dawn.", "c")
    assert predicate_facet(a, b).outcome == "same"
    assert predicate_facet(a, c).outcome == "different"


@pytest.mark.parametrize(
    ("text", "attempt"),
    [
        ("tried to arrest", True),
        ("Hoping to arrest", True),
        ("has sought to arrest", True),
        ("arrested", False),
        ("managed to arrest", False),
        ("was retried", False),
    ],
)
def test_what_is_only_tried_or_planned(text: str, attempt: bool) -> None:
    assert is_attempt(Predicate(start=0, end=len(text), text=text, lemma="arrest")) == attempt
