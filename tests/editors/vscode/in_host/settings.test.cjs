/** Settings: of a folder, changed while all runs, and those that choose the server. */

const assert = require("node:assert/strict");
const { ConfigurationTarget, workspace } = require("vscode");
const { FILE, open, rules, uriOf } = require("./support.cjs");

describe("settings", () => {
  const two = () => uriOf("two", FILE);

  it("hold for their folder alone", async () => {
    const { document } = await open(uriOf("one", "other.py"));
    await open(two());
    await rules(document.uri, "SPN101", "SPN201");
    await rules(two(), "SPN101");
  });

  it("are seen at once when they change", async () => {
    const settings = workspace.getConfiguration("spawnlint", two());
    await settings.update("ignore", [], ConfigurationTarget.WorkspaceFolder);
    await rules(two(), "SPN101", "SPN201");
    await settings.update("ignore", ["SPN"], ConfigurationTarget.WorkspaceFolder);
    await rules(two());
    await settings.update("ignore", ["SPN201"], ConfigurationTarget.WorkspaceFolder);
    await rules(two(), "SPN101");
  });

  it("are those of the command line, too", () => {
    const { defaultValue } = workspace.getConfiguration("spawnlint", two()).inspect("start-method");
    assert.equal(defaultValue, null);
  });
});
