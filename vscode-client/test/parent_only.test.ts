import { expect, test } from "vitest";
import type { Stretch } from "../src/boundary.js";
import { parentOnly } from "../src/parent_only.js";

function stretch(runs: Stretch["runs"], from: number, to: number): Stretch {
  return { runs, range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } } };
}

function lines(...stretches: Stretch[]): [number, number][] {
  return parentOnly(stretches).map(({ start, end }) => [start.line, end.line]);
}

test("nothing known, nothing dimmed", () => {
  expect(lines()).toEqual([]);
});

test("only what the parent runs", () => {
  expect(lines(stretch("both", 0, 2), stretch("parent", 3, 5), stretch("child", 6, 9))).toEqual([[3, 5]]);
});

test("the innermost range counts, whatever the order in which they come", () => {
  const ranges = [stretch("child", 2, 4), stretch("parent", 0, 10), stretch("both", 6, 7), stretch("parent", 3, 4)];
  expect(lines(...ranges)).toEqual([
    [0, 2],
    [3, 4],
    [4, 6],
    [7, 10],
  ]);
});

test("a parent's part of what both run", () => {
  expect(lines(stretch("both", 0, 10), stretch("parent", 4, 5), stretch("parent", 5, 6))).toEqual([
    [4, 5],
    [5, 6],
  ]);
});

test("ranges that end or begin together", () => {
  expect(lines(stretch("parent", 0, 10), stretch("child", 0, 3), stretch("child", 8, 10))).toEqual([[3, 8]]);
});
