"""Plug-ins are found by their entry points, take part, are named in the report, and a broken one is one clear line.

The packages under tests/plugins/ are built as wheels and unpacked, which is what an installer does, and put on the
path.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.build import build_wheel

from verify import Article, PluginError, cross_check, load_rules
from verify.extract.added import load_extractors
from verify.report.formats import FORMATS
from verify.report.outline import Layout
from verify.ruleset import RuleChoice

PLUGINS = Path(__file__).parent / "plugins"
Install = Callable[[Path | str], None]

STUB = '''
class _Config:
    id2label = {0: "contradiction", 1: "entailment", 2: "neutral"}

class CrossEncoder:
    """Takes the word "not" for all there is to inference."""

    config = _Config()

    def __init__(self, folder, local_files_only):
        assert local_files_only

    def predict(self, pairs):
        return [[9.0, 0.0, 0.0] if ("not" in a) != ("not" in b) else [0.0, 9.0, 0.0] for a, b in pairs]
'''
RULE = """
schema = 1
id = "model-says-no"
version = 1
verdict = "model-doubts"
over = "pair"
title = "A model finds a contradiction"
why = "An example."
message = "{{a.source}} against {{b.source}}"
when = [ {{ kind = "entails", model = "{model}", label = "contradiction", at_least = 0.9 }} ]
[[examples]]
name = "a denial"
given = ["The bridge at Dorn has fallen.", "The bridge at Dorn has not fallen."]
expect = "fires"
[[examples]]
name = "no denial"
given = ["The bridge at Dorn has fallen.", "The bridge at Dorn has fallen down."]
expect = "quiet"
"""


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Return a function that builds a package, or writes one of a single module and entry point, and installs it."""

    def put(project: Path | str) -> None:
        folder = tmp_path / f"site-{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        if isinstance(project, Path):
            before = Path.cwd()
            os.chdir(project)
            try:
                name = build_wheel(str(folder))
            finally:
                os.chdir(before)
            ZipFile(folder / name).extractall(folder)
        else:
            info = folder / "verify_broken-0.9.dist-info"
            info.mkdir()
            (info / "METADATA").write_text("Metadata-Version: 2.1\nName: verify-broken\nVersion: 0.9\n")
            (info / "entry_points.txt").write_text(project)
        monkeypatch.syspath_prepend(folder)

    return put


def _module(folder: Path, name: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.py").write_text(text)
    monkeypatch.syspath_prepend(folder)
    monkeypatch.delitem(sys.modules, name, raising=False)


def _articles(*texts: str) -> list[Article]:
    return [Article(id=f"a{place}", text=text, source=f"Outlet {place}") for place, text in enumerate(texts)]


def _rule(folder: Path, model: Path) -> Path:
    path = folder / "rules" / "model-doubts" / "model-says-no.toml"
    path.parent.mkdir(parents=True)
    path.write_text(RULE.format(model=model))
    return folder / "rules"


def test_a_condition_that_asks_a_model_gives_verdicts_and_is_named_in_the_report(
    install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(PLUGINS / "verify-entails")
    _module(tmp_path / "stub", "sentence_transformers", STUB, monkeypatch)
    (tmp_path / "model").mkdir()
    rules = load_rules([_rule(tmp_path, tmp_path / "model")], config=RuleChoice(default_rules=False))
    report = cross_check(_articles("The bridge at Dorn has fallen.", "The bridge at Dorn has not fallen."), rules)
    assert [(finding.verdict, finding.rule) for finding in report.findings] == [("model-doubts", "model-says-no")]
    assert report.engine.options["plugins"] == ["verify-entails 0.3.0"]


def test_a_condition_that_no_rule_names_is_not_in_the_report(install: Install) -> None:
    install(PLUGINS / "verify-entails")
    assert load_rules().plugins == ()
    assert load_rules() == load_rules(config=RuleChoice())


def test_a_condition_that_raises_is_one_line_with_its_distribution(install: Install, tmp_path: Path) -> None:
    install(PLUGINS / "verify-entails")
    rules = load_rules([_rule(tmp_path, tmp_path / "none")], config=RuleChoice(default_rules=False))
    with pytest.raises(PluginError) as caught:
        cross_check(_articles("The bridge at Dorn has fallen.", "The bridge at Dorn has not fallen."), rules)
    assert str(caught.value).startswith("plug-in 'entails' of verify-entails 0.3.0: FileNotFoundError: no folder ")
    assert "\n" not in str(caught.value)


def test_an_extractor_adds_numbers_that_rules_compare(install: Install) -> None:
    texts = ("A gale of Beaufort 9 hit the ferry Aurelia.", "A gale of Beaufort 12 hit the ferry Aurelia.")
    install(PLUGINS / "verify-wind")
    report = cross_check(_articles(*texts))
    assert [finding.verdict for finding in report.findings] == ["contradiction"]
    assert report.engine.options["plugins"] == ["verify-wind 1.0.0"]


def test_a_report_format_goes_by_its_name(install: Install) -> None:
    install(PLUGINS / "verify-tally")
    report = cross_check(_articles("The bridge at Dorn has fallen."))
    assert FORMATS["tally"](report, Layout()) == "single-source\t1\n"
    assert [*FORMATS][-1] == "tally"
    assert report.engine.options == {}


BROKEN = {
    "a module that there is not": (
        "[verify.extractors]\nx = nothing_here:f\n",
        "plug-in 'x' of verify-broken 0.9: ModuleNotFoundError: No module named 'nothing_here'",
    ),
    "a name that there is not": (
        "[verify.extractors]\nx = verify.models:nothing\n",
        "plug-in 'x' of verify-broken 0.9: AttributeError: module 'verify.models' has no attribute 'nothing'",
    ),
    "no function": (
        "[verify.extractors]\nx = verify.models:__doc__\n",
        "plug-in 'x' of verify-broken 0.9: is no function",
    ),
    "no condition": (
        "[verify.conditions]\nx = verify.models:Claim\n",
        "plug-in 'x' of verify-broken 0.9: is no condition: a class that derives from verify.ruleset.Condition",
    ),
    "a condition of another kind": (
        "[verify.conditions]\nx = verify.ruleset.conditions.link:Wording\n",
        "plug-in 'x' of verify-broken 0.9: its `kind` must be Literal['x']",
    ),
    "a built-in kind": (
        "[verify.conditions]\nwording = verify.ruleset.conditions.link:Wording\n",
        "plug-in 'wording' of verify-broken 0.9: there is a built-in condition of this kind",
    ),
}


@pytest.mark.parametrize(("entry_points", "complaint"), BROKEN.values(), ids=BROKEN)
def test_a_broken_plug_in_is_one_line_with_its_distribution(
    install: Install, entry_points: str, complaint: str
) -> None:
    install(entry_points)
    with pytest.raises(PluginError) as caught:
        (load_rules(), load_extractors())
    assert str(caught.value).startswith(complaint)
    assert "\n" not in str(caught.value)


WRONG_CLAIMS = {
    "raises": ("raise ValueError('two\\nlines')", "ValueError: two lines"),
    "drops a claim": ("return []", "drops a claim, or gives two claims one id"),
    "gives something else": ("return [1]", "gives something else than claims"),
    "moves a quotation": (
        "return [c.model_copy(update={'start': c.start + 1}) for c in claims]",
        "the quotation is not what the article has at its offsets",
    ),
    "leaves the article": (
        "return [c.model_copy(update={'place': (Place(start=0, end=999, text='x', name='x'),)}) for c in claims]",
        "an offset lies outside of the article",
    ),
}


@pytest.mark.parametrize(("body", "complaint"), WRONG_CLAIMS.values(), ids=WRONG_CLAIMS)
def test_an_extractor_that_breaks_its_contract_is_one_line(
    install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str, complaint: str
) -> None:
    _module(
        tmp_path / "code",
        "verify_broken",
        f"from verify.models import Place\ndef f(article, paragraphs, claims):\n    {body}\n",
        monkeypatch,
    )
    install("[verify.extractors]\nx = verify_broken:f\n")
    with pytest.raises(PluginError) as caught:
        cross_check(_articles("The bridge at Dorn has fallen."))
    assert str(caught.value).startswith("plug-in 'x' of verify-broken 0.9: ")
    assert complaint in str(caught.value)
    assert "\n" not in str(caught.value)
