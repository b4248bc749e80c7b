"""The text of a piece of HTML, as feeds carry it."""

from __future__ import annotations

from html.parser import HTMLParser

_BREAKING = frozenset(
    {
        *("address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure"),
        *("footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre"),
        *("section", "table", "td", "th", "tr", "ul"),
    }
)
_SILENT = frozenset({"script", "style", "template", "noscript", "iframe"})


class _Text(HTMLParser):
    """Collects lines: a block element starts a new one, a newline inside the HTML is a space."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines = [""]
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base's signature
        self._silent += tag in _SILENT
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.lines[-1] += data

    def _break(self, tag: str) -> None:
        if tag in _BREAKING:
            self.lines.append("")


def fragment_text(fragment: str) -> str:
    """Return the text of a piece of HTML: one line for each block, joined by blank lines, without mark-up."""
    parser = _Text()
    parser.feed(fragment)
    parser.close()
    lines = (" ".join(line.split()) for line in parser.lines)
    return "\n\n".join(line for line in lines if line)
