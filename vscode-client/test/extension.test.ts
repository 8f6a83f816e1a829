/** The extension as a whole, with the editor and the language client replaced, and programs that are not really run. */

import { beforeEach, expect, test, vi } from "vitest";
import type { ExtensionContext } from "vscode";
import { activate, deactivate } from "../src/extension.js";
import { editor, reset } from "./vscode.js";

interface Client {
  options: { command: string; args: string[]; options: { cwd: string } };
  clientOptions: { documentSelector: unknown; synchronize: { fileEvents: { pattern: string } } };
  running: boolean;
}

const { clients, programs } = vi.hoisted(() => ({ clients: [] as Client[], programs: new Map<string, string>() }));

vi.mock("vscode-languageclient/node", () => ({
  RevealOutputChannelOn: { Never: 4 },
  LanguageClient: class {
    running = false;
    constructor(
      readonly id: string,
      readonly name: string,
      readonly options: Client["options"],
      readonly clientOptions: Client["clientOptions"],
    ) {
      clients.push(this);
    }
    async start() {
      this.running = true;
    }
    async dispose() {
      this.running = false;
    }
  },
}));

vi.mock("@vscode/python-extension", () => ({
  PythonExtension: {
    api: async () => {
      if (editor.python === undefined) {
        throw new Error("Python extension is not installed or is disabled");
      }
      return editor.python;
    },
  },
}));

vi.mock("../src/run.js", () => ({ runIn: () => async ([program]: [string]) => programs.get(program) }));

const GOOD = "Python 3.12\nspawnlint 0.1.0\n";
const context = () => ({ extensionPath: "/extension", subscriptions: [] }) as unknown as ExtensionContext;
const running = () => clients.filter((client) => client.running).map(({ options }) => [options.command, ...options.args]);

function pythonExtension(path: string) {
  let listener: (() => void) | undefined;
  const environments = {
    getActiveEnvironmentPath: () => ({ path }),
    onDidChangeActiveEnvironmentPath: (changed: () => void) => ((listener = changed), { dispose: () => undefined }),
  };
  editor.python = { environments };
  return {
    choose: (other: string) => {
      path = other;
      listener?.();
    },
  };
}

beforeEach(() => {
  reset();
  clients.length = 0;
  programs.clear();
});

test("starts python -m spawnlint server, outside the workspace, for Python in files, new files and notebooks", async () => {
  programs.set("python3", GOOD);
  await activate(context());
  expect(running()).toEqual([["python3", "-m", "spawnlint", "server"]]);
  expect(clients[0]?.options.options.cwd).toBe("/extension");
  expect(clients[0]?.clientOptions.documentSelector).toEqual([
    { language: "python", scheme: "file" },
    { language: "python", scheme: "untitled" },
    { language: "python", scheme: "vscode-notebook-cell" },
  ]);
  expect(clients[0]?.clientOptions.synchronize.fileEvents.pattern).toBe("**/{pyproject,spawnlint}.toml");
  expect(editor.errors).toEqual([]);
  await deactivate();
  expect(running()).toEqual([]);
});

test("an executable of spawnlint is the server itself", async () => {
  programs.set("/x/spawnlint", "spawnlint 0.1.0\n");
  editor.settings["spawnlint.path"] = ["/x/spawnlint"];
  await activate(context());
  expect(running()).toEqual([["/x/spawnlint", "server"]]);
});

test("the environment chosen in the Python extension is used, and followed when another is chosen", async () => {
  programs.set("/a/python", GOOD).set("/b/python", GOOD);
  const python = pythonExtension("/a/python");
  await activate(context());
  expect(running()).toEqual([["/a/python", "-m", "spawnlint", "server"]]);
  python.choose("/b/python");
  await vi.waitFor(() => expect(running()).toEqual([["/b/python", "-m", "spawnlint", "server"]]));
  expect(clients).toHaveLength(2);
});

test("in a workspace that is not trusted its environment is not run, until it is", async () => {
  programs.set("/ws/.venv/bin/python", GOOD).set("python3", GOOD);
  pythonExtension("/ws/.venv/bin/python");
  editor.trusted = false;
  await activate(context());
  expect(running()).toEqual([["python3", "-m", "spawnlint", "server"]]);
  editor.trusted = true;
  await Promise.all(editor.onTrust.map((listener) => listener(undefined)));
  expect(running()).toEqual([["/ws/.venv/bin/python", "-m", "spawnlint", "server"]]);
});

test("the restart command stops the server and starts a new one", async () => {
  programs.set("python3", GOOD);
  await activate(context());
  await editor.commands.get("spawnlint.restart")?.();
  expect(clients.map((client) => client.running)).toEqual([false, true]);
});

test("nothing usable: one message, the settings a click away, the details in the output", async () => {
  programs.set("python3", "Python 3.8\n");
  editor.click = "Open Settings";
  await activate(context());
  expect(clients).toEqual([]);
  expect(editor.errors).toEqual([
    [
      'Spawnlint cannot start: "python3" (on the PATH) is Python 3.8; spawnlint needs 3.10 or newer.',
      "Open Settings",
      "Show Output",
    ],
  ]);
  await vi.waitFor(() => expect(editor.executed).toEqual([["workbench.action.openSettings", "spawnlint.interpreter"]]));
  expect(editor.log).toHaveLength(3);
});

test("the other click shows the output, and so does the command", async () => {
  editor.click = "Show Output";
  await activate(context());
  await vi.waitFor(() => expect(editor.outputShown).toBe(1));
  editor.commands.get("spawnlint.showOutput")?.();
  expect(editor.outputShown).toBe(2);
  expect(editor.executed).toEqual([]);
});

test("once a setting names a Python that works, the server starts by itself; other settings change nothing", async () => {
  await activate(context());
  programs.set("/opt/python", GOOD);
  editor.settings["spawnlint.interpreter"] = "/opt/python";
  const tell = (changed: string) =>
    Promise.all(editor.onConfiguration.map((l) => l({ affectsConfiguration: (s: string) => s === changed })));
  await tell("spawnlint.trace.server");
  expect(running()).toEqual([]);
  await tell("spawnlint.interpreter");
  expect(running()).toEqual([["/opt/python", "-m", "spawnlint", "server"]]);
});
