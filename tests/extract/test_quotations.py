"""Quotation marks: what they enclose, and whose words that are."""

from __future__ import annotations

import re

import pytest

from verify.corpus.blocks import Block
from verify.extract.attribution import find_statements
from verify.extract.parse import Paragraph, load_pipeline, parse
from verify.extract.quotations import find_quotations


def _paragraphs(text: str, *captions: int) -> list[Paragraph]:
    """Parse the lines of a text; those numbered in `captions` are picture captions."""
    blocks = [
        Block(start=match.start(), end=match.end(), kind="caption" if number in captions else "body")
        for number, match in enumerate(re.finditer(r"\S(?:[^\n]*\S)?", text))
    ]
    return list(parse(((text, block) for block in blocks), load_pipeline()))


def _quoted(text: str, *captions: int) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(_paragraphs(text, *captions))]


def _said(text: str, *captions: int) -> list[tuple[str, list[str]]]:
    found = find_statements(_paragraphs(text, *captions))
    return [(s.attribution.speaker, [text[a:b] for a, b in s.content]) for s in found]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“It is gone,” he said.", ["It is gone,"]),
        ('"It is gone," he said. "All of it."', ["It is gone,", "All of it."]),
        ("''It is gone,'' he said.", ["It is gone,"]),
        ("‘It is gone, all of it,’ he said.", ["It is gone, all of it,"]),
        ("The firm's plans weren't the workers' fault.", []),
        ('The board is 6" wide and was cut yesterday.', []),
        ("No marks at all.", []),
    ],
)
def test_marks_enclose_words(text: str, quoted: list[str]) -> None:
    assert _quoted(text) == quoted


def test_a_quotation_runs_on_where_the_opening_mark_is_repeated() -> None:
    text = "“We left at dawn, said she.\n\n“We came back at night.”\n\nThe town slept."
    assert _quoted(text) == ["We left at dawn, said she.", "We came back at night."]


def test_a_quotation_runs_on_without_repeated_marks_up_to_the_closing_one() -> None:
    text = '"We left at dawn.\n\nWe walked all day.\n\nWe came back at night."\n\nThe town slept.'
    assert _quoted(text) == ["We left at dawn.", "We walked all day.", "We came back at night."]


def test_a_mark_that_nothing_closes_ends_with_its_paragraph() -> None:
    assert _quoted("“We left at dawn.\n\nThe town slept.") == ["We left at dawn."]


def test_a_caption_does_not_break_a_quotation() -> None:
    text = "“We left at dawn.\n\nThe old harbour. Photo: Agency\n\n“We came back at night.”"
    assert _quoted(text, 1) == ["We left at dawn.", "We came back at night."]


def test_a_quotation_of_several_sentences_is_one_content() -> None:
    text = "“The water rose. It took the shed. We ran,” the farmer said."
    assert _said(text) == [("the farmer", ["The water rose. It took the shed. We ran"])]


def test_a_quotation_goes_on_after_the_cue() -> None:
    text = "“We will rebuild,” the mayor told reporters. “It will take years.”"
    assert _said(text) == [("the mayor", ["We will rebuild", "It will take years."])]


def test_a_paragraph_that_is_only_quoted_belongs_to_the_last_speaker() -> None:
    text = "“The talks begin today,” the envoy said.\n\n“They will last a week. We are patient.”"
    assert _said(text) == [("the envoy", ["The talks begin today", "They will last a week. We are patient."])]


def test_a_caption_between_two_quoted_paragraphs_changes_nothing() -> None:
    text = "“The talks begin today,” the envoy said.\n\nThe hall. Photo: Agency\n\n“They will last a week.”"
    assert _said(text, 1) == [("the envoy", ["The talks begin today", "They will last a week."])]


def test_a_paragraph_in_the_articles_voice_ends_the_speech() -> None:
    text = "“The talks begin today,” the envoy said.\n\nSnow fell on the city.\n\n“They will last a week.”"
    assert _said(text) == [("the envoy", ["The talks begin today"])]


def test_a_colon_announces_a_quotation_in_the_next_paragraph() -> None:
    text = "In a letter to the staff the director wrote:\n\n“The plant will close in June.”"
    assert _said(text) == [("the director", ["The plant will close in June."])]


def test_a_scare_quote_is_no_statement() -> None:
    assert _said("The “miracle cure” was plain sugar.") == []


def test_mixed_speech_keeps_what_stands_before_the_marks() -> None:
    text = "The judge said that the plan was “a danger to every child in the town”."
    assert _said(text) == [("The judge", ["the plan was “a danger to every child in the town"])]


def test_a_cue_inside_a_quotation_stays_inside() -> None:
    text = "“My brother said the boat was safe,” the sailor said."
    said = dict(_said(text))
    assert said["the sailor"] == ["My brother said the boat was safe"]
    assert said["My brother"] == ["the boat was safe"]


def test_an_exclamation_before_the_cue_does_not_part_speaker_and_quotation() -> None:
    text = "“I am alive, Mother!” the sailor shouted into the phone."
    assert _said(text) == [("the sailor", ["I am alive, Mother!"])]


def test_what_one_thinks_inside_ones_own_quotation_is_no_second_statement() -> None:
    text = "“I think the roof will hold,” the builder said."
    assert _said(text) == [("the builder", ["I think the roof will hold"])]
