"""The memory of an imagined process: branches are tried, taken back and merged without a trace of the others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from spawnlint.boundary.interpreter.store import EMPTY, Changes, Slot, Store
from spawnlint.boundary.interpreter.values import UNBOUND, UNKNOWN, Const, External, Frame, Obj, Value, one
from spawnlint.program.module import Module, Place
from spawnlint.syntax.document import Document

DOCUMENT = Document.of("x = 1\n")
PIECE = DOCUMENT.pieces[0]
MODULE = Module("m.py", "m", DOCUMENT)
OBJECTS = tuple(Obj(External("builtins.list"), Place("m.py", PIECE, (0, 1))) for _ in range(3))

values = st.frozensets(st.integers(0, 3).map(Const), min_size=1, max_size=2) | st.just(UNBOUND)
places = st.lists(st.integers(0, 3).map(lambda at: Place("m.py", PIECE, (at, at + 1))), max_size=2).map(tuple)
slots = st.builds(Slot, values, places)
writes = st.lists(st.tuples(st.sampled_from(OBJECTS), st.sampled_from("ab"), slots), max_size=8)
Writes = list[tuple[Obj, str, Slot]]


def number(value: int) -> Value:
    return one(Const(value))


def write(store: Store, made: Writes) -> None:
    for owner, key, slot in made:
        store.set(owner, key, slot)


def contents(store: Store) -> Changes:
    return {(owner, key): slot for owner in OBJECTS for key in "ab" if (slot := store.get(owner, key)) != EMPTY}


def after(made: Writes, *, on: Writes) -> Store:
    store = Store()
    write(store, on)
    write(store, made)
    return store


def branch(store: Store, made: Writes) -> Changes:
    mark = store.mark()
    write(store, made)
    return store.undo(mark)


@given(before=writes, tried=writes)
def test_undo_takes_everything_back(before: Writes, tried: Writes) -> None:
    store = after([], on=before)
    branch(store, tried)
    assert contents(store) == contents(after([], on=before))


@given(before=writes, made=writes)
def test_merging_one_branch_is_taking_it(before: Writes, made: Writes) -> None:
    store = after([], on=before)
    store.merge([branch(store, made)])
    assert contents(store) == contents(after(made, on=before))


@given(before=writes, branches=st.lists(writes, min_size=1, max_size=3))
def test_a_merged_cell_holds_what_it_has_after_any_branch(before: Writes, branches: list[Writes]) -> None:
    store = after([], on=before)
    store.merge([branch(store, made) for made in branches])
    ends = [after(made, on=before) for made in branches]
    for owner in OBJECTS:
        for key in "ab":
            slots = [end.get(owner, key) for end in ends]
            assert store.get(owner, key).value == frozenset().union(*(slot.value for slot in slots))
            assert set(store.get(owner, key).places) == {place for slot in slots for place in slot.places}


@given(before=writes, first=writes, second=writes)
def test_a_merge_can_be_undone_itself(before: Writes, first: Writes, second: Writes) -> None:
    store = after([], on=before)
    mark = store.mark()
    store.merge([branch(store, first), branch(store, second)])
    store.undo(mark)
    assert contents(store) == contents(after([], on=before))


@given(before=writes, outer=writes, inner=writes)
def test_an_inner_branch_belongs_to_the_outer_one(before: Writes, outer: Writes, inner: Writes) -> None:
    store = after([], on=before)
    mark = store.mark()
    write(store, outer)
    store.merge([branch(store, inner)])
    changes = store.undo(mark)
    assert contents(store) == contents(after([], on=before))
    store.merge([changes])
    assert contents(store) == contents(after([*outer, *inner], on=before))


@given(before=writes, made=writes)
def test_a_copy_goes_its_own_way(before: Writes, made: Writes) -> None:
    store = after([], on=before)
    write(store.copy(), made)
    assert contents(store) == contents(after([], on=before))


@given(made=writes, kept=writes)
def test_what_is_permanent_no_branch_takes_back(made: Writes, kept: Writes) -> None:
    store = Store()
    mark = store.mark()
    write(store, made)
    with store.permanently():
        write(store, kept)
    owners = {(owner, key) for owner, key, _ in kept} - {(owner, key) for owner, key, _ in made}
    store.undo(mark)
    assert {cell: store.get(*cell) for cell in owners} == {cell: after(kept, on=[]).get(*cell) for cell in owners}


def test_merging_leaves_out_the_cells_of_one_owner() -> None:
    store = Store()
    first, second = OBJECTS[:2]
    changes = branch(store, [(first, "a", Slot(number(1))), (second, "a", Slot(number(2)))])
    store.merge([changes], without=first)
    assert contents(store) == {(second, "a"): Slot(number(2))}


def test_a_forgotten_owner_comes_back_by_no_undo() -> None:
    store = Store()
    frame = Frame(MODULE, PIECE, None)
    mark = store.mark()
    store.set(OBJECTS[0], "a", Slot(number(1)))
    store.set(frame, "x", Slot(UNKNOWN))
    store.forget(frame, mark)
    assert store.get(frame, "x") == EMPTY
    assert store.undo(mark) == {(OBJECTS[0], "a"): Slot(number(1))}
    assert store.get(frame, "x") == EMPTY


def test_cells_keep_the_order_in_which_they_were_first_set() -> None:
    store = Store()
    for key in "cab":
        store.set(OBJECTS[0], key, Slot(number(1)))
    store.set(OBJECTS[0], "c", Slot(number(2)))
    store.set(OBJECTS[0], "a", Slot(UNBOUND))
    assert list(store.cells(OBJECTS[0])) == ["c", "b"]
