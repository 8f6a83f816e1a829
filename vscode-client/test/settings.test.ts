import { homedir } from "node:os";
import { beforeEach, expect, test } from "vitest";
import type { ConfigurationChangeEvent } from "vscode";
import { changesServer, readSettings } from "../src/settings.js";
import { editor, reset } from "./vscode.js";

beforeEach(reset);

test("nothing set", () => {
  expect(readSettings()).toEqual({ interpreter: [], path: [], importStrategy: "useBundled" });
});

test("a text is one word, blanks and all; a list is many", () => {
  editor.settings = { "spawnlint.interpreter": "/my tools/python", "spawnlint.path": ["/a", "/b c"] };
  expect(readSettings()).toMatchObject({ interpreter: ["/my tools/python"], path: ["/a", "/b c"] });
});

test("what is empty or no text is as good as not set", () => {
  editor.settings = { "spawnlint.interpreter": " ", "spawnlint.path": [null, 3, "", "/b"] };
  expect(readSettings()).toMatchObject({ interpreter: [], path: ["/b"] });
});

test("home and workspace folder are filled in, whatever characters they have", () => {
  editor.folder = "/my$&folder";
  editor.settings = { "spawnlint.interpreter": "${workspaceFolder}/.venv/bin/python", "spawnlint.path": ["~/x", "a~/x", "~x"] };
  expect(readSettings()).toMatchObject({
    interpreter: ["/my$&folder/.venv/bin/python"],
    path: [`${homedir()}/x`, "a~/x", "~x"],
  });
});

test.each([
  ["spawnlint.interpreter", true],
  ["spawnlint.path", true],
  ["spawnlint.importStrategy", true],
  ["spawnlint.trace.server", false],
  ["editor.fontSize", false],
])("a change of %s asks for another server: %s", (changed, expected) => {
  const event: ConfigurationChangeEvent = { affectsConfiguration: (section) => section === changed };
  expect(changesServer(event)).toBe(expected);
});

test.each([
  ["fromEnvironment", "fromEnvironment"],
  ["useBundled", "useBundled"],
  ["something", "useBundled"],
])("the strategy %s is %s", (set, expected) => {
  editor.settings = { "spawnlint.importStrategy": set };
  expect(readSettings().importStrategy).toBe(expected);
});
