/**
 * The tests of `in_host/`, run by mocha in the extension host, with the extension as it is installed from its package.
 */

import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { testOption, testsIn } from "../code_server.mjs";
import { FILE, notebookOf, PROGRAM, until } from "../program.mjs";

/** What an environment may have in the place of the server's own libraries. */
const LIBRARIES = ["attrs", "click", "libcst", "lsprotocol", "pathspec", "pygls", "spawnlint", "tree_sitter"];
const BROKEN = "raise RuntimeError('a module of the environment')\n";
const WORKSPACE = "both.code-workspace";

export function setup({ entry, release, vsix, python, kept }) {
  [result(kept), done(kept)].forEach((path) => rmSync(path, { force: true }));
  const [first, second] = named("InNotebook").split("print('outside')");
  return {
    entry,
    vsix,
    files: {
      [WORKSPACE]: JSON.stringify({ folders: [{ path: "one" }, { path: "two" }] }),
      [`one/${FILE}`]: PROGRAM,
      "one/notebook.ipynb": notebookOf("import multiprocessing as mp", first.trim(), second.trim()),
      "one/never_opened.py": named("NeverOpened"),
      "one/other.py": named("Other"),
      [`two/${FILE}`]: named("Second"),
      "two/.vscode/settings.json": JSON.stringify({ "spawnlint.ignore": ["SPN201"] }),
      ...Object.fromEntries(LIBRARIES.map((name) => [`broken/${name}.py`, BROKEN])),
    },
    options: testOption(release),
    env: (workspace) => ({
      SPAWNLINT_TEST_RESULT: result(kept),
      SPAWNLINT_TEST_PYTHON: python,
      PYTHONPATH: join(workspace, "broken"),
    }),
  };
}

/** The program with other names: what a class of the same name is used for elsewhere can matter to a fix. */
function named(name) {
  return PROGRAM.replaceAll("MyProc", name).replaceAll("unpickle", `of_${name}`);
}

export function begin(vscode) {
  return { workspace: join(vscode.workspace, WORKSPACE), ...testsIn(vscode, "index.cjs") };
}

export async function steps({ vscode, options, saw, keep }) {
  await until(() => existsSync(done(options.kept)), "the end of the tests", 400_000);
  const { tests } = JSON.parse(readFileSync(result(options.kept), "utf8"));
  tests.forEach(({ fullTitle, duration, err }) => saw(`${fullTitle}: ${err.stack ?? `${duration} ms`}`));
  assert.equal(readFileSync(done(options.kept), "utf8"), "0", "tests failed in the extension host");
  const log = Object.entries(vscode.logs()).find(([name]) => name.endsWith("Spawnlint Server.log"))[1];
  assert.match(log, /The server has ended unexpectedly and is started again/);
  assert.match(log, /SIGKILL/);
  saw("the log says why a server was started again");
  keep(`one/${FILE}`);
}

function result(kept) {
  return join(kept, "in-host.json");
}

/** How many tests failed: written when the results are complete. */
function done(kept) {
  return `${result(kept)}.done`;
}
