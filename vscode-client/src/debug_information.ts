/** The command that writes down what one needs to know to understand a problem; the user decides who gets to read it. */

import { env, version, window, workspace, type Uri } from "vscode";
import type { Chooser } from "./chooser.js";
import { describe, type Run } from "./interpreter.js";

/** Opens a new document with versions, paths and the settings that hold for the file in the editor. */
export async function showDebugInformation(extensionVersion: string, chooser: Chooser, run: Run): Promise<void> {
  const uri = window.activeTextEditor?.document.uri;
  const content = [
    "# Spawnlint",
    "",
    ...about(extensionVersion, chooser).map((line) => `- ${line}`),
    "",
    ...section("Settings of the editor", JSON.stringify(workspace.getConfiguration("spawnlint", uri), undefined, 2)),
    ...section("Settings that hold for the file", await settingsOf(uri, chooser, run)),
  ].join("\n");
  await window.showTextDocument(await workspace.openTextDocument({ language: "markdown", content }));
}

function about(extensionVersion: string, { choice: { chosen, rejections } }: Chooser): string[] {
  return [
    `Extension: ${extensionVersion}`,
    `Editor: ${env.appName} ${version}, ${process.platform} ${process.arch}, remote: ${env.remoteName ?? "none"}`,
    `Workspace: ${workspace.isTrusted ? "trusted" : "not trusted"}, folders: ${workspace.workspaceFolders?.length ?? 0}`,
    `Server: ${chosen ? `${chosen.versions}; ${chosen.command.join(" ")} (${chosen.kind}, ${chosen.origin})` : "none"}`,
    ...rejections.map((each) => `Not taken: ${describe(each)}`),
  ];
}

function section(title: string, content: string): string[] {
  return [`## ${title}`, "", "```text", content.trimEnd(), "```", ""];
}

async function settingsOf(uri: Uri | undefined, chooser: Chooser, run: Run): Promise<string> {
  const command = uri?.scheme === "file" ? chooser.commandLine("check", "--show-settings", uri.fsPath) : undefined;
  return command === undefined ? "No file is open, or there is no server." : ((await run(command)) ?? "Not to be had.");
}
