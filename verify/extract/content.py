"""The content of a cue as a set of tokens of one paragraph, and the walks over the tree that collect it."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from verify.extract.cues import Construction
from verify.models import CueClass


class Content(NamedTuple):
    """The content of a cue: its tokens, how it is built, and the class that the cue has in this construction."""

    tokens: frozenset[int]
    construction: Construction
    cue_class: CueClass


def subtree(*heads: Token) -> set[int]:
    """Return the indices of all tokens that hang on the heads, and of the heads."""
    return {token.i for head in heads for token in head.subtree}


def child_of(verb: Token, *labels: str) -> Token | None:
    """Return the first child with one of the dependency labels, or None."""
    return next((child for child in verb.children if child.dep_ in labels), None)
