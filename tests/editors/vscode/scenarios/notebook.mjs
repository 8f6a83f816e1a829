/** A notebook, edited as a person does: squiggles in its cells, a quick fix in one, and the file that is saved. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FILE, notebookOf, PROGRAM, until } from "../program.mjs";
import { NOTEBOOK } from "../workbench.mjs";

const FILE_OF_CELLS = "notebook.ipynb";
const FIXED = "def unpickle(self, x):";

export function setup({ entry, vsix }) {
  const [definition, start] = PROGRAM.split("print('outside')");
  return {
    entry,
    vsix,
    files: {
      [FILE]: PROGRAM.replaceAll("MyProc", "Another").replaceAll("unpickle", "work"),
      [FILE_OF_CELLS]: notebookOf(definition.trim(), start.trim()),
    },
  };
}

export async function steps({ vscode, workbench, saw, picture }) {
  // Before the extension host is there, VS Code opens a notebook as text: a squiggle in the first file says that it is.
  await workbench.errorSquiggles(2);
  await workbench.openFromExplorer(FILE_OF_CELLS);
  const cells = workbench.page.locator(".notebookOverlay .code-cell-row");
  await cells.nth(0).locator(".squiggly-error").first().waitFor();
  await cells.nth(1).locator(".squiggly-error").first().waitFor();
  saw("squiggles in both cells");
  await picture("notebook", NOTEBOOK);

  const titles = await workbench.quickFixesAt(cells.nth(0).locator(".view-line").getByText("lambda").first());
  assert.match(titles[0], /unpickle/);
  saw(`quick fixes in a cell: ${JSON.stringify(titles)}`);
  await workbench.page.keyboard.press("Enter");
  await cells.nth(0).locator(".view-line", { hasText: FIXED }).waitFor();
  saw("the quick fix applied in its cell");
  await workbench.page.keyboard.press("Control+s");
  const source = () => JSON.parse(readFileSync(join(vscode.workspace, FILE_OF_CELLS), "utf8")).cells[0].source.join("");
  await until(() => source().includes(FIXED), "the notebook as it is shown");
  assert.ok(!source().includes("lambda"));
  saw("the notebook is saved as it is shown");
}
