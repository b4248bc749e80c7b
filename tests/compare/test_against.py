"""What an article says against a claim of its own."""

from __future__ import annotations

import pytest
from strategies_claims import credit, hand_made

from verify.compare.against import calls_talk_false, said_against
from verify.compare.commitment import commitment_facet
from verify.models import Attribution, Claim, Mention, Polarity

_BURNED = "soldiers burned the granary"
_BLOGGER, _ARMY = credit("a blogger"), credit("the army")


def _noun(text: str, role: str = "object") -> Mention:
    head = text.rsplit(maxsplit=1)[-1]
    pronoun = head in {"it", "that"}
    return Mention.model_validate(
        {"start": 0, "end": len(text), "text": text, "name": text, "head": head, "role": role, "pronoun": pronoun}
    )


def _said(
    name: str, quote: str = _BURNED, *by: Attribution, polarity: Polarity = "affirmed", start: int = 0, of: str = "a"
) -> Claim:
    objects = (_noun("the granary"),)
    return hand_made(name, of, quote=quote, start=start, objects=objects, polarity=polarity, attribution=by)


def _against(*claims: Claim, text: str = "") -> dict[str, str]:
    return dict(said_against(claims, {"a": text}, {}))


def test_the_opposite_in_its_own_article_speaks_against_what_somebody_is_said_to_claim() -> None:
    told = _said("c1", _BURNED, _BLOGGER)
    denied = _said("c2", "soldiers did not burn it", _ARMY, polarity="negated")
    assert _against(told, denied) == {"c1": "soldiers did not burn it"}
    assert _against(told) == {}


def test_an_own_voice_yields_to_an_own_voice_only() -> None:
    told = _said("c1")
    assert _against(told, _said("c2", "not burned", _ARMY, polarity="negated")) == {}
    assert _against(told, _said("c2", "not burned", polarity="negated")) == {"c1": "not burned"}


def test_what_stands_behind_that_is_no_own_voice() -> None:
    text = f"They spread posts that {_BURNED}."
    told = _said("c1", start=text.index(_BURNED))
    assert _against(told, _said("c2", "not burned", _ARMY, polarity="negated"), text=text) == {"c1": "not burned"}


def test_what_an_article_cannot_verify_it_does_not_hold() -> None:
    again = "they burned the granary"
    text = f"A blogger wrote it. We cannot verify that {again}."
    told = _said("c1", _BURNED, _BLOGGER)
    assert _against(told, _said("c2", again, start=text.index(again)), text=text) == {"c1": again}
    assert _against(told, _said("c2", again, credit("a boy"), start=0), text=f"{again}, a boy said") == {}


def test_the_opposite_of_another_thing_speaks_against_nothing() -> None:
    told = _said("c1", _BURNED, _BLOGGER)
    other = hand_made("c2", "a", objects=(_noun("the mill"),), polarity="negated", attribution=(_ARMY,))
    assert _against(told, other) == {}


@pytest.mark.parametrize(
    ("quote", "subject", "lemma", "state", "objects", "polarity", "false"),
    [
        ("These claims are completely false", "these claim", "be", False, (), "affirmed", True),
        ("These claims are completely true", "these claim", "be", False, (), "affirmed", False),
        ("there is no truth to the claims", None, "be", False, ("no truth", "the claim"), "negated", True),
        ("the rumours were absurd", "the rumour", "absurd", True, (), "affirmed", True),
        ("the rumours were not absurd", "the rumour", "absurd", True, (), "negated", False),
        ("the hat was absurd", "the hat", "absurd", True, (), "affirmed", False),
        ("the army denied the report", "the army", "deny", False, ("the report",), "affirmed", True),
        ("the army denied the prisoners food", "the army", "deny", False, ("the prisoner",), "affirmed", False),
        ("it is a hoax", "it", "be", False, ("a hoax",), "affirmed", True),
        ("it did not happen", "it", "happen", False, (), "negated", True),
        ("it did happen", "it", "happen", False, (), "affirmed", False),
        ("that is not so", "that", "be", False, (), "negated", True),
        ("the report grew", "the report", "grow", False, (), "affirmed", False),
    ],
)
def test_talk_that_is_called_false(
    quote: str, subject: str | None, lemma: str, state: bool, objects: tuple[str, ...], polarity: Polarity, false: bool
) -> None:
    claim = hand_made(
        "c1",
        quote=quote,
        subject=_noun(subject, "subject") if subject else None,
        lemma=lemma,
        objects=tuple(_noun(noun) for noun in objects),
        polarity=polarity,
    )
    word = next((word for word in ("are", "is", "was", "were") if word in quote.split()), lemma)
    end = quote.find(word) + len(word)
    predicate = claim.predicate.model_copy(update={"start": 0, "end": end, "state": state})
    assert calls_talk_false(claim.model_copy(update={"predicate": predicate})) is false


def test_an_article_that_tells_both_sides_is_no_side_itself() -> None:
    told, denied = _said("c1", _BURNED, _BLOGGER), _said("c2", "not burned", polarity="negated", of="b")
    there = commitment_facet(told, denied, {}, {"c1": "no truth to the claims"})
    back = commitment_facet(denied, told, {}, {"c1": "no truth to the claims"})
    assert there is not None
    assert (there.outcome, there.a) == ("conceded", "no truth to the claims")
    assert back is not None
    assert (back.outcome, back.b) == ("conceded", "no truth to the claims")
    assert "no truth to the claims" in there.note
    assert commitment_facet(told, denied, {}, {}) is None


def test_of_two_parties_in_one_article_each_holds_its_side() -> None:
    told = _said("c1", _BURNED, credit("Ivo Lund"))
    assert commitment_facet(told, _said("c2", "not burned", credit("Greta Moe"), polarity="negated")) is None
    changed = commitment_facet(told, _said("c2", "not burned", credit("Lund"), polarity="negated"))
    assert changed is not None
    assert changed.outcome == "conceded"


def test_the_ruling_of_a_fact_check_is_its_own_word() -> None:
    text = f"Claim: {_BURNED}.\nFALSE\nOrigins: {_BURNED}."
    examined, told = _said("c1", start=text.index(_BURNED)), _said("c2", start=text.rindex(_BURNED))
    assert _against(examined, told, text=text)["c2"] == _BURNED
    assert "c2" not in _against(examined, told, text=text.replace("FALSE", "TRUE"))
