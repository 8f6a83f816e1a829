/** The article's program: what is told of it, and the two fixes that mend it. */

const assert = require("node:assert/strict");
const vscode = require("vscode");
const { FILE, PASSED, TO_METHOD, find, findings, hover, open, quickFixes, rules, rulesIn, uriOf } = require("./support.cjs");

const { commands, Range, workspace } = vscode;
const LIBRARY = "https://spawnlint.readthedocs.io/rules/";

describe("the article's program", () => {
  let document;
  const titles = async (place) => (await quickFixes(document.uri, place)).map(({ title }) => title);

  before(async () => {
    ({ document } = await open(uriOf("one", FILE)));
    await rules(document.uri, "SPN101", "SPN201");
  });

  it("has two findings, with their rules' pages and the way that leads there", () => {
    const [lambda, name] = findings(document.uri);
    assert.equal(lambda.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(lambda.code.target.toString(), `${LIBRARY}SPN101`);
    assert.equal(document.getText(lambda.range), "lambda x: x+2");
    assert.match(lambda.message, /^`MyProc\.unpickle` is a lambda/);
    assert.equal(document.getText(lambda.relatedInformation[0].location.range), "p.start()");
    assert.equal(document.getText(name.range), "g");
    assert.match(name.message, /^`g` is assigned only under the main guard/);
  });

  it("has a hover that says what the child gets", async () => {
    const told = await hover(document.uri, find(document, "start()"));
    assert.match(told, /What the child gets/);
    assert.match(told, /It does \*\*not\*\* have: `g`/);
  });

  it("has a hover for each finding", async () => {
    assert.match(await hover(document.uri, find(document, "lambda")), /SPN101/);
  });

  it("has a lens that leads to the start", async () => {
    const [lens] = await commands.executeCommand("vscode.executeCodeLensProvider", document.uri, 10);
    assert.match(lens.command.title, /^Runs in a child process · started at 1 place/);
    assert.equal(document.lineAt(lens.range.start).text.trim(), "def run(self):");
    const places = lens.command.arguments[2];
    assert.deepEqual(places.map(({ range }) => document.lineAt(range.start.line).text.trim()), ["p.start()"]);
  });

  it("lists the fixes in their order, what hides a finding last, the preferred one marked", async () => {
    const [lambda, name] = findings(document.uri);
    const [forLambda, forName] = [await titles(lambda.range), await titles(name.range)];
    assert.deepEqual([forLambda[0], forLambda.at(-1)], [TO_METHOD, "Suppress SPN101 on this line"]);
    assert.deepEqual([forName[0], forName.at(-1)], [PASSED, "Suppress SPN201 on this line"]);
    const [passed, ...others] = await quickFixes(document.uri, name.range);
    assert.ok(passed.isPreferred);
    assert.ok(!others.some(({ isPreferred }) => isPreferred));
  });

  it("is mended by the two fixes, and saved", async () => {
    await apply(TO_METHOD, findings(document.uri)[0].range);
    await rules(document.uri, "SPN201");
    await apply(PASSED, findings(document.uri)[0].range);
    await rules(document.uri);
    const text = document.getText();
    assert.ok(text.includes("    def unpickle(self, x):\n        return x+2\n"), text);
    assert.ok(text.includes("MyProc(g)"), text);
    assert.ok(!text.includes("lambda"), text);
    assert.deepEqual(await titles(new Range(0, 0, 0, 0)), []);
    assert.ok(await document.save());
  });

  it("shows its findings again when the mending is undone, and none once it is done again", async () => {
    await commands.executeCommand("undo");
    await commands.executeCommand("undo");
    await rules(document.uri, "SPN101", "SPN201");
    await commands.executeCommand("redo");
    await commands.executeCommand("redo");
    await rules(document.uri);
    await document.save();
  });

  async function apply(title, range) {
    const fix = (await quickFixes(document.uri, range)).find((each) => each.title === title);
    assert.ok(fix, `${title} among ${rulesIn(document.uri)}`);
    assert.ok(await workspace.applyEdit(fix.edit));
  }
});
