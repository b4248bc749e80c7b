"""Articles that would run, fetch, break or hide something in what shows them, in each of their fields."""

from __future__ import annotations

from verify.models import Article

EVIL = (
    "<script>owned('script')</script>",
    "</style><script>owned('style')</script>",
    "</script><script>owned('end')</script>",
    "</noscript><script>owned('noscript')</script>",
    '"><img src=x onerror=owned("image")>',
    "' onmouseover='owned(1)' autofocus onfocus='owned(2)",
    "<svg onload=owned('svg')><a href=javascript:owned('link')>x</a></svg>",
    "<iframe src=https://canary.invalid/></iframe><link rel=stylesheet href=https://canary.invalid/a.css>",
    "{{ owned }} {% raw %} ]]> <!-- -->",
    "[x](javascript:owned('md')) ![y](https://canary.invalid/z.png) `|` &lt;script&gt;",
    "\u202egnp.exe\u202c \u2066x\u2069",
    "nul\x00 bell\x07 escape\x1b[31m",
    "x" * 10_000,
    "👩‍👩‍👧 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f e\u0301\u0327 Z͑ͫ̓͗a̴l͟g̛o",
)
"""What an article can hold that does harm; `owned` is called by nothing."""
FORMULAS = ('=HYPERLINK("https://canary.invalid")', "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)")
"""What a spreadsheet would run at the beginning of a cell."""
_URLS = (
    "javascript:owned('url')",
    "data:text/html,<script>owned('data')</script>",
    'https://a.invalid/"onclick="owned(3)',
)


def hostile_articles() -> tuple[Article, ...]:
    """Return three articles of one event, of which two contradict each other."""
    evil = " ".join(EVIL)
    return tuple(
        Article(
            id=f"{FORMULAS[number]}{evil}",
            text=f"The {evil} ferry carried {count} passengers from Norsund, said Mayor {evil}.\n\n{evil}\n\n"
            f"The ferry carried {count} passengers from Norsund to Kajen on Monday.",
            title=f"{FORMULAS[number]} {evil}",
            source=f"{FORMULAS[number]} {evil}",
            published=f"2031-05-0{number + 1}",
            url=f"{_URLS[number]}{evil}",
            author=evil,
            path=evil,
        )
        for number, count in enumerate((40, 75, 40))
    )
