"""The questions of `archive.py` as somebody would write them in SQL for SQLite, over events alone, without counts."""

from __future__ import annotations

import sqlite3
from datetime import date

_ROWS = """
    SELECT event.n, event.label, event.start_day, event.end_day, event.value, event.trigger_text, event.time_text,
           article.id, article.title, article.url, article.published_day, source.name,
           substr(content.text, event.sentence_start + 1, event.sentence_end - event.sentence_start),
           (SELECT group_concat(actor.name) FROM participant AS part JOIN actor ON actor.n = part.actor
            WHERE part.event = event.n)
    FROM event JOIN facet ON facet.n = event.facet JOIN article ON article.n = event.article
    JOIN content ON content.article = article.n JOIN source ON source.n = article.source
"""
_OURS = "(SELECT event FROM participant WHERE actor = (SELECT n FROM actor WHERE id = :actor))"
_PERIOD = "event.start_day <= :last AND event.end_day > :first"
_ORDER = "ORDER BY event.start_day, event.end_day, event.n LIMIT :rows"
PAGE = f"{_ROWS} WHERE event.n IN {_OURS} AND facet.explicit AND {_PERIOD} {_ORDER}"
HISTOGRAM = f"""
    SELECT strftime('%Y-%m', event.start_day + 1721424.5) AS month, count(*) FROM event
    JOIN facet ON facet.n = event.facet
    WHERE event.n IN {_OURS} AND facet.explicit AND {_PERIOD} GROUP BY month
"""
BY_YEAR = """
    SELECT strftime('%Y', event.start_day + 1721424.5) AS year, count(*) FROM event
    JOIN facet ON facet.n = event.facet WHERE facet.explicit GROUP BY year
"""
WORDS = f"""{_ROWS} WHERE event.n IN {_OURS} AND facet.explicit
    AND event.n IN (SELECT rowid FROM event_words WHERE event_words MATCH :word) {_ORDER}"""


def days(first: date, last: date) -> dict[str, int]:
    """A period as the tables tell it."""
    return {"first": first.toordinal(), "last": last.toordinal()}


def matching(plain: sqlite3.Connection, actor: str) -> list[str]:
    """The words of the labels of some events of an actor."""
    rows = plain.execute(f"SELECT label FROM event WHERE n IN {_OURS} LIMIT 20", {"actor": actor})
    return sorted({word for (label,) in rows for word in label.split() if len(word) > 3})
