"""What kind of deed an event is and who had which part in it can be corrected, one by one and in the table."""

from __future__ import annotations

import json

from tests.pages.conftest import healthy, html, one_event
from tests.pages.test_corrections import drawer
from timeline.pages.corrections import edits as corrections_edits
from timeline.pages.corrections import parts as corrections_parts
from timeline.store import Filter
from timeline.words import words

ID = words("id")


def test_every_type_is_offered_and_one_that_nobody_knows_is_shown_as_it_is():
    known = corrections_parts.types(ID, "sihir")
    assert {"disaster", "sport", "sihir"} <= set(known)
    assert known[-1] == "other"
    assert corrections_parts.type_name("sihir", ID) == "sihir"
    assert corrections_parts.type_name("sport", ID) == ID("type:sport") != "type:sport"


def test_a_type_and_a_role_are_corrected_in_the_drawer(seeded):
    event = one_event(seeded, "menolak")
    actor, role = next(iter(event["roles"].items()))
    wanted = "recipient" if role != "recipient" else "patient"
    app = drawer(seeded, "menolak")
    (field,) = [one for one in app.selectbox if one.label == actor]
    assert field.value == role
    field.set_value(wanted)
    app.selectbox(key=f"type-{event['id']}").set_value("sport").run()
    app.button(key="save_correction").click().run()
    healthy(app)
    after = one_event(seeded, "menolak")
    assert (after["type"], after["roles"][actor]) == ("sport", wanted)
    assert set(seeded.corrections()["field"]) == {"type", "actors"}
    told = html(drawer(seeded, "menolak"))
    assert f"{actor} ({ID('role:' + wanted)})" in told
    assert f"→ {ID('type:sport')}" in told


def test_a_type_is_corrected_in_the_table(doubtful):
    found = doubtful.events(Filter(implicit=True))
    at = list(found["trigger"]).index("menangkap")
    assert corrections_edits.save(doubtful, found, {at: {"type": ID("type:trial")}}, {}, "Ani", ID) == []
    assert one_event(doubtful, "menangkap")["type"] == "trial"
    line = doubtful.corrections().iloc[0]
    assert json.dumps([line["field"], line["new"]]) == '["type", "trial"]'
