/** The settings that choose the server, as the user wrote them but for `~` and `${workspaceFolder}`. */

import { homedir } from "node:os";
import { workspace, type ConfigurationChangeEvent } from "vscode";

export interface Settings {
  /** A Python and its arguments; empty if the user names none. */
  readonly interpreter: readonly string[];
  /** Executables of spawnlint, the first that works to be used; empty if the user names none. */
  readonly path: readonly string[];
  /** Which spawnlint is tried first. */
  readonly importStrategy: "useBundled" | "fromEnvironment";
}

const CHOOSE_SERVER = ["spawnlint.interpreter", "spawnlint.path", "spawnlint.importStrategy"];

export function readSettings(): Settings {
  const configuration = workspace.getConfiguration("spawnlint");
  return {
    interpreter: words(configuration.get<unknown>("interpreter")),
    path: words(configuration.get<unknown>("path")),
    importStrategy: configuration.get<unknown>("importStrategy") === "fromEnvironment" ? "fromEnvironment" : "useBundled",
  };
}

/** Whether another server may be the right one after this change. */
export function changesServer(event: ConfigurationChangeEvent): boolean {
  return CHOOSE_SERVER.some((setting) => event.affectsConfiguration(setting));
}

/** A setting may hold anything, whatever its schema says; what is no text is left out. */
function words(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((word) => typeof word === "string" && word.trim() !== "").map((word) => expand(word as string));
}

function expand(word: string): string {
  const folder = workspace.workspaceFolders?.[0]?.uri.fsPath ?? "${workspaceFolder}";
  return word.replace(/^~(?=$|[\\/])/, () => homedir()).replaceAll("${workspaceFolder}", () => folder);
}
