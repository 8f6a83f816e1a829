/** Real processes: Node itself, and the Python that the project's other tests run on. */

import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { candidates, choose, runs, type Surroundings } from "../src/interpreter.js";
import { runIn } from "../src/run.js";
import type { Settings } from "../src/settings.js";

const NODE = process.execPath;
const PYTHON = process.env["PYTHON"] ?? (process.platform === "win32" ? "python" : "python3");
const SETTINGS = settingsOf(PYTHON);
const HERE: Surroundings = { platform: process.platform, trusted: true };
const NO_BUNDLE = "/nowhere";
let folder: string;

function settingsOf(...interpreter: string[]): Settings {
  return { interpreter, path: [], importStrategy: "useBundled" };
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "spawnlint-run-")));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("what a program prints, also if it fails in the end", async () => {
  expect(await runIn(folder)([NODE, "-e", "console.log(process.cwd()); process.exitCode = 3"])).toBe(`${folder}\n`);
});

test("a program that is not there", async () => {
  expect(await runIn(folder)([join(folder, "python")])).toBeUndefined();
});

test("a name that can be no program", async () => {
  expect(await runIn(folder)(["py\0thon"])).toBeUndefined();
});

test("a program that waits for input gets none", async () => {
  const script = "process.stdin.on('end', () => console.log('end')).resume()";
  expect(await runIn(folder)([NODE, "-e", script])).toBe("end\n");
});

test("a Python without the package", async () => {
  const empty = join(folder, "empty");
  mkdirSync(empty);
  // Isolated: whatever this machine's Python has installed or is pointed at does not count.
  const settings = settingsOf(PYTHON, "-I", "-S");
  const { rejections } = await choose(candidates(settings, HERE), NO_BUNDLE, runIn(empty));
  expect(rejections.map(({ problem }) => problem.kind)).toEqual(["no package"]);
});

test("a Python that finds the package", async () => {
  const withPackage = join(folder, "with");
  mkdirSync(join(withPackage, "spawnlint"), { recursive: true });
  writeFileSync(join(withPackage, "spawnlint", "__init__.py"), '__version__ = "0.1.0"\n');
  const { chosen } = await choose(candidates(SETTINGS, HERE), NO_BUNDLE, runIn(withPackage));
  expect(chosen?.command).toEqual([PYTHON]);
});

test("a folder that happens to be named like the package is not the package", async () => {
  const misleading = join(folder, "misleading");
  mkdirSync(join(misleading, "spawnlint"), { recursive: true });
  const settings = settingsOf(PYTHON, "-E", "-S");
  const { rejections } = await choose(candidates(settings, HERE), NO_BUNDLE, runIn(misleading));
  expect(rejections.map(({ problem }) => problem.kind)).toEqual(["no package"]);
});

test("a program that is no Python", async () => {
  const settings = settingsOf(NODE);
  const { rejections } = await choose(candidates(settings, HERE), NO_BUNDLE, runIn(folder));
  expect(rejections.map(({ problem }) => problem.kind)).toEqual(["broken"]);
});

test("what is bundled is run isolated, and goes before what is installed", async () => {
  const bundle = join(folder, "bundled");
  const main = 'import sys, spawnlint\ndef main():\n    print(spawnlint.__version__, sys.argv[1:], sys.flags.isolated)\n';
  const files = {
    "spawnlint/__init__.py": '__version__ = "0.1.0"\n',
    "spawnlint/cli/__init__.py": "",
    "spawnlint/cli/main.py": main,
    "libcst/__init__.py": "",
    "libcst/native.py": "",
    "tree_sitter.py": "",
    "tree_sitter_python.py": "",
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(bundle, "libs", name, ".."), { recursive: true });
    writeFileSync(join(bundle, "libs", name), text);
  }
  copyFileSync(join(__dirname, "..", "bundled", "start.py"), join(bundle, "start.py"));
  const { chosen } = await choose(candidates(SETTINGS, { ...HERE, bundle }), bundle, runIn(folder));
  expect(chosen).toMatchObject({ kind: "bundled", versions: expect.stringMatching(/^Python 3\.\d+, spawnlint 0\.1\.0$/) });
  const command = chosen && runs(chosen, bundle, "server");
  expect(command && (await runIn(folder)(command))).toMatch(/^0\.1\.0 \['server'\] 1\r?\n$/);
});
