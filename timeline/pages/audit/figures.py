"""Show what the verdicts on a sample say: precision by part with its interval, agreement of coders, and the file."""

from __future__ import annotations

import streamlit as st
from pandas import DataFrame

from timeline.pages.audit import sample as audit_sample
from timeline.pages.audit.numbers import Agreement, Precision, agreements, precisions
from timeline.pages.audit.sample import Sample
from timeline.pages.text import html
from timeline.store.audit import PARTS
from timeline.words import Words


def figures(verdicts: DataFrame, sample: Sample, words: Words) -> None:
    """The results of all who judged events of this sample; nothing where nobody did."""
    if not len(verdicts):
        return
    st.subheader(words("What the verdicts say"), anchor=False)
    st.html(precision_html(precisions(verdicts, PARTS), words))
    st.caption(
        words("Lines: 95 per cent interval (Wilson). An event that several people judged is right where most say so.")
    )
    found = agreements(verdicts, PARTS)
    if found:
        st.dataframe(
            agreement_table(found, words), hide_index=True, alt=words("Agreement of each two people, a row a part.")
        )
        st.caption(words("Cohen's kappa: agreement beyond chance; 1 is full agreement, 0 is chance."))
    st.download_button(
        words("Download the verdicts (CSV)"), data=lambda: audit_sample.file(verdicts, sample),
        file_name=f"linimasa-audit-{sample.number}-{sample.size}.csv", mime="text/csv", icon=":material/download:",
        key="audit_file", on_click="ignore",
    )  # fmt: skip


def precision_html(found: list[Precision], words: Words) -> str:
    """A row a part: its name, a bar with its interval, the numbers."""
    rows = "".join(_row(one, words) for one in found)
    heads = (words("Part"), words("Share right"), words("Interval"), words("Right"), "")
    head = "".join(f'<th scope="col">{html(one)}</th>' for one in heads)
    return f'<table class="precision"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _row(one: Precision, words: Words) -> str:
    name = f'<th scope="row">{html(words(f"audit:{one.part}"))}</th>'
    if one.share is None:
        return f"<tr>{name}<td>–</td><td>–</td><td>0</td><td></td></tr>"
    interval = f"{_percent(one.low, words)} – {_percent(one.high, words)}"
    bar = (
        f'<span class="bar"><i style="left:{one.low:.1%};width:{one.high - one.low:.1%}"></i>'
        f'<b style="left:{one.share:.1%}"></b></span>'
    )
    counted = words("{right} of {judged}", right=words.number(one.right), judged=words.number(one.judged))
    return (
        f"<tr>{name}<td><strong>{_percent(one.share, words)}</strong></td><td>{interval}</td>"
        f"<td>{html(counted)}</td><td>{bar}</td></tr>"
    )


def agreement_table(found: list[Agreement], words: Words) -> DataFrame:
    """A row for each part and each two people who judged it: how many events, how often equal, kappa."""
    return DataFrame(
        {
            words("Part"): [words(f"audit:{one.part}") for one in found],
            words("People"): [" · ".join(one.coders) for one in found],
            words("Events"): [one.both for one in found],
            words("Equal"): [_percent(one.equal, words) for one in found],
            "Cohen κ": [_kappa(one, words) for one in found],
        }
    )  # fmt: skip


def _kappa(one: Agreement, words: Words) -> str:
    return words("not defined") if one.kappa is None else words.number(round(one.kappa, 2))


def _percent(share: float, words: Words) -> str:
    return f"{words.number(round(100 * share, 1))}%"
