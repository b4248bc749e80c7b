"""The layout of an article: which stretches are body text, and which are page furniture.

head      a "date YYYY-MM-DD" line, navigation, section names
byline    author and date of the page
caption   picture captions and credits
heading   headline, cross-heads
body      paragraphs that make claims
"""

from __future__ import annotations

from typing import Literal

from verify.models import Span

BlockKind = Literal["head", "byline", "caption", "heading", "body"]


class Block(Span):
    """One paragraph of an article (code point offsets into its text, without surrounding white space).

    `speaker` is set where the layout credits one ("Source: President X on Telegram" above "Quote: ..."); `channel` too.
    `quoted` is true for a block that the layout marks as that speaker's words. The label itself is outside the span.
    """

    kind: BlockKind
    speaker: str | None = None
    channel: str | None = None
    quoted: bool = False
