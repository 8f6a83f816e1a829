/** The commands: all that the manifest names, each as it is called from the palette. */

const assert = require("node:assert/strict");
const { commands, extensions, languages, Selection, Uri, window, workspace } = require("vscode");
const { FILE, find, open, rules, rulesIn, until, uriOf } = require("./support.cjs");

const call = (name) => commands.executeCommand(`spawnlint.${name}`);

describe("a command", () => {
  it("is there, if the manifest names it", async () => {
    const { contributes } = extensions.getExtension("spawnlint.spawnlint").packageJSON;
    const there = new Set(await commands.getCommands(true));
    assert.deepEqual(contributes.commands.map(({ command }) => command).filter((each) => !there.has(each)), []);
  });

  it("opens the example, and fixes in it what can be fixed safely", async () => {
    await call("openExample");
    const { document } = window.activeTextEditor;
    assert.equal(document.uri.scheme, "untitled");
    await rules(document.uri, "SPN101", "SPN201");
    await call("fixAll");
    await rules(document.uri, "SPN101");
    assert.match(document.getText(), /MyProc\(g\)/);
  });

  it("leads to the start whose hover says what the child gets", async () => {
    const editor = await open(uriOf("two", FILE));
    editor.selection = new Selection(0, 0, 0, 0);
    await call("showChild");
    assert.equal(editor.document.lineAt(editor.selection.active).text.trim(), "p.start()");
  });

  it("shows the crossings of what is at the cursor", async () => {
    const editor = await open(uriOf("two", FILE));
    const place = find(editor.document, "run(self)");
    editor.selection = new Selection(place, place);
    await call("showCrossings");
    await commands.executeCommand("closeReferenceSearch");
  });

  it("checks the workspace: files that were never opened have findings", async () => {
    await call("checkWorkspace");
    const closed = uriOf("one", "never_opened.py");
    await rules(closed, "SPN101", "SPN201");
    assert.ok(languages.getDiagnostics(Uri.joinPath(closed, "../../broken/spawnlint.py")).length === 0);
  });

  it("writes down what one needs to know to understand a problem", async () => {
    await open(uriOf("two", FILE));
    await call("showDebugInformation");
    const text = window.activeTextEditor.document.getText();
    assert.match(text, /^- Extension: \d+\.\d+\.\d+$/m);
    assert.match(text, /^- Workspace: trusted, folders: 2$/m);
    assert.match(text, /^- Server: Python 3\.\d+, spawnlint \d+\.\d+\.\d+; .* \(bundled, chosen in the editor\)$/m);
    assert.match(text, /"importStrategy": "useBundled"/);
    assert.match(text, /## Settings that hold for the file\n\n```text\n.*ignore/s);
  });

  it("opens the settings", async () => {
    await call("openSettings");
    await until(() => window.tabGroups.activeTabGroup.activeTab?.label === "Settings", "the settings");
  });

  for (const [name, channel] of [["showOutput", "Spawnlint"], ["showServerLog", "Spawnlint Server"]]) {
    it(`${name} shows ${channel}`, async () => {
      await call(name);
      const path = new RegExp(`\\.${channel}(\\.log)?$`); // newer releases have the ending
      await until(
        () => window.visibleTextEditors.some(({ document: { uri } }) => uri.scheme === "output" && path.test(uri.path)),
        `${channel} among ${window.visibleTextEditors.map(({ document }) => document.uri)}`,
      );
    });
  }
});
