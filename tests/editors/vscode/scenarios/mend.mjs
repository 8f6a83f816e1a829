/** The article's program, from squiggles to a file that works: nothing is set up, the server came with the extension. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FILE, PROGRAM, until } from "../program.mjs";
import { EDITOR } from "../workbench.mjs";

export function setup({ entry, vsix }) {
  return { entry, vsix, files: { [FILE]: PROGRAM } };
}

export async function steps({ vscode, workbench, saw, picture, keep }) {
  await workbench.errorSquiggles(2);
  saw("two squiggles");
  const lens = await workbench.lens("Runs in a child process");
  assert.match(lens, /started at 1 place/);
  saw(`the lens: ${lens}`);
  await picture("squiggles", EDITOR);

  const problems = await workbench.problems("SPN101");
  assert.equal(problems.filter((row) => /SPN101.*\[Ln 9, Col 25\]/.test(row)).length, 1, problems.join("\n"));
  assert.equal(problems.filter((row) => /SPN201.*\[Ln 14, Col 15\]/.test(row)).length, 1, problems.join("\n"));
  assert.ok(problems.some((row) => row.includes(FILE) && row.includes("[Ln 23, Col 5]")), "no row leads to p.start()");
  saw(`in Problems:\n${problems.map((row) => `           ${row}`).join("\n")}`);
  await picture("problems");
  await workbench.command("View: Hide Panel");

  await workbench.cursor("p.start()", "start");
  const told = await workbench.hover("What the child gets");
  assert.match(told, /MyProc\.unpickle/);
  saw(`the hover: ${JSON.stringify(told)}`);
  await picture("hover", EDITOR);
  await workbench.page.keyboard.press("Escape");

  await workbench.cursor("self.unpickle = lambda", "lambda");
  listed(await workbench.quickFixes(), "Make `unpickle` a method of `MyProc`", "Suppress SPN101 on this line");
  await picture("quick-fix", EDITOR);
  await workbench.page.keyboard.press("Enter"); // the first one is chosen already
  await workbench.line("def unpickle(self, x):");
  assert.ok(!(await workbench.text()).includes("lambda"));
  await workbench.errorSquiggles(1);
  saw("the first quick fix of SPN101 applied: the lambda is a method, one squiggle left");

  await workbench.cursor("print(g)", "g");
  listed(await workbench.quickFixes(), "Pass `g` to `MyProc`", "Suppress SPN201 on this line");
  await workbench.page.keyboard.press("Enter");
  await workbench.errorSquiggles(0);
  await workbench.page.keyboard.press("Control+s");
  await workbench.noProblems();
  await workbench.command("View: Hide Panel");
  saw("the first quick fix of SPN201 applied, and saved: no squiggle, and no problem");
  saw(`the lens now: ${await workbench.lens("MyProc.g")}`);
  await picture("after", EDITOR);

  const shown = await workbench.text();
  await until(() => readFileSync(join(vscode.workspace, FILE), "utf8").trimEnd() === shown.trimEnd(), "the file as it is shown");
  keep(FILE);
}

/** The fixes in their order: the first is what mends, the last what hides. */
function listed(titles, first, last) {
  assert.deepEqual([titles[0], titles.at(-1)], [first, last]);
}
