/** Dims the code that only the parent process runs, in editors whose settings ask for it. */

import { languages, window, workspace, type Disposable, type TextEditor } from "vscode";
import type { AskBoundary } from "./boundary.js";
import { toRange } from "./crossings.js";
import { DOCUMENTS } from "./documents.js";
import { parentOnly } from "./parent_only.js";

const SETTING = "dimParentOnlyCode";
const PAUSE_MS = 300;

export class Dimming implements Disposable {
  private readonly look = window.createTextEditorDecorationType({ opacity: "0.6" });
  private readonly subscriptions: Disposable[];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly ask: AskBoundary) {
    const soon = () => this.soon();
    this.subscriptions = [
      window.onDidChangeVisibleTextEditors(soon),
      workspace.onDidChangeTextDocument(soon),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(`spawnlint.${SETTING}`) && soon()),
    ];
  }

  /** Dims anew once nothing has happened for a moment. */
  soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void Promise.all(window.visibleTextEditors.map((each) => this.dim(each))), PAUSE_MS);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.look.dispose();
    this.subscriptions.forEach((each) => each.dispose());
  }

  private async dim(editor: TextEditor): Promise<void> {
    const { document } = editor;
    if (!wantsDimming(document)) {
      editor.setDecorations(this.look, []);
      return;
    }
    const version = document.version;
    const boundary = await this.ask(document.uri.toString());
    if (document.version === version) {
      editor.setDecorations(this.look, parentOnly(boundary?.ranges ?? []).map(toRange));
    }
  }
}

function wantsDimming(document: TextEditor["document"]): boolean {
  return (
    languages.match(DOCUMENTS, document) > 0 &&
    workspace.getConfiguration("spawnlint", document.uri).get<unknown>(SETTING) === true
  );
}
