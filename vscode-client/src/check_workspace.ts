/** The command that checks all files of the workspace, whether they are open or not, and shows what was found. */

import { commands, languages, ProgressLocation, window } from "vscode";
import type { WorkspaceDiagnosticReport } from "vscode-languageclient/node";

/** Asks the server for the findings of all files that are not open; nothing if it does not answer. */
export type AskWorkspace = () => Promise<WorkspaceDiagnosticReport | undefined>;

/** Shows the Problems view, or says that there are none. The client itself puts the findings into that view. */
export async function checkWorkspace(ask: AskWorkspace): Promise<void> {
  const progress = { location: ProgressLocation.Window, title: "Spawnlint: checking the workspace" };
  const report = await window.withProgress(progress, ask);
  if (report === undefined) {
    return;
  }
  const closed = report.items.some((file) => file.kind === "full" && file.items.length > 0);
  const open = languages.getDiagnostics().some(([, found]) => found.some(({ source }) => source === "spawnlint"));
  if (closed || open) {
    await commands.executeCommand("workbench.actions.view.problems");
  } else {
    void window.showInformationMessage("Spawnlint finds nothing in the files of this workspace.");
  }
}
