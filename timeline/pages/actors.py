"""Find actors, and show one: its events in time, its names, its companions, its articles."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st
from pandas import DataFrame

from timeline.pages import links, picker, places, session, shell, sidebar
from timeline.pages.actor import chart as actor_chart
from timeline.pages.actor import facts as actor_facts
from timeline.pages.actor import merge as actor_merge
from timeline.pages.chart import link as chart_link
from timeline.pages.kept import Kept
from timeline.pages.text import html
from timeline.pages.view import View
from timeline.store import Filter
from timeline.words import Words

LISTED = 200
ARTICLES = 100
_KINDS = ("person", "organisation", "country", "igo")


def page() -> None:
    """The page «Aktor»: one actor if the URL names one, else the search."""
    words, store, kept = session.say(), session.store(), session.kept()
    asked = st.query_params.get("who", "")
    view = sidebar.filters(store, words)
    found = _named(asked, kept, view) if asked else None
    if found is not None:
        _one(found, kept, view, words)
    else:
        _list(kept, view, words, missing=bool(asked))
    session.write_url(view, who=str(found["id"]) if found else "")


def _named(actor: str, kept: Kept, view: View) -> dict[str, object] | None:
    """The actor's row (id, name, kind, events), whether or not the other filters leave it events."""
    every = kept.actor_counts(Filter(collections=view.chosen.collections, implicit=True))
    rows = every[every["id"] == actor].to_dict("records")
    return {str(name): value for name, value in rows[0].items()} if rows else None


def _list(kept: Kept, view: View, words: Words, missing: bool) -> None:
    shell.heading(words("Actors"), words("Who takes part in events. Choose a row for an actor's own page."))
    if missing:
        st.warning(words("No event of these collections has that actor."))
    scope = replace(view.chosen, actors=())
    if not len(kept.actor_counts(scope)):
        shell.empty(
            words("No actor fits."),
            words("Remove a filter, or upload articles."),
            places.UPLOAD,
            words("Upload articles"),
        )
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        asked = picker.box("actor_search", words("Search"), len(kept.actor_counts(scope)), words)
        kind = st.pills(
            words("Kind"), _KINDS, key="actor_kind", format_func=lambda one: words(f"kind:{one}"),
            label_visibility="collapsed",
        )  # fmt: skip
    found = picker.search(asked, kept, scope, LISTED, kind or "")
    if not len(found):
        st.info(words("No actor has such a name."))
        return
    table, narrow = actor_table(found, words), chart_link.narrow()
    st.dataframe(
        table, hide_index=True, key="actor_table", selection_mode="single-row",
        column_order=[table.columns[n] for n in ((0, 2, 1) if narrow else (0, 1, 2))],  # a phone cuts the last one off
        column_config={words("Events"): bar_column(int(found["events"].max()), narrow)},
        on_select=lambda: _chosen(list(found["id"])), height=min(640, 38 + 35 * len(found)),
        alt=words("The actors, a row each."),
    )  # fmt: skip
    if len(found) == LISTED:
        st.caption(words("Only the {n} most frequent are listed; search for others.", n=words.number(LISTED)))


def actor_table(found: DataFrame, words: Words) -> DataFrame:
    """The list of actors as it is shown: name, kind, events."""
    return DataFrame(
        {
            words("Actor"): found["name"].tolist(),
            words("Kind"): [words(f"kind:{kind}") for kind in found["kind"]],
            words("Events"): found["events"].tolist(),
        }
    )


def bar_column(most: int, narrow: bool) -> Any:
    """A column of numbers with bars, so that a long tail is seen as one; a `narrow` screen has no room for bars."""
    if narrow:
        return st.column_config.NumberColumn(format="localized", width="small")
    return st.column_config.ProgressColumn(format="localized", min_value=0, max_value=max(1, most))


def _chosen(ids: list[str]) -> None:
    if (row := session.picked("actor_table")) is not None:
        st.query_params["who"] = ids[row]


def _one(actor: dict[str, object], kept: Kept, view: View, words: Words) -> None:
    id_, name = str(actor["id"]), str(actor["name"])
    chosen = replace(view.chosen, actors=(id_,))
    articles = session.store().articles(chosen, limit=ARTICLES)
    st.button(words("All actors"), icon=":material/arrow_back:", type="tertiary", on_click=_back)
    names = actor_facts.names_used(kept, tuple(articles["id"]), id_)
    st.html(heading_html(actor, names, kept.count(chosen), words))
    with st.container(horizontal=True, key="actor_actions"):
        if st.button(
            words("Show in the timeline"), icon=":material/timeline:", key="to_timeline", on_click=sidebar.choose,
            args=("actors", [id_]),
        ):  # fmt: skip
            st.switch_page(places.TIMELINE)
        with st.popover(words("Same actor twice?"), icon=":material/merge:"):
            actor_merge.show(kept, view, id_, name, words)
    actor_chart.show(view, id_, name, words)
    beside, below = st.columns(2, gap="large")
    with beside:
        st.html(companions_html(actor_facts.companions(kept, view.chosen, id_), words))
    with below:
        st.html(articles_html(articles, words))


def heading_html(actor: dict[str, object], names: list[tuple[str, int]], events: int, words: Words) -> str:
    """Name, kind, how many events, and the other names that articles and seed tables know, as HTML."""
    name = str(actor["name"])
    used = [f"{html(text)} <small>{words.number(n)}</small>" for text, n in names if text != name]
    known = {text.casefold() for text, _ in names} | {name.casefold()}
    more = [html(alias) for alias in picker.aliases(str(actor["id"])) if alias.casefold() not in known]
    lines = [(words("In these articles also"), used), (words("Known as"), more)]
    told = "".join(f"<p><i>{html(label)}:</i> {', '.join(some)}</p>" for label, some in lines if some)
    count = html(words.count("{n} event", "{n} events", events))
    return (
        f'<header class="article"><h1>{html(name)}</h1>'
        f"<p>{html(words('kind:' + str(actor['kind'])))} · {count}</p>{told}</header>"
    )


def companions_html(found: DataFrame, words: Words) -> str:
    """The actors that stand in the same events, each with a bar and a link, as HTML."""
    most = max(found["events"], default=1)
    rows = "".join(
        f"<li>{links.anchor(links.actor(str(row.id)), str(row.name))}"
        f'<span style="width:{max(2, round(9 * int(row.events) / most, 1))}rem"></span>'
        f"<b>{words.number(row.events)}</b></li>"
        for row in found.itertuples(index=False)
    )
    inside = f'<ol class="companions">{rows}</ol>' if rows else f"<p>{html(words('Nobody in the same events.'))}</p>"
    return f"<h2>{html(words('Together with'))}</h2>{inside}"


def articles_html(found: DataFrame, words: Words) -> str:
    """The articles that have such events, newest first, each a link to its reading view, as HTML."""
    rows = "".join(
        f"<li>{links.anchor(links.article(str(row['id'])), str(row['title'] or row['key']))} "
        f"<small>{html(_origin(row, words))}</small></li>"
        for row in found.head(ARTICLES // 4).to_dict("records")
    )
    more = len(found) - ARTICLES // 4
    note = words("{n} more in the list of articles.", n=words.number(more) + ("+" if len(found) == ARTICLES else ""))
    return f"<h2>{html(words('Articles'))}</h2><ol class='articles'>{rows}</ol>" + (
        f"<p>{html(note)}</p>" if more > 0 else ""
    )


def _origin(row: dict[str, object], words: Words) -> str:
    when = row["published"]
    day = words.day(when.date()) if when is not None and str(when) != "NaT" else ""  # type: ignore[attr-defined]
    return " · ".join(part for part in (str(row["source"] or ""), day) if part)


def _back() -> None:
    st.query_params.pop("who", None)


if __name__ == "__main__":
    shell.guarded(page)
