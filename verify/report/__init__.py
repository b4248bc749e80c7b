"""The report and its forms: `Report` -> JSON, terminal text, Markdown, HTML.

    model          the record; its schema
    plain          article text made safe to show
    differences    the words in which two quotations differ
    outline        what a person is shown, in order
    json_format, terminal, markdown, html    one form each
    formats        their table by name
    progress       bars on standard error

A form reads the report and adds nothing to it.
"""
