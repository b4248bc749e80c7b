"""Facts, the matrix of facts against origins, values by date, and the claim graph."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories import Told, story

from verify.models import Interval
from verify.report.html.claim_graph import claim_graph
from verify.report.html.cuts import Cuts
from verify.report.html.drawing import clipped, scale_over, short_number
from verify.report.html.facts import Fact, facts
from verify.report.html.lookup import Lookup
from verify.report.html.matrix import matrix
from verify.report.html.timeline import Chart, charts
from verify.report.model import Report


def _told(day: str | None, number: float, words: str = "", origin: str = "", unit: str | None = None) -> Told:
    return Told(day, words or f"{number:g}", Interval.exactly(number), origin, unit)


def _facts(report: Report) -> tuple[tuple[Fact, ...], Lookup]:
    lookup = Lookup(report)
    return facts(report.findings, [article.id for article in report.articles], lookup), lookup


def _chart(report: Report) -> Chart:
    found, lookup = _facts(report)
    (chart,) = charts(found, lookup)
    return chart


TWO = [_told("2031-05-02", 40), _told("2031-05-02", 75), _told("2031-05-03", 40, "forty")]


def test_findings_that_share_a_value_are_one_fact_with_the_pressing_one_first() -> None:
    (fact,), _ = _facts(story(TWO, [(0, 2, "agreement"), (0, 1, "contradiction")]))
    assert [finding.verdict for finding in fact.findings] == ["contradiction", "agreement"]
    assert [(value.claim.id, value.words) for value in fact.values] == [("c0", "40"), ("c1", "75"), ("c2", "forty")]
    assert fact.label == "Passenger"


def test_findings_that_share_no_value_are_two_facts() -> None:
    four = [*TWO, _told("2031-05-03", 75)]
    found, _ = _facts(story(four, [(1, 3, "agreement"), (0, 2, "agreement")]))
    assert len(found) == 2


def test_a_finding_of_one_claim_is_no_fact() -> None:
    report = story(TWO, [(0, 1, "contradiction")])
    alone = report.findings[0].model_copy(update={"claims": ("c2",)})
    assert facts([alone], (), Lookup(report)) == ()


def test_the_matrix_has_a_column_for_each_origin_and_a_cell_for_each_value() -> None:
    found, lookup = _facts(story(TWO, [(0, 2, "agreement"), (0, 1, "contradiction")]))
    table = matrix(found, lookup, Cuts())
    assert table is not None
    assert [origin.name for origin in table.columns] == ["Outlet 0", "Outlet 1", "Outlet 2"]
    assert [[cell.words for cell in cells] for cells in table.rows[0].cells] == [["40"], ["75"], ["forty"]]
    assert [name for name, _ in table.rows[0].findings] == ["f-f1", "f-f0"]


def test_copies_of_one_text_share_a_column_which_names_their_outlets() -> None:
    copies = [_told("2031-05-02", 40, origin="text:Wire"), _told("2031-05-02", 40, origin="text:Wire")]
    found, lookup = _facts(story([*copies, TWO[1]], [(0, 1, "agreement"), (0, 2, "contradiction")]))
    table = matrix(found, lookup, Cuts())
    assert table is not None
    assert [(origin.kind, origin.name) for origin in table.columns] == [("outlet", "Outlet 2"), ("copied text", "Wire")]
    assert table.rows[0].cells[1][0].outlets == ("Outlet 0", "Outlet 1")


def test_a_matrix_counts_what_it_leaves_out() -> None:
    four = [*TWO, _told("2031-05-03", 75)]
    found, lookup = _facts(story(four, [(1, 3, "agreement"), (0, 2, "agreement")]))
    table = matrix(found, lookup, Cuts(facts=1, origins=1))
    assert table is not None
    assert (len(table.rows), table.hidden_rows, len(table.columns), table.hidden_columns) == (1, 1, 1, 1)


def test_without_facts_there_is_no_matrix() -> None:
    assert matrix((), Lookup(story(TWO, [])), Cuts()) is None


def test_values_stand_by_date_and_an_update_is_joined() -> None:
    told = [_told("2031-05-03", 27), _told("2031-05-02", 11)]
    chart = _chart(story(told, [(0, 1, "update")]))
    assert [point.date for point in chart.points] == ["2031-05-02", "2031-05-03"]
    early, late = chart.points
    assert early.x < late.x
    assert early.y < late.y
    (join,) = chart.joins
    assert (join.x1, join.y1, join.x2, join.y2) == (early.x, early.y, late.x, late.y)


def test_where_many_reports_update_many_the_lines_make_a_chain() -> None:
    told = [_told("2031-05-02", 40), _told("2031-05-02", 40), _told("2031-05-03", 75), _told("2031-05-04", 75)]
    chart = _chart(story(told, [(a, b, "update") for a in (0, 1) for b in (2, 3)]))
    one, two, three, four = (point.y for point in chart.points)
    assert [(join.y1, join.y2) for join in chart.joins] == [(two, three), (one, four)]


def test_a_contradiction_is_not_joined() -> None:
    assert _chart(story(TWO[:2], [(0, 1, "contradiction")])).joins == ()


def test_a_range_has_ends_and_an_open_end_reaches_the_edge_with_an_arrow() -> None:
    told = [
        Told("2031-05-02", "at least 20", Interval(low=20.0, point=20.0)),
        Told("2031-05-02", "30 to 40", Interval(low=30.0, high=40.0)),
        _told("2031-05-03", 25),
    ]
    bound, between, exact = _chart(story(told, [(0, 1, "compatible"), (0, 2, "compatible")])).points
    assert (bound.open_low, bound.open_high, bound.is_range, bound.has_point) == (False, True, True, True)
    assert bound.high > between.high
    assert (between.open_high, between.has_point) == (False, False)
    assert between.low < between.high
    assert not exact.is_range


def test_units_are_brought_to_that_of_the_first_value() -> None:
    told = [_told("2031-05-02", 2, "2 km", unit="kilometer"), _told("2031-05-03", 1500, "1,500 m", unit="meter")]
    first, second = _chart(story(told, [(0, 1, "contradiction")])).points
    assert second.x < first.x


def test_a_value_of_another_kind_of_unit_is_not_drawn() -> None:
    told = [_told("2031-05-02", 2, "2 km", unit="kilometer"), _told("2031-05-03", 5, "5 kg", unit="kilogram")]
    assert charts(*_facts(story(told, [(0, 1, "contradiction")]))) == ()


def test_values_that_are_equal_are_not_drawn() -> None:
    assert charts(*_facts(story([TWO[0], TWO[2]], [(0, 1, "agreement")]))) == ()


def test_a_report_without_a_day_stands_first_and_is_drawn() -> None:
    chart = _chart(story([TWO[0], _told(None, 50)], [(0, 1, "contradiction")]))
    assert [point.date for point in chart.points] == ["", "2031-05-02"]


NUMBERS = st.floats(-1e12, 1e12, allow_nan=False).map(lambda number: round(number, 3))


@given(NUMBERS, NUMBERS, NUMBERS)
def test_a_scale_keeps_the_order_of_numbers_and_stays_within_its_edges(a: float, b: float, number: float) -> None:
    low, high = sorted((a, b))
    scale = scale_over(low, high, 6, 94)
    assert 6 <= scale.place(low) <= scale.place(high) <= 94
    assert 6 <= scale.place(number) <= 94
    ticks = scale.ticks(4)
    assert len(ticks) <= 5
    assert all(one.x <= other.x for one, other in pairwise(ticks))


@pytest.mark.parametrize(
    ("number", "label"),
    [(0, "0"), (12, "12"), (2.5, "2.5"), (12500, "12,500"), (1.24e9, "1.24 billion"), (3e6, "3 million"), (-4, "-4")],
)
def test_axis_labels_are_short(number: float, label: str) -> None:
    assert short_number(number) == label


def test_a_label_is_cut_to_its_width_on_one_line() -> None:
    assert clipped("a  b\nc", 9) == "a b c"
    assert clipped("abcdefghij", 5) == "abcd…"


def test_the_graph_has_a_column_for_each_article_by_date_and_no_two_boxes_touch() -> None:
    report = story([_told("2031-05-03", 40), *TWO[1:]], [(0, 2, "agreement"), (0, 1, "contradiction")])
    graph = claim_graph(report.relations, Lookup(report), Cuts())
    assert graph is not None
    assert [column.outlet for column in graph.columns] == ["Outlet 1", "Outlet 0", "Outlet 2"]
    assert len({(node.x, node.y) for node in graph.nodes}) == len(graph.nodes) == 3
    assert [edge.sign.verdict for edge in graph.edges] == ["agreement", "contradiction"]
    assert all(node.x + graph.box <= graph.width and node.y + graph.high <= graph.height for node in graph.nodes)
    signs = {node.claim: node.sign.verdict for node in graph.nodes}
    assert signs == {"c-c0": "contradiction", "c-c1": "contradiction", "c-c2": "agreement"}


def test_a_graph_that_is_too_large_keeps_what_is_most_pressing_and_counts_the_rest() -> None:
    report = story(TWO, [(0, 2, "agreement"), (0, 1, "contradiction")])
    graph = claim_graph(report.relations, Lookup(report), Cuts(nodes=2))
    assert graph is not None
    assert {node.claim for node in graph.nodes} == {"c-c0", "c-c1"}
    assert graph.hidden == 1


def test_without_relations_there_is_no_graph() -> None:
    report = story(TWO, [])
    assert claim_graph(report.relations, Lookup(report), Cuts()) is None
