/**
 * How long it takes from the opening of the first Python file to its findings: measured by `in_host/start.cjs`, once after
 * the extension was installed, when Python has not compiled anything of the server yet, and once in a window after that.
 */

import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { testOption, testsIn } from "./code_server.mjs";
import { FILE, PROGRAM, until } from "./program.mjs";

export function setup({ entry, release, vsix, python, kept }) {
  return {
    entry,
    vsix,
    files: { [FILE]: PROGRAM },
    options: testOption(release),
    env: () => ({ SPAWNLINT_TEST_RESULT: join(kept, "start.json"), SPAWNLINT_TEST_PYTHON: python }),
  };
}

export function begin(vscode) {
  return { folder: vscode.workspace, ...testsIn(vscode, "start.cjs") };
}

export async function steps({ vscode, workbench, options }) {
  const measured = join(options.kept, "start.json");
  await until(() => existsSync(measured), "the first measurement", 120_000);
  renameSync(measured, join(options.kept, "first.json"));
  await workbench.goTo(vscode.page(begin(vscode)));
  await until(() => existsSync(measured), "the second measurement", 120_000);
}
