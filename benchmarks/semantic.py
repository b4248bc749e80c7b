"""What does the sentence encoder of the extra `semantic` add? `python benchmarks/semantic.py [PATHS...] [--show]`.

The articles of PATHS (corpus/ if none are given) are read once, and their claims are linked and judged without the
encoder and with it, at several thresholds: how many pairs it adds, and what the rules make of them. With `--show`, what
they make of them at the threshold in use is listed, to be read. Times are processor time of this process.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from functools import cache
from pathlib import Path
from unittest.mock import patch

from verify import load_rules, read_articles
from verify.graph import candidate_links
from verify.match.alike import LEAST
from verify.match.encoder import load_encoder
from verify.models import Relation
from verify.pipeline import Related, copied, extract, read_notices, relate, standing_claims

THRESHOLDS = (0.8, 0.7, 0.6, 0.5, 0.4, 0.3)


def added(without: Related, found: Related) -> tuple[int, list[Relation]]:
    """Return how many links the encoder added, and the relations that came of them; all others must be as before."""
    links = sum(link.alike is not None for link in candidate_links(found.graph))
    assert set(without.relations) <= set(found.relations)
    before = {(relation.a, relation.b) for relation in without.relations}
    return links, [relation for relation in found.relations if (relation.a, relation.b) not in before]


def main() -> None:
    """Print what each threshold adds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", default=[str(Path(__file__).parent.parent / "corpus")])
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    articles = tuple(sorted(read_articles(asked.paths).articles, key=lambda article: article.id))
    started = time.process_time()
    claims = standing_claims(extract(articles), articles, read_notices(articles))
    rules, copies = load_rules(), copied(articles)
    without = relate(articles, claims, rules, copies=copies)
    print(f"{len(articles)} articles, {len(claims)} claims: {time.process_time() - started:.1f} s without the encoder")
    started = time.process_time()
    encode = cache(load_encoder())
    for claim in claims:
        encode(claim.quote)
    print(f"encoder loaded and asked for each claim: {time.process_time() - started:.1f} s")
    quotes = {claim.id: f"{claim.article}: {' '.join(claim.quote.split())}" for claim in claims}
    for least in THRESHOLDS:
        started = time.process_time()
        with patch("verify.match.alike.LEAST", least):
            links, relations = added(without, relate(articles, claims, rules, copies=copies, encode=encode))
        verdicts = dict(sorted(Counter(relation.verdict for relation in relations).items()))
        print(f"{least}: {links} pairs, {verdicts}, {time.process_time() - started:.1f} s to link and judge")
        if asked.show and least == LEAST:
            for found in relations:
                print(f"  {found.rule}\n    {quotes[found.a]}\n    {quotes[found.b]}")


if __name__ == "__main__":
    main()
