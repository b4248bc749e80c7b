"""The reading stage: files, feeds, pages and streams to articles, and the layout of each article."""

from verify.corpus.readers import Reading, read_articles

__all__ = ["Reading", "read_articles"]
