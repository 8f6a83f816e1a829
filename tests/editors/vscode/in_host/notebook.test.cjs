/** A notebook: its cells are one program, and each has its own findings and fixes. */

const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { window, workspace } = require("vscode");
const { findings, quickFixes, rules, uriOf } = require("./support.cjs");

describe("a notebook", () => {
  let notebook;
  let cells;

  before(async () => {
    notebook = await workspace.openNotebookDocument(uriOf("one", "notebook.ipynb"));
    await window.showNotebookDocument(notebook);
    cells = notebook.getCells().map(({ document }) => document);
  });

  it("has findings in its cells", async () => {
    await rules(cells[1].uri, "SPN101");
    await rules(cells[2].uri, "SPN405");
    assert.match(findings(cells[2].uri)[0].message, /is defined in a notebook, which no child process imports/);
  });

  it("is mended in a cell, and saved", async () => {
    const [fix] = await quickFixes(cells[1].uri, findings(cells[1].uri)[0].range);
    assert.ok(await workspace.applyEdit(fix.edit));
    await rules(cells[1].uri);
    assert.match(cells[1].getText(), /def of_InNotebook\(self, x\):/);
    assert.ok(await notebook.save());
    assert.match(readFileSync(notebook.uri.fsPath, "utf8"), /def of_InNotebook\(self, x\):/);
  });
});
