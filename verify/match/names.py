"""Two names -> how far they can be one name, with the reason in words.

    parts      a name becomes words: transliterated, titles or legal forms off, joined capitals split, initials apart
    alignment  each word of one meets at most one word of the other, the best pairs first; words written together meet
               the words written apart
    score      the mean of how the words met, weighted by what a word tells (a particle or "Group" little, a surname
               much); words without partner on both sides speak against the names, on one side only as far as the
               kind of thing allows: people have middle names, organisations with one more word are others

The weights and bounds were set on a public set of labelled pairs, by cross-validation; see `benchmarks/names.py`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

from verify.lexicon.aliases import alias
from verify.lexicon.companies import FormClass, is_generic, split_forms, strip_ship
from verify.lexicon.demonyms import nation_of
from verify.lexicon.titles import strip_titles
from verify.match.keys import key_of
from verify.match.spelling import WordScore, number_of, word_score
from verify.models import EntityKind

SAME_NAME = 0.8
"""From this score on two names can be one name."""
