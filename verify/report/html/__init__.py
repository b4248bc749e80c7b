"""The report as one HTML file that opens from disk, asks the network for nothing and is readable without JavaScript.

    characters    article text made safe to show, with nothing dropped
    addresses     anchors inside the page; links to the original article
    signs         how each verdict looks: name, symbol, place in the order
    cuts          how large reports are cut, and the sentences that say so
    lookup        the records of a report by what they belong to
    findings      a finding as a card: its sides in context, what was compared, what would settle it
    settle        what would settle a finding, by verdict and by what was compared
    facts         findings about one value, with what each origin reports
    matrix        facts against origins
    timeline      values by date
    claim_graph   claims of an event, laid out by article
    drawing       numbers of drawings: scales, ticks, labels
    marked        the text of an article with its claims marked
    events        the articles and findings of one happening
    overview      the counts on top, what the filters offer
    page          the whole page; the templates and the only user of jinja2

Each module returns named tuples that a template shows. A new field of a finding enters in `findings` (or in `facts`,
where it changes what an origin reports) and in one template.
"""
