"""Quotations framed by the place of a clause, and statements set off by a label."""

from __future__ import annotations

import re

import pytest

from verify.corpus.blocks import Block
from verify.corpus.furniture import BlockKind
from verify.extract.attribution import find_statements
from verify.extract.parse import load_pipeline, parse


def _rows(text: str, kind: BlockKind = "body") -> list[tuple[str, str, str]]:
    """Return (speaker, cue, content) of each statement; every line is a block."""
    blocks = [Block(start=m.start(), end=m.end(), kind=kind) for m in re.finditer(r"\S(?:[^\n]*\S)?", text)]
    statements = find_statements(list(parse(((text, block) for block in blocks), load_pipeline())))
    return [
        (s.attribution.speaker, s.attribution.cue, " … ".join(text[start:end] for start, end in s.content))
        for s in statements
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        ("“Not now,” she shrugged.", "she", "shrugged", "Not now"),
        ("“Not now,” shrugged the mayor.", "the mayor", "shrugged", "Not now"),
        ("“The bridge is safe,” the mayor smiled on Monday.", "the mayor", "smiled", "The bridge is safe"),
        ("“The bridge is safe,” Brandt answers.", "Brandt", "answers", "The bridge is safe"),
        ("Brandt fired back, “Nobody asked the town.”", "Brandt", "fired", "Nobody asked the town."),
        ("The mayor turned to them: “Nobody asked the town.”", "The mayor", "turned", "Nobody asked the town."),
        ("The row tired the engineer Ann Brandt: “Nobody came.”", "Ann Brandt", ":", "Nobody came."),
        ("Ann Brandt: “Nobody came.”", "Ann Brandt", ":", "Nobody came."),
        (
            "The judge stopped him:\n\n“You knew the dam was weak.”",
            "The judge",
            "stopped",
            "You knew the dam was weak.",
        ),
    ],
)
def test_any_verb_beside_the_marks_is_a_cue(text: str, speaker: str, cue: str, content: str) -> None:
    assert (speaker, cue, content) in _rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "“We won,” the mayor carried a flag.",
        "They whistled “The Old Mill,” while the band loved the song.",
        "The kettle whistled, “Nobody came.”",
        "“Nobody came.” The mayor slept.",
    ],
)
def test_a_clause_that_does_not_introduce_speech_frames_nothing(text: str) -> None:
    assert not {cue for _, cue, _ in _rows(text)} & {"carried", "loved", "whistled", "slept"}


def test_another_speaker_between_two_quotations_takes_the_second() -> None:
    rows = _rows("“We are ready,” the coach said. Her deputy shook her head: “Not yet.”")
    assert ("the coach", "said", "We are ready") in rows
    assert ("Her deputy", "shook", "Not yet.") in rows


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Police: three held after raid", "Police", "three held after raid"),
        ("Mayor Ann Brandt: bridge will reopen", "Mayor Ann Brandt", "bridge will reopen"),
        ("Bridge will reopen in May: mayor", "mayor", "Bridge will reopen in May"),
        ("Three men held after raid – police", "police", "Three men held after raid"),
    ],
)
def test_a_headline_credits_the_speaker_beside_its_mark(text: str, speaker: str, content: str) -> None:
    assert any(row[0] == speaker and row[2] == content for row in _rows(text, "head"))


@pytest.mark.parametrize(
    "text",
    ["Update: three held after raid", "Three held after raid: the whole story", "Time for lunch: noon", "Police: yes"],
)
def test_a_headline_whose_label_names_nobody_credits_nobody(text: str) -> None:
    assert _rows(text, "head") == []


def test_a_mark_near_the_end_of_a_body_paragraph_credits_nobody() -> None:
    assert _rows("The bridge was shut by the same men as before – police") == []
