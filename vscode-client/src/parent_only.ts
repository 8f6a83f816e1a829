/** Which parts of a document only the parent process runs, out of ranges that lie in one another. */

import type { Position, Range } from "vscode-languageclient/node";
import type { Stretch } from "./boundary.js";

/** The parts where the innermost range is the parent's, in their order. */
export function parentOnly(stretches: readonly Stretch[]): Range[] {
  const sorted = [...stretches].sort(
    (a, b) => compare(a.range.start, b.range.start) || compare(b.range.end, a.range.end),
  );
  const parts: Range[] = [];
  const around: Stretch[] = [];
  let at: Position = { line: 0, character: 0 };

  /** Goes on to a place; what lies before it is the innermost range's. */
  function advance(to: Position): void {
    if (around.at(-1)?.runs === "parent" && compare(at, to) < 0) {
      parts.push({ start: at, end: to });
    }
    at = to;
  }
  function leave(before: Position | undefined): void {
    for (let inner = around.at(-1); inner && (!before || compare(inner.range.end, before) <= 0); inner = around.at(-1)) {
      advance(inner.range.end);
      around.pop();
    }
  }
  for (const stretch of sorted) {
    leave(stretch.range.start);
    advance(stretch.range.start);
    around.push(stretch);
  }
  leave(undefined);
  return parts;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
