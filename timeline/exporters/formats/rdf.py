"""RDF in Turtle: events in SEM, their time in OWL-Time, where they come from, why and who corrected them in PROV.

Why an event has its parts is told of the activity that read it: an association with a plan, the rule, for each part.

van Hage et al. 2011, «Design and use of the Simple Event Model (SEM)»; W3C OWL-Time (2022) and PROV-O (2013).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, BinaryIO
from urllib.parse import quote

from timeline.exporters import saying
from timeline.exporters.base import Chronology, Format
from timeline.exporters.entry import Entry
from timeline.exporters.plain import storable
from timeline.exporters.reasons import reasons
from timeline.exporters.standing import standing
from timeline.words import Words

if TYPE_CHECKING:
    from rdflib import Graph

OWN = "urn:linimasa:"
SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/"
_UNITS = {"day": "unitDay", "week": "unitWeek", "month": "unitMonth", "year": "unitYear"}
"""OWL-Time has no longer unit; the label says what it is."""


def write(what: Chronology, out: BinaryIO) -> None:
    """A graph of all happenings, their articles, and the corrections of their events."""
    from rdflib import RDF, RDFS, Graph, Literal, Namespace, URIRef
    from rdflib.namespace import DCTERMS, PROV, TIME

    graph = Graph(bind_namespaces="none")
    for prefix, name in {"sem": SEM, "rdfs": RDFS, "time": TIME, "prov": PROV, "dct": DCTERMS, "lini": OWN}.items():
        graph.bind(prefix, Namespace(str(name)))
    about = URIRef(f"{OWN}chronology")
    graph.add((about, RDF.type, PROV.Collection))
    graph.add((about, DCTERMS.title, _said(what.title, what.words)))
    graph.add((about, DCTERMS.provenance, Literal(json.dumps(dict(what.manifest), ensure_ascii=False))))
    homes: dict[str, Any] = {}
    for one in what.entries:
        homes |= dict.fromkeys((row["id"] for row in one.told), event := _event(graph, one, what.words))
        graph.add((about, PROV.hadMember, event))
    _corrections(graph, what, homes)
    out.write(graph.serialize(format="turtle", encoding="utf-8"))


def _said(text: str, words: Words) -> Any:
    from rdflib import Literal

    return Literal(storable(text), lang=words.language)


def _node(kind: str, name: str) -> Any:
    from rdflib import URIRef

    return URIRef(f"{OWN}{kind}:{quote(name, safe=':')}")


def _event(graph: Graph, one: Entry, words: Words) -> Any:
    from rdflib import RDF, RDFS, Literal, Namespace
    from rdflib.namespace import XSD

    sem, own, row, event = Namespace(SEM), Namespace(OWN), one.best, _node("event", one.id)
    graph.add((event, RDF.type, sem.Event))
    graph.add((event, RDFS.label, _said(saying.headline(one, words), words)))
    graph.add((event, RDFS.comment, _said(" · ".join(saying.facts(one, words)), words)))
    graph.add((event, sem.eventType, _node("type", row["type"] or "other")))
    graph.add((event, own.status, Literal(row["status"])))
    graph.add((event, own.standing, Literal(standing(row))))
    graph.add((event, own.edtf, Literal(one.edtf)))
    if not row["added_by"]:
        graph.add((event, own.confidence, Literal(row["confidence"], datatype=XSD.double)))
    told = {"warning": row["warning"], "condition": row["condition"], "hedge": row["hedge"],
            "accordingTo": saying.according(one, words), "deniedBy": saying.denied(one, words)}  # fmt: skip
    for name, value in told.items():
        if value:
            graph.add((event, own[name], _said(value, words)))
    for name, role in row["roles"].items():
        actor = _node("actor", name)
        graph.add((actor, RDF.type, sem.Actor))
        graph.add((actor, RDFS.label, Literal(storable(name))))
        graph.add((event, sem.hasActor, actor))
        if role != "none":
            graph.add((event, own[role], actor))
    _time(graph, event, one, words)
    _sources(graph, event, one)
    _reasons(graph, event, one)
    return event


def _time(graph: Graph, event: Any, one: Entry, words: Words) -> None:
    """The time as an interval of days with its unit, and in words; nothing for what could not be placed."""
    from rdflib import RDF, RDFS, BNode, Literal, Namespace
    from rdflib.namespace import TIME, XSD

    days = one.interval
    if days is None:
        return
    when = _node("time", f"{one.id}")
    graph.add((event, Namespace(SEM).hasTime, when))
    graph.add((when, RDF.type, TIME.ProperInterval))
    graph.add((when, RDFS.label, _said(saying.when(one, words), words)))
    for edge, day in ((TIME.hasBeginning, days.start), (TIME.hasEnd, days.last)):
        instant = BNode()
        graph.add((when, edge, instant))
        graph.add((instant, RDF.type, TIME.Instant))
        graph.add((instant, TIME.inXSDDate, Literal(day.isoformat(), datatype=XSD.date)))
    if unit := _UNITS.get(days.granularity):
        graph.add((when, TIME.unitType, TIME[unit]))


def _sources(graph: Graph, event: Any, one: Entry) -> None:
    from rdflib import RDF, Literal, URIRef
    from rdflib.namespace import DCTERMS, PROV, XSD

    for source in one.sources:
        row, article = source.row, _node("article", source.row["article"])
        graph.add((event, PROV.wasDerivedFrom, article))
        graph.add((article, RDF.type, PROV.Entity))
        graph.add((article, DCTERMS.title, Literal(storable(source.title))))
        if row["source"]:
            graph.add((article, DCTERMS.publisher, Literal(storable(row["source"]))))
        if row["published"]:
            graph.add((article, DCTERMS.issued, Literal(row["published"], datatype=XSD.date)))
        if source.url:
            graph.add((article, DCTERMS.source, URIRef(quote(source.url, safe=":/?#[]@!$&'()*+,;=%~"))))


def _reasons(graph: Graph, event: Any, one: Entry) -> None:
    """The reading of its article that gave the event, with the rules that it followed (PROV-O, «had plan»)."""
    from rdflib import RDF, RDFS, BNode, Literal, Namespace
    from rdflib.namespace import PROV

    told, own = list(reasons(one.best)), Namespace(OWN)
    if not told:
        return
    reading, program = _node("reading", one.id), _node("program", "linimasa")
    graph.add((event, PROV.wasGeneratedBy, reading))
    graph.add((reading, RDF.type, PROV.Activity))
    graph.add((reading, PROV.used, _node("article", one.best["article"])))
    graph.add((program, RDF.type, PROV.SoftwareAgent))
    for why in told:
        follows, rule = BNode(), _node("rule", f"{why.part}:{why.rule}")
        graph.add((reading, PROV.qualifiedAssociation, follows))
        graph.add((follows, RDF.type, PROV.Association))
        graph.add((follows, PROV.agent, program))
        graph.add((follows, PROV.hadPlan, rule))
        graph.add((rule, RDF.type, PROV.Plan))
        graph.add((rule, RDFS.label, Literal(storable(why.rule))))
        graph.add((follows, own.gives, Literal(why.part)))
        if why.word:
            graph.add((follows, own.cue, Literal(storable(why.word))))
        if why.of:
            graph.add((follows, own.of, _node("actor", why.of)))


def _corrections(graph: Graph, what: Chronology, homes: dict[str, Any]) -> None:
    """Each correction in force as an activity of a person, with what it changed."""
    from rdflib import RDF, RDFS, Literal, Namespace
    from rdflib.namespace import PROV, XSD

    own = Namespace(OWN)
    for line in what.corrections().to_dict("records"):
        if line["state"] != "applied" or line["event"] not in homes:
            continue
        done, person = _node("correction", str(line["id"])), _node("person", line["who"] or "?")
        graph.add((done, RDF.type, PROV.Activity))
        graph.add((done, PROV.wasAssociatedWith, person))
        graph.add((person, RDF.type, PROV.Person))
        graph.add((person, RDFS.label, Literal(storable(line["who"]))))
        graph.add((done, PROV.endedAtTime, Literal(line["when"], datatype=XSD.dateTime)))
        graph.add((homes[line["event"]], PROV.wasGeneratedBy, done))
        for name in ("field", "old", "new"):
            graph.add((done, own[name], Literal(storable(line[name]))))


FORMAT = Format("rdf", ".ttl", "research", write)
