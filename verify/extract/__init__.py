"""Articles to claims: one family of extractors a module, `claims` puts them together."""
