"""The fields of the nouns in the order of the first codec, which wrote no names; never to be changed."""

from __future__ import annotations

FIRST = {
    "Actor": ["id", "name", "kind", "aliases", "country"],
    "Article": ["id", "key", "title", "text", "source", "url", "published", "published_from", "language"],
    "Event": [
        *("id", "article", "sentence", "trigger", "label", "type"),
        *("when", "status", "reported", "explicit", "actors", "confidence"),
    ],
    "Interval": ["start", "end", "granularity"],
    "Mention": ["start", "end", "text", "kind", "actor", "confidence"],
    "Participant": ["actor", "role"],
    "Reading": ["article", "sentences", "dates", "mentions", "events", "warnings"],
    "Resolution": ["timex", "value", "interval", "time", "anchor", "reason", "warning"],
    "Sentence": ["start", "end"],
    "Timex": ["start", "end", "text", "type", "rule", "slots"],
    "Trigger": ["start", "end", "text"],
}
