import { beforeEach, expect, test } from "vitest";
import { showPlaces } from "../src/crossings.js";
import { editor, reset, Uri } from "./vscode.js";

const PLACE = { uri: "file:///b.py", range: { start: { line: 3, character: 1 }, end: { line: 3, character: 9 } } };
let asked: unknown[];

async function execute(...call: unknown[]): Promise<unknown> {
  asked.push(call);
  return [PLACE];
}

beforeEach(() => {
  reset();
  asked = [];
});

test("a lens knows its places: they are shown, and the server is not asked", async () => {
  await showPlaces("spawnlint.showCrossings", ["file:///a.py", { line: 1, character: 2 }, [PLACE]], execute);
  expect(asked).toEqual([]);
  const [name, , position, places] = editor.executed[0] ?? [];
  expect(name).toBe("editor.action.goToLocations");
  expect(position).toMatchObject({ line: 1, character: 2 });
  expect(places).toMatchObject([{ range: { start: { line: 3, character: 1 }, end: { line: 3, character: 9 } } }]);
});

test("called by the user, the server is asked about the cursor", async () => {
  editor.active = { document: { uri: Uri.parse("file:///a.py") }, selection: { active: { line: 7, character: 4 } } };
  await showPlaces("spawnlint.showCrossings", [], execute);
  expect(asked).toEqual([["spawnlint.showCrossings", ["file:///a.py", { line: 7, character: 4 }]]]);
  expect(editor.executed).toHaveLength(1);
});

test("no editor, nothing to show", async () => {
  await showPlaces("spawnlint.showCrossings", [], execute);
  expect([asked, editor.executed]).toEqual([[], []]);
});
