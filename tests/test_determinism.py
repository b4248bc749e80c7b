"""The same articles give the same report, byte for byte, whatever the hash seed and the order of the input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest

from verify import cross_check, read_articles
from verify.corpus import Reading
from verify.report.json_format import to_json

ROOT = Path(__file__).parent.parent
FERRY = [f"corpus/ferry/{name}.txt" for name in ("harbour-post", "meridian-thursday", "daily-flash")]
CAVE = "corpus/cave/articles.jsonl"


def _report(paths: list[str], hash_seed: str, stdin: bytes = b"") -> bytes:
    """Return what the command prints, run by an interpreter with a hash seed of its own."""
    command = [sys.executable, "-m", "verify", "report", *paths, "--format", "json", "--quiet"]
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    done = subprocess.run(command, cwd=ROOT, env=environment, input=stdin, capture_output=True, check=True)  # noqa: S603
    return done.stdout


@pytest.fixture(scope="module")
def expected() -> bytes:
    return _report(FERRY, "0")


def test_the_report_has_something_to_differ_in(expected: bytes) -> None:
    assert expected.count(b'"verdict"') > 10
    assert b'"agreement"' in expected


@pytest.mark.parametrize("hash_seed", ["0", "1", "2"])
def test_the_hash_seed_and_the_order_of_files_do_not_matter(expected: bytes, hash_seed: str) -> None:
    files = list(permutations(FERRY))[1 + int(hash_seed)]
    assert files != tuple(FERRY)
    assert _report(list(files), hash_seed) == expected


def test_the_order_of_articles_in_a_stream_does_not_matter() -> None:
    lines = (ROOT / CAVE).read_bytes().splitlines()
    one, other = (_report(["-"], seed, b"\n".join(order)) for seed, order in (("1", lines), ("2", lines[::-1])))
    assert one == other
    assert len(json.loads(one)["articles"]) == len(lines) > 2


def test_the_order_of_articles_in_one_process_does_not_matter() -> None:
    reading = read_articles([ROOT / CAVE])
    forms = set()
    for shift in (0, 2):
        turned = (*reading.articles[shift:], *reading.articles[:shift])
        forms.add(to_json(cross_check(Reading(turned[::-1], reading.problems))))
        forms.add(to_json(cross_check(turned)))
    assert len(forms) == 1


def test_a_second_run_in_one_process_is_the_same() -> None:
    reading = read_articles([ROOT / path for path in FERRY])
    assert to_json(cross_check(reading)) == to_json(cross_check(reading))
