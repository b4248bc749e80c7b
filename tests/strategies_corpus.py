"""Strategies for the reading stage: texts that look like pages, and any text at all."""

from __future__ import annotations

from hypothesis import strategies as st

pieces = st.sampled_from(
    [
        "date 2024-05-06 ",
        "---\n",
        "title: Harbour\n",
        "Source: Mayor Ida Holm on Telegram\n",
        'Quote: "We open on Friday.',
        "Quote:",
        "Details: ",
        '"',
        "“",
        "”",
        "# ",
        "> ",
        "- ",
        "**",
        "![a](b.jpg)",
        "Photo: Ada Stone\n",
        "(Photo by Ada Stone)",
        "By Ada Stone",
        "Monday, 6 May 2024, 10:30",
        "READ MORE: ",
        "The ferry sank off the coast on Monday.",
        "Three crew were saved",
        "— Ada Stone (@ada) May 6, 2024",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "\u00a0",
        "\u2028",
        "word ",
        "é",
    ]
)
page_texts = st.lists(st.one_of(pieces, st.text(max_size=8)), max_size=25).map("".join)
"""Texts that mix what pages are made of with anything else."""

any_texts = st.one_of(page_texts, st.text(max_size=300))
