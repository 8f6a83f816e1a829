/**
 * The article's program in a real VS Code, from squiggle to a run that works.
 *
 *     node run.mjs PYTHON [FOLDER]
 *
 * PYTHON has spawnlint installed (or finds it through PYTHONPATH); FOLDER gets the screenshots. Exit code 0 if all is well.
 */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startCodeServer } from "./code_server.mjs";
import { Workbench } from "./workbench.mjs";

const [python, folder = "screenshots"] = process.argv.slice(2);
if (python === undefined) {
  console.error("usage: node run.mjs PYTHON [FOLDER]");
  process.exit(2);
}
if (spawnSync(python, ["-m", "spawnlint", "--version"]).status !== 0) {
  console.error(`${python} -m spawnlint does not run: install spawnlint there, or set PYTHONPATH`);
  process.exit(2);
}
const repository = fileURLToPath(new URL("../../../", import.meta.url));
const FILE = "my_process.py";
const program = readFileSync(join(repository, "docs/examples", FILE), "utf8");
const working = { "spawnlint.interpreter": resolve(python) };
mkdirSync(folder, { recursive: true });

const began = Date.now();
const saw = (what) => console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s  ${what}`);

/** Runs a program with `spawn` as the start method; returns what parent and child print. */
function runUnderSpawn(text) {
  const place = mkdtempSync(join(tmpdir(), "spawnlint-run-"));
  writeFileSync(join(place, FILE), text);
  writeFileSync(join(place, "sitecustomize.py"), 'import multiprocessing\nmultiprocessing.set_start_method("spawn")\n');
  const env = { ...process.env, PYTHONPATH: [place, process.env.PYTHONPATH].filter(Boolean).join(delimiter) };
  const { stdout, stderr } = spawnSync(python, [join(place, FILE)], { env, encoding: "utf8", timeout: 60_000 });
  rmSync(place, { recursive: true });
  return { stdout, stderr };
}

async function scenario(vscode, workbench) {
  const shot = (name) => workbench.screenshot(join(folder, `${name}.png`), { editor: true });

  await workbench.errorSquiggles(2);
  saw("two squiggles");
  await shot("1-squiggles");

  const problems = await workbench.problems("SPN101");
  assert.equal(problems.filter((row) => /SPN101.*\[Ln 9, Col 25\]/.test(row)).length, 1, problems.join("\n"));
  assert.equal(problems.filter((row) => /SPN201.*\[Ln 14, Col 15\]/.test(row)).length, 1, problems.join("\n"));
  assert.ok(problems.some((row) => row.includes(FILE) && row.includes("[Ln 23, Col 5]")), "no row leads to p.start()");
  saw(`in Problems:\n${problems.map((row) => `           ${row}`).join("\n")}`);
  await workbench.screenshot(join(folder, "2-problems.png"));
  await workbench.command("View: Hide Panel");

  vscode.machineSettings({ "spawnlint.interpreter": "/nowhere/python" });
  const message = await workbench.message("Spawnlint cannot start");
  assert.match(message, /"\/nowhere\/python" \(setting spawnlint\.interpreter\) is not there or cannot be run\./);
  assert.match(message, /Open Settings/);
  await workbench.errorSquiggles(0);
  saw("a setting that names no Python: one message, no squiggles");
  await workbench.screenshot(join(folder, "3-no-python.png"));
  vscode.machineSettings(working);
  await workbench.errorSquiggles(2);
  await workbench.command("Notifications: Clear All Notifications");
  saw("the setting mended: squiggles again");

  await workbench.command("Spawnlint: Restart server");
  await waitFor(() => starts(vscode) === 3, "a third start in the log");
  await workbench.errorSquiggles(2);
  saw("restarted by command: squiggles again");

  const lens = await workbench.lens("Runs in a child process");
  assert.match(lens, /started at 1 place/);
  saw(`the lens: ${lens}`);

  await workbench.goTo("p.start()", "start");
  const told = await workbench.hover("What the child gets");
  assert.match(told, /MyProc\.unpickle/);
  saw(`the hover: ${JSON.stringify(told)}`);
  await shot("4-hover");
  await workbench.page.keyboard.press("Escape");

  await workbench.goTo("self.unpickle = lambda", "lambda");
  const forLambda = await workbench.quickFixes();
  saw(`quick fixes for SPN101: ${JSON.stringify(forLambda)}`);
  await shot("5-quick-fixes");
  await workbench.apply("Make `unpickle` a method of `MyProc`");
  await workbench.line("def unpickle(self, x):");
  assert.ok(!(await workbench.text()).includes("lambda"));
  await workbench.errorSquiggles(1);
  saw("applied: the lambda is a method, one squiggle left");

  await workbench.goTo("print(g)", "g");
  const forGlobal = await workbench.quickFixes();
  saw(`quick fixes for SPN201: ${JSON.stringify(forGlobal)}`);
  await shot("6-quick-fixes");
  await workbench.apply("Pass `g` to `MyProc`");
  await workbench.errorSquiggles(0);
  await workbench.page.keyboard.press("Control+s");
  await workbench.noProblems();
  await workbench.command("View: Hide Panel");
  saw("applied and saved: no squiggle left, and no problem");
  saw(`the lens now: ${await workbench.lens("MyProc.g")}`);
  await shot("7-after");

  const path = join(vscode.workspace, FILE);
  const shown = await workbench.text();
  await waitFor(() => readFileSync(path, "utf8").trimEnd() === shown.trimEnd(), "the file as the editor shows it");
  const { stdout, stderr } = runUnderSpawn(readFileSync(path, "utf8"));
  assert.equal(stderr, "");
  assert.match(stdout, /^subproc\n<bound method MyProc\.unpickle .*>\n0\.\d+(e-\d+)?$/m);
  saw("run under spawn: the child prints the parent's value");
}

function starts(vscode) {
  return Object.values(vscode.logs()).join("\n").split("Starting ").length - 1;
}

async function waitFor(condition, what) {
  for (const deadline = Date.now() + 20_000; !condition(); await sleep(50)) {
    assert.ok(Date.now() < deadline, `waited in vain for ${what}`);
  }
}

assert.match(runUnderSpawn(program).stderr, /PicklingError|AttributeError/);
saw("before: the program fails under spawn");

const vscode = await startCodeServer({
  vsix: join(repository, "vscode-client/spawnlint.vsix"),
  files: { [FILE]: program },
  settings: working,
});
let workbench;
try {
  workbench = await Workbench.open(vscode.urlOf(FILE));
  saw("the file is open");
  await scenario(vscode, workbench);
  console.log("passed");
} catch (error) {
  console.error(error);
  for (const [name, text] of Object.entries(vscode.logs())) {
    console.error(`-- ${name}\n${text}`);
  }
  await workbench?.screenshot(join(folder, "failed.png"));
  process.exitCode = 1;
} finally {
  await workbench?.close();
  await vscode.stop();
}
