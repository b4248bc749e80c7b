"""A report as one HTML page: `to_html`. The only user of jinja2.

Style and script stand in the page and are allowed by their hashes; the content security policy forbids everything else,
so that nothing in an article can run or load. Article text reaches the page only through the template engine, which
escapes all that it prints; `harmless` has made characters visible before that.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from verify.report.html.characters import harmless
from verify.report.html.cuts import cuts_for, sentences
from verify.report.html.events import events
from verify.report.html.lookup import Lookup
from verify.report.html.overview import choices, overview
from verify.report.html.signs import legend
from verify.report.model import Report
from verify.report.outline import Layout


def to_html(report: Report, layout: Layout) -> str:
    """Return a report as one HTML file.

    `layout` says whether long lists are cut (see `cuts`); its width and colour do not matter.
    """
    lookup = Lookup(report)
    cuts = cuts_for(len(report.articles), everything=layout.everything)
    style, script = _shipped("report.css"), _shipped("report.js")
    return (
        _environment()
        .get_template("page.html")
        .render(
            overview=overview(lookup),
            events=events(lookup, cuts),
            choices=choices(lookup),
            keep=cuts.keep,
            cut=tuple(sentences(cuts)),
            legend=legend(finding.verdict for finding in report.findings),
            advice=report.advice,
            engine=report.engine,
            style=Markup(style),  # noqa: S704 - shipped with the package
            script=Markup(script),  # noqa: S704 - same
            policy=_policy(style, script),
        )
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("verify.report.html"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _finalize(value: object) -> object:
    """Make plain text harmless; the engine escapes it after that."""
    return harmless(value) if type(value) is str else value


def _shipped(name: str) -> str:
    return files("verify.report.html").joinpath("templates", name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Return a content security policy that allows one style sheet and one script, and nothing else."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )


def _hash(source: str) -> str:
    digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
    return f"'sha256-{digest}'"
