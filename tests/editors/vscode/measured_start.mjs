/** How long it takes from the opening of the first Python file to its findings: measured by `in_host/start.cjs`. */

import { existsSync } from "node:fs";
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

export async function steps({ options }) {
  await until(() => existsSync(join(options.kept, "start.json")), "the measurement", 120_000);
}
