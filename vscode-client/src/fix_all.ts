/** The command that applies all safe fixes of a file at once. */

import { commands, Range, window, workspace, type CodeAction } from "vscode";
import { pythonEditor } from "./python_editor.js";

const KIND = "source.fixAll.spawnlint";

/**
 * Asks for the edit itself and applies it: the editor's own command gives up silently if anything moves in the meantime.
 */
export async function fixAll(): Promise<void> {
  const document = (await pythonEditor())?.document;
  if (document === undefined) {
    return;
  }
  const all = new Range(0, 0, document.lineCount, 0);
  const actions = await commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", document.uri, all, KIND, 1);
  const edit = actions[0]?.edit;
  if (edit === undefined) {
    void window.showInformationMessage("Spawnlint knows nothing in this file that can be fixed safely.");
  } else {
    await workspace.applyEdit(edit);
  }
}
