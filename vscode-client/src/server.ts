/** The server as a process: what the client tells it, what happens when it dies, and what is asked of it. */

import type { LogOutputChannel } from "vscode";
import { CloseAction, ErrorAction, LanguageClient, RevealOutputChannelOn, State } from "vscode-languageclient/node";
import type { StaticFeature } from "vscode-languageclient/node";
import { showPlaces } from "./crossings.js";
import { DOCUMENTS } from "./documents.js";
import type { CommandLine } from "./interpreter.js";

const RESTARTS = 4;
const WITHIN_MS = 180_000;

export type Life = "starting" | "running" | "stopped";

export interface Server {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Sends a request; rejects if the server does not run. */
  request<T>(method: string, params: unknown): Promise<T>;
}

/** Places are listed by us, so the server need not jump to the first of them. */
const LISTS_PLACES_ITSELF: StaticFeature = {
  fillClientCapabilities: ({ window }) => {
    delete window?.showDocument;
  },
  initialize: () => undefined,
  getState: () => ({ kind: "static" }),
  clear: () => undefined,
};

/**
 * A server not yet started. `folder` is its working directory: never the workspace, since `python -m` imports from there.
 *
 * @param output is told what the server logs and prints, its exit code, and why it is started again
 * @param onLife is told how the server is doing
 */
export function createServer(
  [program, ...args]: CommandLine,
  folder: string,
  output: LogOutputChannel,
  onLife: (life: Life) => void,
): Server {
  const client = new LanguageClient(
    "spawnlint",
    "Spawnlint",
    { command: program, args, options: { cwd: folder } },
    {
      documentSelector: DOCUMENTS,
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never, // a request that fails is for the log
      initializationFailedHandler: () => false, // `start` rejects, which is enough
      errorHandler: { error: () => ({ action: ErrorAction.Continue, handled: true }), closed: restarter() },
      middleware: { executeCommand: showPlaces },
    },
  );
  client.registerFeature(LISTS_PLACES_ITSELF);
  const listener = client.onDidChangeState(({ newState }) => onLife(LIVES.get(newState) ?? "stopped"));
  return {
    start: () => client.start(),
    stop: async () => {
      listener.dispose();
      await client.dispose();
    },
    request: (method, params) => client.sendRequest(method, params),
  };
}

const LIVES = new Map<State, Life>([
  [State.Starting, "starting"],
  [State.Running, "running"],
]);

/** Has a server that dies started again, unless that happens too often; the user is told by the status alone. */
export function restarter(now: () => number = Date.now) {
  let deaths: number[] = [];
  return () => {
    deaths = [...deaths.filter((time) => now() - time < WITHIN_MS), now()];
    return deaths.length <= RESTARTS
      ? { action: CloseAction.Restart, handled: true, message: "The server has ended unexpectedly and is started again." }
      : { action: CloseAction.DoNotRestart, handled: true, message: "The server keeps ending and is left alone." };
  };
}
