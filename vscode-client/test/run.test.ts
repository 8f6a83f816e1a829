/** Real processes: Node itself, and the Python that the project's other tests run on. */

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { candidates, choose } from "../src/interpreter.js";
import { runIn } from "../src/run.js";

const NODE = process.execPath;
const PYTHON = process.env["PYTHON"] ?? (process.platform === "win32" ? "python" : "python3");
const SETTINGS = { interpreter: [PYTHON], path: [] };
let folder: string;

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
  const settings = { interpreter: [PYTHON, "-I", "-S"], path: [] };
  const { rejections } = await choose(candidates(settings, undefined, process.platform), runIn(empty));
  expect(rejections.map(({ problem }) => problem.kind)).toEqual(["no package"]);
});

test("a Python that finds the package", async () => {
  const withPackage = join(folder, "with");
  mkdirSync(join(withPackage, "spawnlint"), { recursive: true });
  writeFileSync(join(withPackage, "spawnlint", "__init__.py"), '__version__ = "0.1.0"\n');
  const { chosen } = await choose(candidates(SETTINGS, undefined, process.platform), runIn(withPackage));
  expect(chosen?.command).toEqual([PYTHON]);
});

test("a folder that happens to be named like the package is not the package", async () => {
  const misleading = join(folder, "misleading");
  mkdirSync(join(misleading, "spawnlint"), { recursive: true });
  const settings = { interpreter: [PYTHON, "-E", "-S"], path: [] };
  const { rejections } = await choose(candidates(settings, undefined, process.platform), runIn(misleading));
  expect(rejections.map(({ problem }) => problem.kind)).toEqual(["no package"]);
});

test("a program that is no Python", async () => {
  const settings = { interpreter: [NODE], path: [] };
  const { rejections } = await choose(candidates(settings, undefined, process.platform), runIn(folder));
  expect(rejections.map(({ problem }) => problem.kind)).toEqual(["broken"]);
});
