/** The command of the walkthrough: a program with two hazards, in a new document beside it that is nobody's file. */

import { Uri, ViewColumn, window, workspace } from "vscode";

export async function openExample(extension: Uri): Promise<void> {
  const example = await workspace.fs.readFile(Uri.joinPath(extension, "dist", "example.py"));
  const content = new TextDecoder().decode(example);
  await window.showTextDocument(await workspace.openTextDocument({ language: "python", content }), ViewColumn.Beside);
}
