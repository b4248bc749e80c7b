"""The report and its forms: `Report` -> JSON, terminal text, Markdown, HTML.

    model          the record; its schema
    plain          article text made safe to show
    differences    the words in which two quotations differ
    outline        what a person is shown, in order
    held           look-ups by id, for the formats that programs read
    tables         the report as flat tables
    json_format, jsonl, terminal, markdown, html, csv_format, parquet, graph_format, jsonld, sarif, junit
                   one form each
    formats        their table by name
    outputs        which format goes where
    matching       which finding of an earlier report is which of a later one
    diff           what changed between two reports; diff_text shows it
    progress       bars on standard error

A form reads the report and adds nothing to it.
"""
