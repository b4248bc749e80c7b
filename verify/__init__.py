"""Cross-check what news articles say: agreement, contradiction, single sources, claim by claim."""
