"""Whether both articles hold what their claims say."""

from __future__ import annotations

import pytest
from strategies_claims import credit, hand_made

from verify.compare.commitment import commitment_facet
from verify.models import Polarity

_MILL = "the mill burned"


def _outcome(text: str, polarity: Polarity = "affirmed", quote: str = _MILL) -> str | None:
    told = hand_made("c1", "a", quote=quote, start=text.index(quote), polarity=polarity)
    plain = hand_made("c2", "b", quote="The mill stands", polarity="affirmed")
    texts = {"a": text, "b": "The mill stands."}
    there, back = commitment_facet(told, plain, texts), commitment_facet(plain, told, texts)
    assert (there and (there.outcome, there.a, there.b)) == (back and (back.outcome, back.b, back.a))
    return there.outcome if there else None


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Police said the mill burned.", None),
        ("Police are looking into whether the mill burned.", "asked"),
        ("Was it true that the mill burned?", "asked"),
        ("There were no reports that the mill burned.", "unsupported"),
        ("It was not true that the mill burned.", "unsupported"),
        ("The council has been unable to verify the claim that the mill burned.", "unsupported"),
        ("The council would neither confirm nor deny that the mill burned.", "unsupported"),
        ("A site spread fake news that the mill burned.", "unsupported"),
        ("Claim: the mill burned. FALSE. It is a barn.", "unsupported"),
        ("It is no secret. Reports said the mill burned.", None),
    ],
)
def test_the_words_around_an_affirmed_claim_tell_whether_its_article_holds_it(text: str, outcome: str | None) -> None:
    assert _outcome(text) == outcome


def test_a_thing_that_is_nowhere_is_not_affirmed() -> None:
    quote = "The mill was nowhere near the fire"
    assert _outcome(f"{quote}.", quote=quote) == "unsupported"


def test_what_has_yet_to_be_done_is_not_affirmed() -> None:
    quote = "An offer has yet to be made"
    assert _outcome(f"{quote}.", quote=quote) == "unsupported"


def test_a_warning_says_nothing_of_what_is_so() -> None:
    quote = "don't burn the mill"
    assert _outcome(f"If you can, {quote}.", "negated", quote) == "asked"


def test_what_dies_in_a_hoax_is_not_dead() -> None:
    quote = "The miller died again in yet another internet hoax"
    assert _outcome(f"{quote}.", quote=quote) == "unsupported"


def test_a_rumour_is_denied_only_by_an_article_that_calls_it_false() -> None:
    talk = "There are rumours that the mill burned."
    assert _outcome(talk, "negated") == "hearsay"
    assert _outcome(f"{talk} They are a hoax.", "negated") is None


def test_a_negative_word_needs_no_other_denial() -> None:
    quote = "the mill did not burn"
    assert _outcome("After days of rumours the mayor said the mill did not burn.", "negated", quote) is None


def _of_two(text: str, credited: bool, negated: str = "The mill did not burn") -> str | None:
    quote = "the mill burned"
    by = (credit("a blogger"),) if credited else ()
    told = hand_made("c1", "a", quote=quote, start=text.index(quote), attribution=by)
    denied = hand_made("c2", "b", quote=negated, polarity="negated", lemma="burn")
    texts = {"a": text, "b": f"{negated}."}
    there, back = commitment_facet(told, denied, texts), commitment_facet(denied, told, texts)
    assert (there and (there.outcome, there.a, there.b)) == (back and (back.outcome, back.b, back.a))
    return there.outcome if there else None


def test_an_article_that_calls_what_it_passes_on_a_hoax_concedes_the_denial() -> None:
    assert _of_two("A blogger said the mill burned. It is a hoax.", credited=True) == "conceded"
    assert _of_two("A blogger said the mill burned. It is a ruin.", credited=True) is None
    assert _of_two("Firefighters came when the mill burned. A hoax kept them from it.", credited=False) is None


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("There are rumours that the mill burned.", "hearsay"),
        ("Word has come that the mill burned.", "hearsay"),
        ("There are posts going round that the mill burned.", None),
        ("Police said that the mill burned.", None),
    ],
)
def test_talk_of_nobody_is_no_affirmation(text: str, outcome: str | None) -> None:
    assert _outcome(text) == outcome


def test_a_rumoured_sum_is_no_affirmation() -> None:
    plain = hand_made("c2", "b", quote="The pupil is not worth $5 million", polarity="negated")
    for quote, outcome in (
        ("The pupil is worth a rumoured $5 million", "hearsay"),
        ("The pupil is worth $5 million", None),
        ("The pupil is supposed to be worth $5 million", None),
    ):
        facet = commitment_facet(hand_made("c1", "a", quote=quote), plain)
        assert (facet and facet.outcome) == outcome


def test_who_speculates_does_not_affirm_and_who_is_named_does() -> None:
    guess = credit("some viewers").model_copy(update={"cue": "speculated"})
    unnamed = credit("").model_copy(update={"cue": "supposedly", "cue_class": "allege"})
    plain = hand_made("c2", "b", quote="The mill stands")
    for by, modality, outcome in (
        ((guess,), "alleged", "hearsay"),
        ((unnamed,), "alleged", "hearsay"),
        ((unnamed, credit("Ivo Lund")), "alleged", None),
        ((credit("Ivo Lund"),), "asserted", None),
    ):
        told = hand_made("c1", "a", quote=_MILL, attribution=by).model_copy(update={"modality": modality})
        facet = commitment_facet(told, plain)
        assert (facet and facet.outcome) == outcome


def test_what_is_only_supposed_is_not_affirmed() -> None:
    quote = "should the mill burn"
    assert _outcome(f"They will move, {quote}.", quote=f"They will move, {quote}") == "asked"
    assert _outcome("The mill should not burn.", quote="The mill should not burn") is None


@pytest.mark.parametrize(
    "text",
    [
        "Aides worked to confirm reports that the mill burned.",
        "The miller pretended that the mill burned.",
        "It is not plausible that the mill burned.",
    ],
)
def test_what_is_checked_or_pretended_is_not_affirmed(text: str) -> None:
    assert _outcome(text) == "unsupported"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Posts said the mill burned. Only it's nonsense.", "conceded"),
        ("Posts said the mill burned. That is not what happened at all.", "conceded"),
        ("Posts said the mill burned. It is a ruin.", None),
        (f"Posts said the mill burned. {'The town has many mills. ' * 15}That is not true.", None),
    ],
)
def test_a_ruling_soon_after_what_is_passed_on_takes_it_back(text: str, outcome: str | None) -> None:
    assert _of_two(text, credited=True) == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Look: the mill burned\n— Ivo Lund (@ivolund) May 3\nOnly it's nonsense.", "conceded"),
        ("A paper wrote “Breaking: the mill burned” and it is a hoax.", "conceded"),
        ("A piece suggesting the mill burned had a retraction.", "conceded"),
        ("Claim: fire at the mill.\nExample: the mill burned.\nOrigins: a hoax page.", "conceded"),
        ("Claim: fire at the mill.\nOrigins: the mill burned, and a hoax page told of it.", None),
        ("For example: the mill burned. Claim: a hoax.", None),
        ("A paper wrote “Breaking” and the mill burned. It is a hoax.", None),
    ],
)
def test_a_post_a_headline_and_what_a_check_examines_are_not_the_own_word(text: str, outcome: str | None) -> None:
    assert _of_two(text, credited=False) == outcome


def test_an_article_that_calls_what_somebody_claims_false_takes_back_its_headline_too() -> None:
    text = "“The mill burned” is a hoax. A screen showed “Alert: the mill burned”."
    told = hand_made("c1", "a", quote=_MILL, start=text.rindex(_MILL))
    by = (credit("a story"),)
    denied = hand_made("c2", "a", quote="The mill burned", start=1, polarity="negated", attribution=by)
    called_false = denied.model_copy(update={"modality": "denied"})
    refused = called_false.model_copy(update={"attribution": (by[0].model_copy(update={"cue_class": "deny"}),)})
    outcomes = [commitment_facet(told, other, {"a": text}) for other in (denied, called_false, refused)]
    assert [facet and facet.outcome for facet in outcomes] == [None, "conceded", None]


def test_a_picture_says_nothing_by_itself() -> None:
    unnamed = credit("").model_copy(update={"cue": "supposedly", "cue_class": "allege"})
    for speaker, outcome in (("a blurred photo", "hearsay"), ("a photographer", None)):
        told = hand_made("c1", "a", quote=_MILL, attribution=(credit(speaker), unnamed))
        facet = commitment_facet(
            told.model_copy(update={"modality": "alleged"}), hand_made("c2", "b", quote="The mill stands")
        )
        assert (facet and facet.outcome) == outcome


def test_a_negative_word_of_another_clause_leaves_talk_talk() -> None:
    assert _outcome("She has not been seen, spurring rumours the mill burned.", "negated") == "hearsay"
    assert _outcome("She gave no credit to rumours the mill burned.", "negated") is None
