/** A workspace that is not trusted and names a program: it is not run, and the bundled server works; once trusted, it is. */

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { opening } from "../code_server.mjs";
import { FILE, PROGRAM, until } from "../program.mjs";

const PROGRAM_OF_WORKSPACE = "python-of-the-workspace";
const MARK = "was-run";

export function setup({ entry, vsix, python }) {
  const script = `#!/bin/sh\ntouch "$(dirname "$0")/${MARK}"\nexec "${python}" "$@"\n`;
  return {
    entry,
    vsix,
    files: {
      [FILE]: PROGRAM,
      [PROGRAM_OF_WORKSPACE]: script,
      ".vscode/settings.json": JSON.stringify({
        "spawnlint.interpreter": ["/bin/sh", `\${workspaceFolder}/${PROGRAM_OF_WORKSPACE}`],
        "spawnlint.ignore": ["SPN201"],
      }),
    },
    user: { "security.workspace.trust.enabled": true, "security.workspace.trust.startupPrompt": "always" },
  };
}

export async function steps({ vscode, workbench, saw, picture }) {
  const mark = join(vscode.workspace, MARK);
  await workbench.answer(/No, I don.t trust/);
  await workbench.page.locator(".statusbar", { hasText: "Restricted Mode" }).waitFor();
  await workbench.errorSquiggles(1);
  assert.ok(!existsSync(mark), "a program of a workspace that is not trusted was run");
  saw("restricted: the bundled server works, with the settings that name no program; what the workspace names was not run");
  await picture("restricted");

  await workbench.command("Workspaces: Manage Workspace Trust");
  await workbench.page.locator(".workspace-trust-editor .monaco-button", { hasText: "Trust" }).first().click();
  await until(() => existsSync(mark), "the program of the workspace to be run");
  await workbench.goTo(vscode.page(opening(vscode, FILE)));
  await workbench.errorSquiggles(1);
  saw("trusted: what the workspace names is run");
}
