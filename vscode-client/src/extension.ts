/** Starts the language server when a Python file is opened, and starts it anew when another would be the right one. */

import { commands, env, window, workspace, type ExtensionContext, type LogOutputChannel } from "vscode";
import type { AskBoundary } from "./boundary.js";
import { checkWorkspace } from "./check_workspace.js";
import { showWhatChildGets } from "./children.js";
import { Chooser } from "./chooser.js";
import { showDebugInformation } from "./debug_information.js";
import { Dimming } from "./dimming.js";
import { onEnvironmentChange } from "./environment.js";
import { openExample } from "./example.js";
import { fixAll } from "./fix_all.js";
import { complaint, type CommandLine } from "./interpreter.js";
import { showRulePage } from "./rule_page.js";
import { runIn } from "./run.js";
import { createServer, type Life } from "./server.js";
import { Session } from "./session.js";
import { changesServer } from "./settings.js";
import { Status } from "./status.js";

const OPEN_SETTINGS = "Open Settings";
const SHOW_OUTPUT = "Show Output";

let session: Session | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const folder = context.extensionPath;
  const run = runIn(folder);
  const output = window.createOutputChannel("Spawnlint", { log: true });
  const serverLog = window.createOutputChannel("Spawnlint Server", { log: true });
  const log = (message: string) => output.info(message);
  const chooser = new Chooser(folder, run, log);
  const status = new Status();

  function onLife(life: Life): void {
    status.show(life);
    dimming.soon();
    void commands.executeCommand("setContext", "spawnlint.running", life === "running");
  }
  async function find(): Promise<CommandLine | undefined> {
    const command = await chooser.find();
    status.chosen = chooser.choice.chosen;
    if (command === undefined) {
      onLife("stopped");
      void complain(complaint(chooser.choice.rejections), output);
    }
    return command;
  }
  const current = new Session(find, (command) => createServer(command, folder, serverLog, onLife), log);
  session = current;
  const ask: AskBoundary = (uri) => current.request("spawnlint/boundary", { textDocument: { uri } });
  const dimming = new Dimming(ask);

  const actions = {
    restart: () => current.restart(),
    showOutput: () => output.show(),
    showServerLog: () => serverLog.show(),
    showRulePage,
    showChild: () => showWhatChildGets(ask),
    fixAll,
    checkWorkspace: () => checkWorkspace(() => current.request("workspace/diagnostic", { previousResultIds: [] })),
    showDebugInformation: () => showDebugInformation(context.extension.packageJSON.version, chooser, run),
    openSettings: () => commands.executeCommand("workbench.action.openSettings", `@ext:${context.extension.id}`),
    openExample: () => openExample(context.extensionUri),
  };
  context.subscriptions.push(
    output,
    serverLog,
    status,
    dimming,
    ...Object.entries(actions).map(([name, action]) => commands.registerCommand(`spawnlint.${name}`, action)),
    workspace.onDidChangeConfiguration((event) => (changesServer(event) ? current.update() : undefined)),
    workspace.onDidGrantWorkspaceTrust(() => current.update()),
  );
  await current.update();
  context.subscriptions.push(...(await onEnvironmentChange(() => void current.update())));
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}

/** Says in one message that there is no server, with the action that mends it. */
async function complain(message: string, output: LogOutputChannel): Promise<void> {
  const action = await window.showErrorMessage(message, OPEN_SETTINGS, SHOW_OUTPUT);
  if (action === OPEN_SETTINGS) {
    // In a remote window those of the user do not have a setting that names a program of the other machine.
    const which = env.remoteName === undefined ? "openSettings" : "openRemoteSettings";
    await commands.executeCommand(`workbench.action.${which}`, { query: "spawnlint.interpreter" });
  } else if (action === SHOW_OUTPUT) {
    output.show();
  }
}
