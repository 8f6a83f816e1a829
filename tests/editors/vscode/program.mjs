/** The article's program, and ways to wait for what becomes of it. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

export const FILE = "my_process.py";
export const PROGRAM = readFileSync(new URL(`../../../docs/examples/${FILE}`, import.meta.url), "utf8");

/** Waits until a condition gives something that is not empty; returns that. */
export async function until(condition, what, limit = 30_000) {
  for (const deadline = Date.now() + limit; ; await sleep(50)) {
    const found = await condition();
    if (found) {
      return found;
    }
    assert.ok(Date.now() < deadline, `waited in vain for ${what}`);
  }
}

/** The JSON of a notebook with these code cells. */
export function notebookOf(...cells) {
  const codeCell = (source, number) => ({
    cell_type: "code",
    execution_count: null,
    id: `cell-${number}`,
    metadata: {},
    outputs: [],
    source: source.split(/(?<=\n)/),
  });
  const kernelspec = { display_name: "Python 3", language: "python", name: "python3" };
  const metadata = { kernelspec, language_info: { name: "python" } };
  return JSON.stringify({ cells: cells.map(codeCell), metadata, nbformat: 4, nbformat_minor: 5 });
}
