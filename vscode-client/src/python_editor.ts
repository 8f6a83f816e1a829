/** The editor that a command is about. */

import { languages, window, type TextEditor } from "vscode";
import { DOCUMENTS } from "./documents.js";

/** The active editor of Python, else one that is seen beside what is active, such as the walkthrough; it gets the focus. */
export async function pythonEditor(): Promise<TextEditor | undefined> {
  const active = window.activeTextEditor;
  if (active !== undefined && isPython(active)) {
    return active;
  }
  const seen = window.visibleTextEditors.find(isPython);
  return seen && window.showTextDocument(seen.document, seen.viewColumn);
}

function isPython({ document }: TextEditor): boolean {
  return languages.match(DOCUMENTS, document) > 0;
}
