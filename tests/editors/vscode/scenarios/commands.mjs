/** What is to be seen of commands and settings: dimmed code, peeked places, hovers, pages, the walkthrough, the status. */

import assert from "node:assert/strict";
import { FILE, PROGRAM } from "../program.mjs";
import { EDITOR } from "../workbench.mjs";

export function setup({ entry, vsix }) {
  return { entry, vsix, files: { [FILE]: PROGRAM } };
}

export async function steps({ vscode, workbench, saw, picture }) {
  const { page } = workbench;
  await workbench.errorSquiggles(2);

  vscode.machineSettings({ "spawnlint.dimParentOnlyCode": true });
  await workbench.dimmed("random.random()");
  await workbench.dimmed("print('subproc')", false);
  saw("what only the parent runs is dimmed");
  await picture("dimmed", EDITOR);
  vscode.machineSettings({});
  await workbench.dimmed("random.random()", false);

  await workbench.cursor("def run(self):", "run");
  await workbench.command("Spawnlint: Show what the child gets");
  await page.locator(".monaco-hover:visible", { hasText: "What the child gets" }).first().waitFor();
  saw("what the child gets, in a hover");
  await page.keyboard.press("Escape");

  await workbench.cursor("def run(self):", "run");
  await workbench.command("Spawnlint: Show crossings");
  await workbench.cursorIn(23);
  await workbench.cursor("def run(self):", "run");
  await page.locator(".codelens-decoration a", { hasText: "Runs in a child process" }).first().click();
  await workbench.cursorIn(23);
  saw("to the only crossing, by command and by lens");

  await workbench.cursor("self.unpickle = lambda", "lambda");
  await workbench.command("Spawnlint: Show rule page");
  const told = await workbench.dialog("SPN101");
  assert.match(told, /https:\/\/spawnlint\.readthedocs\.io\/rules\/SPN101/);
  saw("the rule's page: VS Code asks whether to open it");
  await page.keyboard.press("Escape");

  const status = await workbench.languageStatus("Spawnlint");
  assert.match(status, /Spawnlint is running/);
  assert.match(status, /Python 3\.\d+, spawnlint \d+\.\d+\.\d+: python3/);
  saw(`the language status: ${JSON.stringify(status)}`);
  await page.keyboard.press("Escape");

  await workbench.command("View: Close All Editors");
  await workbench.walkthrough("Spawnlint: code that survives spawn");
  await picture("walkthrough");
  await workbench.step("See what breaks", "Open the example");
  await workbench.errorSquiggles(2);
  const look = () => workbench.step("Look into the child", "Show what the child gets");
  await workbench.again(look, page.locator(".monaco-hover:visible", { hasText: "What the child gets" }));
  await workbench.step("Mend it", "Fix all in file");
  await workbench.errorSquiggles(1);
  saw("the walkthrough's three steps do what they say");
}
