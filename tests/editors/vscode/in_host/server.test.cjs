/** The server: which it is, what runs it, and what happens when another is chosen or it dies. */

const assert = require("node:assert/strict");
const { mkdtempSync, symlinkSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { commands, ConfigurationTarget, extensions, window, workspace } = require("vscode");
const { FILE, open, rules, servers, until, uriOf } = require("./support.cjs");

const PYTHON = process.env.SPAWNLINT_TEST_PYTHON;

describe("the server", () => {
  let document;
  let choose;

  before(async () => {
    ({ document } = await open(uriOf("two", FILE)));
    choose = (await extensions.getExtension("ms-python.python").activate()).environments.updateActiveEnvironmentPath;
    await rules(document.uri, "SPN101");
  });

  it("is the one that came with the extension, run by the Python that is chosen in the editor", async () => {
    const { command } = await one();
    const bundled = join(extensions.getExtension("spawnlint.spawnlint").extensionPath, "bundled");
    assert.deepEqual(command, [PYTHON, "-I", "-S", `${bundled}/start.py`, "server"]);
  });

  it("follows the choice of another Python", async () => {
    const other = join(mkdtempSync(join(tmpdir(), "spawnlint-python-")), "python3");
    symlinkSync(PYTHON, other);
    await choose(other);
    await until(() => servers().some(({ command }) => command[0] === other), "a server run by the other Python");
    await works();
    assert.equal(servers().length, 1);
  });

  it("falls back to a Python of the machine without a word if the chosen one is not there", async () => {
    await choose("/nowhere/python");
    const told = await until(async () => /^- Not taken: .*/m.exec(await debugInformation())?.[0], "word of the choice");
    assert.match(told, /"\/nowhere\/python" \(chosen in the editor\) is not there or cannot be run\./);
    await works();
    assert.match(await debugInformation(), /^- Server: .*; python3 \(bundled, on the PATH\)$/m);
  });

  it("is the one that came with the extension if that of the environment is broken", async () => {
    await choose(PYTHON);
    await until(() => servers().some(({ command }) => command[0] === PYTHON), "a server run by the first Python");
    await setting("importStrategy", "fromEnvironment");
    const told = await until(async () => /^- Not taken: .*/m.exec(await debugInformation())?.[0], "word of the broken one");
    assert.match(told, /\(chosen in the editor\) has no package "spawnlint"/);
    await works();
    assert.ok((await one()).command.at(-2).endsWith("bundled/start.py"));
    await setting("importStrategy", undefined);
  });

  it("is another process after a restart", async () => {
    const { pid } = await one();
    await commands.executeCommand("spawnlint.restart");
    assert.notEqual((await one()).pid, pid);
    await works();
  });

  it("is started again when it dies", async () => {
    const { pid } = await one();
    process.kill(pid, "SIGKILL");
    await until(() => servers().some((each) => each.pid !== pid), "a new server");
    await works();
  });

  /** The only server there is. */
  async function one() {
    const [server] = await until(() => servers().length === 1 && servers(), "one server");
    return server;
  }

  /** Whether what is typed now is looked at: a suppression hides the finding, until it is undone. */
  async function works() {
    const editor = await open(document.uri);
    await editor.edit((change) => change.insert(document.positionAt(0), "# spawnlint: ignore-file[SPN101]\n"));
    await rules(document.uri);
    await commands.executeCommand("undo");
    await rules(document.uri, "SPN101");
  }

  async function setting(name, value) {
    await workspace.getConfiguration("spawnlint").update(name, value, ConfigurationTarget.Workspace);
  }

  async function debugInformation() {
    await open(document.uri);
    await commands.executeCommand("spawnlint.showDebugInformation");
    return window.activeTextEditor.document.getText();
  }
});
