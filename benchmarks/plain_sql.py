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
WORDS = f"""{_ROWS} WHERE event.n IN {_OURS} AND facet.explicit AND {_PERIOD}
    AND event.n IN (SELECT rowid FROM event_words WHERE event_words MATCH :word) {_ORDER}"""


def days(first: date, last: date) -> dict[str, int]:
    """A period as the tables tell it."""
    return {"first": first.toordinal(), "last": last.toordinal()}


def matching(plain: sqlite3.Connection, actor: str) -> list[str]:
    """Words of an actor's events that about as many sentences have as «banjir» or «pemilu» in the news: up to 1 %."""
    rows = plain.execute(f"SELECT label FROM event WHERE n IN {_OURS} LIMIT 20", {"actor": actor})
    words = sorted({word.strip(".") for (label,) in rows for word in label.split()[:-1] if len(word) > 3})
    (events,) = plain.execute("SELECT max(n) FROM event").fetchone()
    counted = "SELECT count(*) FROM (SELECT 1 FROM event_words WHERE event_words MATCH ? LIMIT ?)"
    most = events // 100
    return [word for word in words if plain.execute(counted, (f'"{word}"*', most)).fetchone()[0] < most]
