"""Whether rules do what their examples say, and whether the examples need each part of their rule.

cases      examples -> what the stages up to judging make of them; read once, used for every question below
outcomes   a rule on its cases: which examples hold, and what happened instead
coverage   rules with one part dropped or moved: the example that notices
page       one rule in words, with its examples
"""
