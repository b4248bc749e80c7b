"""What is wrong with a rule file, in one line: file, line, key, what is wrong, and the word that was perhaps meant."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from verify.errors import RuleError
from verify.models import Record
from verify.ruleset.lines import Place, line_at, lines_of
from verify.ruleset.nearest import nearest
from verify.ruleset.params import Param
from verify.ruleset.rule import Example, Given, GroupRule, PairRule, RangeRule
from verify.ruleset.vocabulary import current_vocabulary

_FORMS: Mapping[str, type[Record]] = {"pair": PairRule, "group": GroupRule, "claim": GroupRule, "quantity": RangeRule}


def wrong(path: Path, text: str, place: Place, what: str) -> RuleError:
    """Return the error that something at a place of a rule file is wrong; the text is valid TOML."""
    return RuleError(f"{path}:{line_at(lines_of(text), place)}: {'.'.join(map(str, place)) or 'rule'}: {what}")


def wrong_toml(path: Path, error: tomllib.TOMLDecodeError) -> RuleError:
    """Return the error that a text is no TOML, with the line that the parser names."""
    said = " ".join(str(error).split())
    found = re.search(r" \(at line (\d+), column \d+\)$", said)
    line, said = (found[1], said[: found.start()]) if found else ("1", said.removesuffix(" (at end of document)"))
    return RuleError(f"{path}:{line}: not TOML: {said}")


def wrong_form(path: Path, text: str, error: ValidationError) -> RuleError:
    """Return the first complaint of pydantic about a rule; an unknown key goes before the one that it may stand for."""
    told = [found for found in error.errors(include_url=False) if found["type"] != "default_factory_not_called"]
    detail = min(told, key=_rank)
    lines = lines_of(text)
    kept: list[str | int] = []
    for part in detail["loc"]:
        if (*kept, part) in lines:
            kept.append(part)
    if detail["type"] == "missing":
        kept.append(detail["loc"][-1])
    elif detail["type"] == "union_tag_invalid":
        kept.append(detail["ctx"]["discriminator"].strip("'"))
    return wrong(path, text, tuple(kept), _said(detail))


def _rank(detail: ErrorDetails) -> int:
    """Rank unknown keys first, and keys of the rule itself that are missing last: a table below may be at fault."""
    if detail["type"] == "missing" and len(detail["loc"]) == 2:  # over, key
        return 2
    return int(detail["type"] != "extra_forbidden")


def _said(detail: ErrorDetails) -> str:
    """Return what is wrong, in the words of a rule's author."""
    kind, given, context = detail["type"], detail.get("input"), detail.get("ctx", {})
    if kind == "missing":
        return "is missing"
    if kind == "extra_forbidden":
        return f"unknown key; {nearest(str(detail['loc'][-1]), _keys(detail['loc']))}"
    if kind in {"union_tag_invalid", "union_tag_not_found"}:
        return _untagged(context, given)
    if kind == "literal_error":
        known = re.findall(r"'((?:[^'\\]|\\.)*)'", context["expected"]) or [context["expected"]]
        return f"{given!r} is not one of the values; {nearest(str(given), known)}"
    if kind == "value_error":
        return str(context["error"])
    if kind in {"too_short", "string_too_short"}:
        return "must not be empty"
    if kind == "tuple_type":
        return f"must be a list, not {_short(given)}"
    return f"{detail['msg'][0].lower()}{detail['msg'][1:]}, not {_short(given)}"


def _untagged(context: Mapping[str, Any], given: Any) -> str:
    """Say that a condition's `kind`, or a rule's `over`, is missing or not known."""
    key = context["discriminator"].strip("'")
    if "tag" not in context:
        return f"has no '{key}'" if isinstance(given, dict) else f"must be a table, not {_short(given)}"
    known = re.findall(r"'([^']*)'", context["expected_tags"])
    if key == "kind" and context["tag"] in current_vocabulary().kinds:
        return f"'{context['tag']}' looks at {'groups' if 'wording' in known else 'pairs'}, the rule does not"
    return f"unknown {key} '{context['tag']}'; {nearest(context['tag'], known)}"


def _keys(location: Sequence[str | int]) -> list[str]:
    """Return the keys that are known where pydantic found one that is not."""
    if "given" in location:
        form: type[Record] = Given
    elif "examples" in location:
        form = Example
    elif "params" in location:
        form = Param
    elif len(location) > 4 and location[1] in {"when", "unless"}:  # over, side, number, kind, key
        form = current_vocabulary().kinds[str(location[3])]
    else:
        form = _FORMS[str(location[0])]
    return [field.alias or name for name, field in form.model_fields.items()]


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else f"{shown[:39]}…"
