/** The command that shows what a child gets: one of the file's children is chosen, and the hover of its start says it. */

import { commands, Range, Selection, window, type TextEditor } from "vscode";
import type { AskBoundary, Passage } from "./boundary.js";
import { toRange } from "./crossings.js";
import { pythonEditor } from "./python_editor.js";

/** Shows it for the children of the line with the cursor, else of the file; asks which, if there are several. */
export async function showWhatChildGets(ask: AskBoundary): Promise<void> {
  const editor = await pythonEditor();
  if (editor === undefined) {
    return;
  }
  const uri = editor.document.uri.toString();
  const inFile = ((await ask(uri))?.passages ?? []).filter(({ location }) => location.uri === uri);
  const inLine = inFile.filter((passage) => touches(passage, editor.selection.active.line, uri));
  const among = inLine.length > 0 ? inLine : inFile;
  if (among.length === 0) {
    void window.showInformationMessage("Spawnlint sees nothing in this file that goes to a child process.");
    return;
  }
  const passage = among.length === 1 ? among[0] : (await window.showQuickPick(among.map(toItem)))?.passage;
  if (passage !== undefined) {
    await showHover(editor, toRange(passage.location.range));
  }
}

function touches({ location, entry }: Passage, line: number, uri: string): boolean {
  return [location, entry].some(
    (place) => place?.uri === uri && place.range.start.line <= line && line <= place.range.end.line,
  );
}

function toItem(passage: Passage) {
  const verdicts = passage.sent.map(({ name, verdict }) => (verdict === "fails" ? `${name} (fails)` : name));
  const missing = passage.missing.map(({ name }) => `${name} (missing)`);
  return {
    label: passage.function ?? passage.kind,
    description: `line ${passage.location.range.start.line + 1}, ${passage.startMethod}`,
    detail: [...verdicts, ...missing].join(", "),
    passage,
  };
}

async function showHover(editor: TextEditor, range: Range): Promise<void> {
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range);
  await commands.executeCommand("editor.action.showHover");
}
