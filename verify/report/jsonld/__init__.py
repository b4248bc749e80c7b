"""The report as linked data: JSON-LD 1.1 with its context inside, so that no reader has to fetch one.

    context        the vocabularies and the terms of them that are used
    statements     articles, claims, who says so (PROV), where it stands (Web Annotation)
    verdicts       relations, findings, drafts of ClaimReview
    document       all of it as one document

What schema.org, PROV and Web Annotation have a word for is said in theirs, relations and findings in a namespace of
their own, `urn:verify:vocab:`.
"""

from verify.report.jsonld.document import to_jsonld

__all__ = ["to_jsonld"]
