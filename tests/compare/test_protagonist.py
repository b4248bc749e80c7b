"""One unnamed person, a man in one article and a woman in the other."""

from __future__ import annotations

import pytest
from strategies_claims import claims_of

from verify.compare.protagonist import protagonist_facet

_WOMAN = "A woman swam across the Lorne."


@pytest.mark.parametrize(
    ("one", "other", "opposed"),
    [
        (_WOMAN, "A man swam across the Lorne.", True),
        (_WOMAN, "A man swam across the Lorne. The spokeswoman of the harbour waved.", True),
        (_WOMAN, "The woman swam across the Lorne.", False),
        (_WOMAN, "A sailor swam across the Lorne.", False),
        (_WOMAN, "Two men swam across the Lorne.", False),
        (_WOMAN, "A man swam across the Lorne. Two women waved.", False),
        (f"{_WOMAN} A boy waved.", "A man swam across the Lorne.", False),
    ],
)
def test_sexes_are_opposed_where_each_article_knows_one(one: str, other: str, *, opposed: bool) -> None:
    a, b = claims_of(one, "a")[0], claims_of(other, "b")[0]
    texts = {"a": one, "b": other}
    there, back = protagonist_facet(a, b, texts), protagonist_facet(b, a, texts)
    assert (there is not None) == (back is not None) == opposed
    assert there is None or back is None or (there.a, there.b) == (back.b, back.a)
