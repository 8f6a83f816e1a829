/** Starts the language server when a Python file is opened, and starts it anew when another would be the right one. */

import { commands, window, workspace, type ExtensionContext, type LogOutputChannel } from "vscode";
import { environmentPython, onEnvironmentChange } from "./environment.js";
import { candidates, choose, complaint, describe, type CommandLine, type Rejection } from "./interpreter.js";
import { runIn } from "./run.js";
import { createServer, serverCommand } from "./server.js";
import { Session } from "./session.js";
import { changesServer, readSettings } from "./settings.js";

const OPEN_SETTINGS = "Open Settings";
const SHOW_OUTPUT = "Show Output";

let session: Session | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const folder = context.extensionPath;
  const output = window.createOutputChannel("Spawnlint", { log: true });
  const current = new Session(
    () => findServer(folder, output),
    (command) => createServer(command, folder, output),
    (message) => output.info(message),
  );
  session = current;
  context.subscriptions.push(
    output,
    commands.registerCommand("spawnlint.restart", () => current.restart()),
    commands.registerCommand("spawnlint.showOutput", () => output.show()),
    workspace.onDidChangeConfiguration((event) => (changesServer(event) ? current.update() : undefined)),
    workspace.onDidGrantWorkspaceTrust(() => current.update()),
  );
  await current.update();
  const subscription = await onEnvironmentChange(() => void current.update());
  if (subscription !== undefined) {
    context.subscriptions.push(subscription);
  }
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}

/** The command line of the server to use now; if there is none, says so. */
async function findServer(folder: string, output: LogOutputChannel): Promise<CommandLine | undefined> {
  // The environment chosen for a workspace may be a program inside it, so it takes trust to run it.
  const chosenPython = workspace.isTrusted ? await environmentPython() : undefined;
  const { chosen, rejections } = await choose(candidates(readSettings(), chosenPython, process.platform), runIn(folder));
  for (const rejection of rejections) {
    output.info(describe(rejection));
  }
  if (chosen === undefined) {
    void complain(rejections, output);
    return undefined;
  }
  return serverCommand(chosen);
}

async function complain(rejections: readonly Rejection[], output: LogOutputChannel): Promise<void> {
  const action = await window.showErrorMessage(complaint(rejections), OPEN_SETTINGS, SHOW_OUTPUT);
  if (action === OPEN_SETTINGS) {
    await commands.executeCommand("workbench.action.openSettings", "spawnlint.interpreter");
  } else if (action === SHOW_OUTPUT) {
    output.show();
  }
}
