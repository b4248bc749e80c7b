"""Two linked claims side by side, facet by facet."""
