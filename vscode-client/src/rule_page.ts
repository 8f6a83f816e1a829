/** The command that opens the page of a rule: that of the finding at the cursor, else one of those in the file, or all. */

import { env, languages, Uri, window, type Diagnostic } from "vscode";
import { pythonEditor } from "./python_editor.js";

const ALL_RULES = Uri.parse("https://spawnlint.readthedocs.io/rules/");

export async function showRulePage(): Promise<void> {
  const editor = await pythonEditor();
  const ours = editor === undefined ? [] : languages.getDiagnostics(editor.document.uri).filter(isOurs);
  const here = ours.filter(({ range }) => editor !== undefined && range.contains(editor.selection.active));
  const pages = new Map((here.length > 0 ? here : ours).map((each) => [pageOf(each).toString(), each]));
  const [only] = pages.values();
  if (pages.size > 1) {
    const items = [...pages.values()].map((each) => ({ label: codeOf(each), detail: each.message, page: pageOf(each) }));
    const picked = await window.showQuickPick(items);
    if (picked !== undefined) {
      await env.openExternal(picked.page);
    }
    return;
  }
  await env.openExternal(only === undefined ? ALL_RULES : pageOf(only));
}

function isOurs({ source }: Diagnostic): boolean {
  return source === "spawnlint";
}

function pageOf({ code }: Diagnostic): Uri {
  return typeof code === "object" ? code.target : ALL_RULES;
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}
