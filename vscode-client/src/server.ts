/** The server as a process: its command line, and what the client tells and shows of it. */

import { workspace, type LogOutputChannel } from "vscode";
import { LanguageClient, RevealOutputChannelOn } from "vscode-languageclient/node";
import type { Candidate, CommandLine } from "./interpreter.js";

const DOCUMENTS = ["file", "untitled", "vscode-notebook-cell"].map((scheme) => ({ language: "python", scheme }));
const CONFIGURATION_FILES = "**/{pyproject,spawnlint}.toml";

export function serverCommand({ command, isPython }: Candidate): CommandLine {
  return isPython ? [...command, "-m", "spawnlint", "server"] : [...command, "server"];
}

export interface Server {
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A server not yet started. `folder` is its working directory: never the workspace, since `python -m` imports from there.
 */
export function createServer([program, ...args]: CommandLine, folder: string, output: LogOutputChannel): Server {
  const watcher = workspace.createFileSystemWatcher(CONFIGURATION_FILES);
  const client = new LanguageClient(
    "spawnlint",
    "Spawnlint",
    { command: program, args, options: { cwd: folder } },
    {
      documentSelector: DOCUMENTS,
      synchronize: { fileEvents: watcher },
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never, // a request that fails is for the log
    },
  );
  return {
    start: () => client.start(),
    stop: async () => {
      watcher.dispose();
      await client.dispose();
    },
  };
}
