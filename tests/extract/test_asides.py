"""Which sentences beside the running text make claims, and that the running text is read as if they were not there."""

from __future__ import annotations

import pytest
from strategies_claims import claims_of

from verify.extract.asides import is_statement
from verify.extract.parse import load_pipeline

BODY = (
    "The ferry Halcyon sank off Norsund early on Monday with 40 people aboard.\n\n"
    "Captain James Moor was the last to leave the ship, and he was taken to hospital.\n\n"
    "He will be heard in court next week.\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("Two crew were rescued by a trawler", True),
        ("The ferry sank off Norsund", True),
        ("The trawler towed the wreck to the pier", True),
        ("Crew of the ferry brought home from the island.", False),
        ("Rescuers stand at the pier of Norsund", False),
        ("The wreck is 30 metres long", True),
        ("The harbour office isn't to blame", True),
        ("Karl Lindqvist, captain of the Halcyon", False),
        ("Rescuers at the pier of Norsund", False),
        ("Crew rescued by a trawler", False),
        ("Read more about the ferry here", False),
        ("Ferry Sinks Off Norsund And Divers Search The Wreck", False),
        ("FERRY SINKS OFF NORSUND", False),
        ("What the harbour office knew", False),
        ("You can follow the search on our page", False),
    ],
)
def test_a_sentence_states_something_by_its_subject_and_a_verb_with_a_tense(sentence: str, states: bool) -> None:
    assert any(is_statement(sent, caption=True) for sent in load_pipeline()(sentence).sents) is states


def test_a_claim_says_in_which_part_of_the_article_it_stands() -> None:
    text = f"{BODY}Two crew were rescued by a trawler. Photo: Ada Holm\n\nDivers have found the wreck\n\n{BODY}"
    parts = {claim.quote: claim.part for claim in claims_of(text) if claim.part != "body"}
    assert parts == {"Two crew were rescued by a trawler": "caption", "Divers have found the wreck": "heading"}


def test_only_sentences_that_state_something_are_read_in_a_caption() -> None:
    text = f"{BODY}The captain at the pier. Two crew were rescued by a trawler. Photo: Ada Holm\n\n{BODY}"
    quotes = [claim.quote for claim in claims_of(text) if claim.part == "caption"]
    assert quotes == ["Two crew were rescued by a trawler"]


def test_no_pronoun_looks_from_the_running_text_to_a_caption_or_back() -> None:
    first, last = BODY.split("\n\n", 2)[:2], BODY.split("\n\n", 2)[2]
    caption = "Mayor Ulf Berg visited the crew on Tuesday. He brought flowers. Photo: Ada Holm"
    claims = claims_of("\n\n".join([*first, caption, last]))
    named = {claim.quote: claim.subject and claim.subject.name for claim in claims}
    assert named["He brought flowers"] == "Ulf Berg"
    assert named["He will be heard in court next week"] == "James Moor"
    alone = claims_of("\n\n".join([*first, "He brought flowers to the crew. Photo: Ada Holm", last]))
    assert {claim.quote: claim.subject and claim.subject.name for claim in alone}[
        "He brought flowers to the crew"
    ] == "He"


def test_no_name_of_the_running_text_is_lengthened_by_a_caption() -> None:
    text = f"{BODY}The crew trusted Captain Harbour James Moor. Photo: Ada Holm\n\n{BODY}"
    named = {claim.subject.name for claim in claims_of(text) if claim.part == "body" and claim.subject is not None}
    assert "James Moor" in named


def test_a_quotation_of_a_caption_has_its_own_speaker() -> None:
    text = f"{BODY}“The whole crew is safe now,” said Mayor Ulf Berg at the pier. Photo: Ada Holm\n\n{BODY}"
    (said,) = (claim for claim in claims_of(text) if claim.part == "caption" and claim.attribution)
    assert (said.attribution[-1].speaker, said.attribution[-1].direct) == ("Ulf Berg", True)
