"""Reports made by hand, and a strategy for reports of any text, for the tests of the formats."""

from __future__ import annotations

from hypothesis import strategies as st

from verify.graph import add_relations, build_graph
from verify.match.links import Matching
from verify.models import Article, Attribution, Claim, Facet, Finding, Predicate, Problem, Relation
from verify.report.model import Engine, Report

ENGINE = Engine(
    version="9.9",
    model="some_model",
    rules=2,
    rules_hash="0123456789abcdef",
    options={"verdicts": ["house-rule"]},
)


def claim(name: str, article: Article, quote: str, speaker: str | None = None) -> Claim:
    """Return a claim that quotes its article; the first place where the words stand."""
    start = article.text.index(quote)
    end = start + len(quote)
    credit = () if speaker is None else (Attribution(speaker=speaker, cue="said"),)
    predicate = Predicate(start=start, end=end, text=quote, lemma="be")
    return Claim(
        id=name, article=article.id, start=start, end=end, quote=quote, predicate=predicate, attribution=credit
    )


def finding(
    name: str, verdict: str, claims: tuple[str, ...], title: str = "A title", reason: str = "A reason"
) -> Finding:
    """Return a finding of the rule `<verdict>-rule`."""
    return Finding(
        id=name,
        verdict=verdict,
        claims=claims,
        sources=("Gazette",),
        origins=("Gazette",),
        rule=f"{verdict}-rule",
        title=title,
        reason=reason,
    )


def with_graph(report: Report) -> Report:
    """Return a report with the graph of its articles, claims and relations."""
    graph = build_graph(report.articles, report.claims, Matching(links=(), subjects={}))
    add_relations(graph, report.relations)
    return report.with_graph(graph)


def ferry_report() -> Report:
    """Return a report with a finding of each verdict, a page whose text was extracted, and a problem."""
    gazette = Article(
        id="g1",
        source="Gazette",
        text="The ferry carried 40 passengers. It left at dawn.",
        published="2031-05-02",
        path="in/gazette.txt",
    )
    herald = Article(
        id="h1",
        source="Herald",
        text="The ferry carried 75 passengers, the mayor said.",
        published="2031-05-03",
        path="in/herald.html",
        derived=True,
        metadata={"section": "sea", "weight": float("nan"), "more": [float("inf"), 1]},
    )
    claims = (
        claim("c1", gazette, "The ferry carried 40 passengers"),
        claim("c2", gazette, "It left at dawn"),
        claim("c3", herald, "The ferry carried 75 passengers", speaker="the mayor"),
    )
    facets = (Facet(name="quantity", outcome="apart", a="40", b="75", note="same measure"),)
    relation = Relation(
        a="c1",
        b="c3",
        verdict="contradiction",
        rule="contradiction-rule",
        reason="40 is not 75",
        score=1.0,
        facets=facets,
    )
    findings = (
        finding("f1", "single-source", ("c2",), title="Only one outlet says so"),
        finding("f2", "agreement", ("c1", "c3")),
        finding("f3", "contradiction", ("c1", "c3"), title="Numbers differ", reason="40 is not 75"),
        finding("f4", "update", ("c1", "c3")),
        finding("f5", "house-rule", ("c1",)),
        finding("f6", "single-origin", ("c1", "c3")),
    )
    problem = Problem(path="in/broken.jsonl", line=7, message="no text")
    return with_graph(
        Report(
            engine=ENGINE,
            articles=(gazette, herald),
            claims=claims,
            relations=(relation,),
            findings=findings,
            problems=(problem,),
        )
    )


def many_single(count: int) -> Report:
    """Return a report in which `count` claims stand alone and one agreement has them all."""
    article = Article(
        id="a", source="Gazette", text="".join(f"Fact {number}. " for number in range(count)), path="a.txt"
    )
    claims = tuple(claim(f"c{number:03}", article, f"Fact {number}.") for number in range(count))
    singles = tuple(finding(f"f{item.id}", "single-source", (item.id,), title=f"Alone {item.id}") for item in claims)
    together = finding("fall", "agreement", tuple(item.id for item in claims))
    return Report(engine=ENGINE, articles=(article,), claims=claims, relations=(), findings=(*singles, together))


_SNIPPETS = (
    "t",
    "[a](b)",
    "![c](d)",
    "<e>f</e>",
    "`g`",
    "**h**",
    "_i_",
    "~~j~~",
    " | k",
    "&amp;",
    "$l$",
    "[red]m[/]",
    ":smile:",
    "\n\n# n\n",
    "\r\n- o",
    "\x1b[31mp\x1b[0m",
    "\x1b]8;;q\x07",
    "\u202er\u202c",
    "https://s.example",
)
_CHARACTERS = "\x00\x08\x7f\x9b\u2066\u200b\u200d\u2028\ufeff\ud800 \t`*_[]()<>#!|~&$\\-+=.:/1"

HOSTILE = st.lists(
    st.sampled_from(_SNIPPETS) | st.sampled_from(_CHARACTERS) | st.characters(),
    max_size=12,
).map("".join)
"""Text that no newspaper prints and a file can hold all the same."""


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Any report of two articles whose texts, names and reasons are hostile, with one finding of each kind."""
    quotes = draw(st.tuples(HOSTILE, HOSTILE))
    names = draw(st.tuples(HOSTILE, HOSTILE, HOSTILE))
    derived = draw(st.booleans())
    articles = tuple(
        Article(
            id=f"{side}{name}", source=name, text=quote, path=name, published="2031-05-02\x1b10:00", derived=derived
        )
        for side, name, quote in zip("ab", names[:2], quotes, strict=True)
    )
    claims = tuple(claim(f"c{article.id}", article, article.text, speaker=names[2]) for article in articles)
    pair = tuple(item.id for item in claims)
    facet = Facet(name="place", outcome="apart", a=quotes[0], b=quotes[1], note=names[2])
    relation = Relation(
        a=pair[0], b=pair[1], verdict="contradiction", rule="r", reason=quotes[0], score=0.5, facets=(facet,)
    )
    verdict = draw(st.sampled_from(["agreement", "single-source", "single-origin", names[2]]))
    findings = (
        finding("f1", "contradiction", pair, title=quotes[0], reason=quotes[1]),
        finding("f2", verdict, pair, title=names[0], reason=names[1]),
    )
    problems = (Problem(path=names[0], line=1, message=quotes[1]),)
    return with_graph(
        Report(
            engine=ENGINE, articles=articles, claims=claims, relations=(relation,), findings=findings, problems=problems
        )
    )
