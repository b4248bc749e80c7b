"""What the parser reads awry, and how it is meant."""

from __future__ import annotations

import pytest
from strategies_claims import claim_with, claims_of


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        ("A man rushed to a clinic in Tarvik on Monday is not being treated for cholera.", "treated", "A man"),
        ("A miner rushed to a Delta City-area clinic Saturday is treated for cholera.", "treated", "A miner"),
        ("A miner trapped since Monday in a flooded shaft was freed by divers.", "freed", "A miner"),
    ],
)
def test_behind_a_reduced_clause_stands_the_verb_of_the_noun(text: str, words: str, subject: str) -> None:
    claim = claim_with(text, words)
    assert claim.subject is not None
    assert claim.subject.text == subject
    assert claim.quote.startswith(subject)


def test_what_is_reduced_was_done_to_the_noun() -> None:
    assert claim_with(
        "A man rushed to a clinic in Tarvik on Monday is not treated for cholera.", "rushed"
    ).predicate.passive


@pytest.mark.parametrize(
    "text",
    [
        "The skipper said the ferry was leaking.",
        "The skipper said that was a lie.",
        "The diver whom the skipper said was drowned swam ashore.",
        "The skipper rushed to the pier and was treated for cholera.",
    ],
)
def test_what_is_said_is_no_reduced_clause(text: str) -> None:
    claims = claims_of(text)
    assert not any(claim.subject and claim.subject.text == "The skipper" and "said" in claim.quote for claim in claims)
    assert not any(claim.predicate.passive for claim in claims if claim.predicate.lemma in {"say", "rush"})


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The skipper told Ivo Lund had died.", "The skipper"),
        ("Ada Holm said last night had died peacefully.", "Ada Holm"),
        ("The firm said Brightmill sold last year was worth a fortune.", "The firm"),
        ("The pilots said in the raid on Monday were seized 40 crates.", "The pilots"),
        ("The tenor felt tired was no help.", "The tenor"),
    ],
)
def test_who_speaks_or_does_is_no_subject_of_what_follows(text: str, speaker: str) -> None:
    assert not any(claim.subject and claim.subject.text == speaker for claim in claims_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "A driver lost two boats on Monday is treated for cholera.",
        "The tenor grew tired on Monday is treated for cholera.",
        "A miner glanced at a clinic in Tarvik on Monday was freed by divers.",
    ],
)
def test_a_verb_with_a_complement_or_of_no_event_is_no_participle(text: str) -> None:
    claims = claims_of(text)
    assert not any(claim.predicate.passive and claim.predicate.lemma in {"lose", "grow"} for claim in claims)
    assert not any("glanced" in claim.quote and "freed" in claim.quote for claim in claims)


def test_a_name_behind_as_belongs_to_who_is_called_so() -> None:
    text = (
        "A Danish diver, identified by local harbour pilots as Saja Hamid al-Korda was detained ten days ago at a pier."
    )
    claim = claim_with(text, "identified")
    assert claim.quote.endswith("Saja Hamid al-Korda")
    assert "Saja Hamid al-Korda" in {mention.text for mention in claim.objects}
