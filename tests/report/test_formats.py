"""What holds for every format."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_report import ferry_report, reports

from verify.report.formats import FORMATS
from verify.report.model import Report
from verify.report.outline import Layout


@given(st.sampled_from(sorted(FORMATS)), reports())
def test_every_format_gives_text_that_can_be_encoded_and_ends_in_a_line_break(name: str, report: Report) -> None:
    text = FORMATS[name](report, Layout())
    assert text.encode().endswith(b"\n")


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_is_the_same_for_the_same_report(name: str) -> None:
    assert FORMATS[name](ferry_report(), Layout()) == FORMATS[name](ferry_report(), Layout())


def test_the_table_of_formats_cannot_be_changed_from_outside() -> None:
    with pytest.raises(TypeError):
        FORMATS["text"] = FORMATS["json"]  # type: ignore[index]
