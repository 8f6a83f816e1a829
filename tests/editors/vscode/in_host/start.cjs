/** Measures, in an extension host that is up, the way from the opening of a Python file to its first findings. */

const { writeFileSync } = require("node:fs");
const { extensions, languages, Uri, window, workspace } = require("vscode");

exports.run = async () => {
  const extension = extensions.getExtension("spawnlint.spawnlint");
  if (extension.isActive) {
    throw new Error("the extension is active before a Python file is open");
  }
  const uri = Uri.joinPath(workspace.workspaceFolders[0].uri, "my_process.py");
  const began = performance.now();
  const found = new Promise((resolve) => {
    languages.onDidChangeDiagnostics(() => languages.getDiagnostics(uri).length > 0 && resolve(performance.now() - began));
  });
  await window.showTextDocument(await workspace.openTextDocument(uri));
  await extension.activate();
  const active = performance.now() - began;
  writeFileSync(process.env.SPAWNLINT_TEST_RESULT, JSON.stringify({ active, found: await found }));
};
