/** An extension without a server: one message if there is none, with the action that mends it; then that of a Python. */

import assert from "node:assert/strict";
import { opening } from "../code_server.mjs";
import { FILE, PROGRAM } from "../program.mjs";

const nowhere = { "spawnlint.interpreter": "/nowhere/python" };

export function setup({ entry, universal }) {
  return { entry, vsix: universal, files: { [FILE]: PROGRAM }, settings: nowhere };
}

export async function steps({ vscode, workbench, options, saw, picture }) {
  const message = await workbench.message("Spawnlint cannot start");
  assert.match(message, /"\/nowhere\/python" \(setting spawnlint\.interpreter\) is not there or cannot be run\./);
  assert.equal(await workbench.messages(), 1);
  saw(`one message: ${JSON.stringify(message)}`);
  await picture("no-python");
  await workbench.press("Open Settings");
  await workbench.page.locator(".settings-editor", { hasText: "Spawnlint: Interpreter" }).waitFor();
  saw("its action opens the setting");

  await workbench.goTo(vscode.page(opening(vscode, FILE)));
  await workbench.message("Spawnlint cannot start");
  vscode.machineSettings({ "spawnlint.interpreter": [options.python] });
  await workbench.errorSquiggles(2);
  saw("the setting mended: squiggles");
  await workbench.command("Spawnlint: Restart server");
  await workbench.errorSquiggles(2);
  saw("restarted by command: squiggles again");
  vscode.machineSettings(nowhere);
  await workbench.errorSquiggles(0);
  saw("no Python again: no squiggles that nobody keeps up to date");
}
