import { beforeEach, expect, test } from "vitest";
import { showRulePage } from "../src/rule_page.js";
import { editor, Position, Range, reset, Uri } from "./vscode.js";

function finding(code: string, line: number, source = "spawnlint") {
  const target = Uri.parse(`https://example.org/${code}`);
  return { source, message: `about ${code}`, range: new Range(line, 0, line, 9), code: { value: code, target } };
}

function cursorAt(line: number): void {
  const document = { uri: Uri.parse("file:///a.py"), languageId: "python" };
  editor.active = { document, selection: { active: new Position(line, 3) } };
}

beforeEach(reset);

test("the page of the finding at the cursor", async () => {
  cursorAt(4);
  editor.diagnostics = [finding("SPN101", 4), finding("SPN201", 8), finding("F401", 4, "other")];
  await showRulePage();
  expect(editor.opened).toEqual(["https://example.org/SPN101"]);
});

test("none at the cursor: one of those in the file, each page once", async () => {
  cursorAt(0);
  editor.diagnostics = [finding("SPN101", 4), finding("SPN201", 8), finding("SPN101", 9)];
  editor.pick = "SPN201";
  await showRulePage();
  expect(editor.picked.map((items) => items.map(({ label }) => label))).toEqual([["SPN101", "SPN201"]]);
  expect(editor.opened).toEqual(["https://example.org/SPN201"]);
});

test("nothing found: all rules", async () => {
  await showRulePage();
  expect(editor.opened).toEqual(["https://spawnlint.readthedocs.io/rules/"]);
});
