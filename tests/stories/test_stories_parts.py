"""The parts on their own: words, sketches, meeting places, components."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from timeline.stories import meet, sketch, words
from timeline.stories.compare import Told, evidence, possible
from timeline.stories.components import components
from timeline.stories.lexicon import lexicon
from timeline.stories.same import score

_words = st.frozensets(st.sampled_from(["jembat", "mojoraya", "resm", "gubernur", "tirta", "asap", "polisi", "12"]))
_numbers = st.frozensets(st.integers(1, 4), max_size=3)
_starts = st.integers(737_000, 737_040)


def _told(n: int, start: int, days: int, bag: frozenset[str], actors: frozenset[int], trigger: str) -> Told:
    telling = bag - {trigger}
    return Told(n, n, "id", 0, start, start + days, trigger, "law", bag, bag, telling, bag, actors)


_events = st.builds(
    _told, st.integers(1, 2), _starts, st.sampled_from([1, 2, 30]), _words, _numbers, st.sampled_from(["", "resm"])
)


@given(_events, _events)
def test_the_test_is_symmetric_and_its_evidence_a_share(one: Told, other: Told) -> None:
    assert possible(one, other) == possible(other, one)
    assert abs(score(one, other) - score(other, one)) < 1e-9
    assert all(0 <= value <= 1 for value in evidence(one, other))


@given(_starts, st.integers(1, 700), _starts, st.integers(1, 700))
def test_events_whose_days_overlap_meet_both_ways(start: int, days: int, other: int, more: int) -> None:
    spans = (start, start + days), (other, other + more)
    if max(start, other) < min(start + days, other + more):
        for (low, high), (first, last) in (spans, spans[::-1]):
            keys = set(meet.keys(["kapal"], low, high))
            stands = set(meet.keys(["kapal"], first, last))
            seen = [sight for block in stands for sight in meet.sights(block, first, last)]
            looked_at = keys & set(meet.looks(["kapal"], first, last))
            assert looked_at or any(key == at and a <= day <= b for key, day in keys for at, a, b in seen)


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=30), st.randoms())
def test_components_do_not_depend_on_the_order_of_pairs(pairs: list[tuple[int, int]], chance: object) -> None:
    pairs = [(one, other) for one, other in pairs if one != other]
    turned = [(other, one) for one, other in reversed(pairs)]
    one, other = components(pairs), components(turned)
    assert [one.find(n) for n in range(13)] == [other.find(n) for n in range(13)]


def test_a_bridge_joins_nothing() -> None:
    cliques = [*combinations(range(5), 2), *combinations(range(5, 10), 2)]
    made = components([*cliques, (4, 5)])
    assert {made.find(n) for n in range(5)} == {0}
    assert {made.find(n) for n in range(5, 10)} == {5}


def test_forms_of_one_verb_are_one_family() -> None:
    fold = lexicon("id").fold
    for family in (
        "menangkap ditangkap penangkapan tertangkap",
        "meresmikan diresmikan",
        "membakar kebakaran terbakar",
    ):
        assert len({fold(form) for form in family.split()}) == 1, family


def test_words_leave_the_date_out_and_keep_the_numbers() -> None:
    bag = words.bag("Polisi menahan 17 orang, Senin (1/3/2021) malam.", "id", "Senin (1/3/2021)")
    assert "17" in bag
    assert not {"2021", "senin", "malam", "1"} & set(bag)


@given(st.lists(st.sampled_from("abcdefgh"), min_size=60, max_size=90))
def test_an_article_is_a_copy_of_itself_and_of_its_beginning(text: list[str]) -> None:
    whole = sketch.shingles(" ".join(text))
    if len(whole) >= sketch.SHORTEST:
        assert sketch.are_copies(whole, whole)
        assert sketch.bands(whole) == sketch.bands(frozenset(sorted(whole, reverse=True)))
        assert len(set(sketch.bands(whole))) == sketch.BANDS


def test_stubs_are_copies_of_nothing() -> None:
    stub = sketch.shingles("Baca juga berita lain di laman ini")
    assert sketch.bands(stub) == ()
    assert not sketch.are_copies(stub, stub)
