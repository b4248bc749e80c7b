"""Hypothesis strategies for attributed sentences: each comes with its speaker and what that speaker says."""

from __future__ import annotations

import re
from typing import NamedTuple

from hypothesis import strategies as st


class Attributed(NamedTuple):
    """A sentence, with the speaker and the content that it was made from."""

    text: str
    speaker: str
    content: str


SPEAKERS = ("the mayor", "police", "Maria Lindqvist", "the rescue service", "two residents")
CUES = ("said", "announced", "added", "claimed", "insisted")
CONTENTS = (
    "the bridge had collapsed",
    "the river rose by two metres",
    "nine people were taken to hospital",
    "the school will open again in May",
)
FRAMES = (
    "{speaker} {cue} that {content}.",
    "{content}, {speaker} {cue}.",
    "{content}, {speaker} {cue} on Monday.",
    "“{content},” {speaker} {cue}.",
    '"{content}," {speaker} {cue}.',
    "“{content},” {cue} {speaker}.",
    "{speaker} {cue}: “{content}.”",
    "According to {speaker}, {content}.",
    "{content}, according to {speaker}.",
)


def _sentence(frame: str, speaker: str, cue: str, content: str) -> Attributed:
    parts = {"speaker": speaker, "content": content}
    for name, words in parts.items():
        if frame.startswith("{" + name) or (name == "content" and re.search('[“"]', frame)):
            parts[name] = words[:1].upper() + words[1:]
    return Attributed(frame.format(cue=cue, **parts), parts["speaker"], parts["content"])


def attributed() -> st.SearchStrategy[Attributed]:
    """Sentences that credit one speaker with one clause, in the usual orders of news English."""
    return st.builds(
        _sentence,
        st.sampled_from(FRAMES),
        st.sampled_from(SPEAKERS),
        st.sampled_from(CUES),
        st.sampled_from(CONTENTS),
    )
