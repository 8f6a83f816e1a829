/** What the tests ask of VS Code and of the machine. */

const { readdirSync, readFileSync } = require("node:fs");
const vscode = require("vscode");

const { commands, languages, Uri, window, workspace } = vscode;

const LIMIT_MS = 40_000;

exports.FILE = "my_process.py";
exports.TO_METHOD = "Make `unpickle` a method of `MyProc`";
exports.PASSED = "Pass `g` to `MyProc`";

/** Waits until a condition gives something that is not empty; returns that. */
async function until(condition, what) {
  for (const deadline = Date.now() + LIMIT_MS; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const found = await condition();
    if (found) {
      return found;
    }
    if (Date.now() > deadline) {
      throw new Error(`waited in vain for ${what}`);
    }
  }
}
exports.until = until;

/** The address of a file in one of the folders of the workspace. */
exports.uriOf = (folder, file) => Uri.joinPath(workspace.workspaceFolders.find(({ name }) => name === folder).uri, file);

/** Opens a file in an editor. */
exports.open = async (uri) => window.showTextDocument(await workspace.openTextDocument(uri));

/** The rules of the findings in a document, in their order. */
function rulesIn(uri) {
  return ours(uri).map(({ code }) => code.value);
}
exports.rulesIn = rulesIn;

/** The findings in a document, by their places. */
function ours(uri) {
  const found = languages.getDiagnostics(uri).filter(({ source }) => source === "spawnlint");
  return found.sort((a, b) => a.range.start.compareTo(b.range.start));
}
exports.findings = ours;

/** Waits until a document has findings of these rules, and no others. */
exports.rules = (uri, ...expected) =>
  until(() => rulesIn(uri).join() === expected.join(), `${expected} in ${uri}`).catch((error) => {
    throw new Error(`${error.message}: ${rulesIn(uri)}`);
  });

/** The quick fixes at a place, with their edits. */
exports.quickFixes = (uri, range) =>
  commands.executeCommand("vscode.executeCodeActionProvider", uri, range, vscode.CodeActionKind.QuickFix.value, 10);

/** The text that is told about a place. */
exports.hover = async (uri, position) => {
  const hovers = await commands.executeCommand("vscode.executeHoverProvider", uri, position);
  return hovers.flatMap(({ contents }) => contents.map((each) => each.value ?? each)).join("\n");
};

/** The place of a text in a document. */
exports.find = (document, text) => document.positionAt(document.getText().indexOf(text));

/** The servers that run: children of the extension host, with their command lines. */
exports.servers = () =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === process.pid)
    .map((pid) => ({ pid: Number(pid), command: read(pid, "cmdline").split("\0").filter(Boolean) }))
    .filter(({ command }) => command.at(-1) === "server");

function parentOf(pid) {
  return Number(read(pid, "stat").replace(/^.*\) /s, "").split(" ")[1]);
}

function read(pid, what) {
  try {
    return readFileSync(`/proc/${pid}/${what}`, "utf8");
  } catch {
    return ""; // it has ended
  }
}
