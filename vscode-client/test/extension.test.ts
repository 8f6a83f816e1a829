/** The extension as a whole, with the editor and the language client replaced, and programs that are not really run. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import type { ExtensionContext } from "vscode";
import { activate, deactivate } from "../src/extension.js";
import { editor, reset, Uri } from "./vscode.js";

interface Client {
  options: { command: string; args: string[]; options: { cwd: string } };
  clientOptions: { documentSelector: unknown };
  running: boolean;
  life: (event: { newState: number }) => void;
}

const { clients, programs, answers } = vi.hoisted(() => ({
  clients: [] as Client[],
  programs: new Map<string, string>(),
  answers: new Map<string, unknown>(),
}));

vi.mock("vscode-languageclient/node", () => ({
  State: { Stopped: 1, Running: 2, Starting: 3 },
  CloseAction: { DoNotRestart: 1, Restart: 2 },
  ErrorAction: { Continue: 1 },
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
    life: (event: { newState: number }) => void = () => undefined;
    registerFeature() {}
    onDidChangeState(listener: Client["life"]) {
      this.life = listener;
      return { dispose: () => (this.life = () => undefined) };
    }
    async sendRequest(method: string, { textDocument }: { textDocument?: { uri: string } }) {
      return answers.get(textDocument ? `${method} ${textDocument.uri}` : method);
    }
    async start() {
      this.running = true;
      this.life({ newState: 2 });
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
const context = () =>
  ({
    extensionPath: "/extension",
    extensionUri: Uri.parse("file:///extension"),
    extension: { id: "spawnlint.spawnlint", packageJSON: { version: "0.1.0" } },
    subscriptions: [],
  }) as unknown as ExtensionContext;
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
  answers.clear();
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

test("the environment chosen in the editor is used, and followed when another is chosen", async () => {
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
  await vi.waitFor(() =>
    expect(editor.executed).toContainEqual(["workbench.action.openSettings", { query: "spawnlint.interpreter" }]),
  );
  expect(editor.log).toHaveLength(3);
});

test("the other click shows the output, and so does the command", async () => {
  editor.click = "Show Output";
  await activate(context());
  await vi.waitFor(() => expect(editor.outputShown).toBe(1));
  editor.commands.get("spawnlint.showOutput")?.();
  expect(editor.outputShown).toBe(2);
  expect(editor.executed.map(([name]) => name)).not.toContain("workbench.action.openSettings");
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

test("the status says how the server is doing, which it is and what runs it", async () => {
  programs.set("python3", GOOD);
  await activate(context());
  expect(editor.status).toMatchObject({
    text: "Spawnlint is running",
    detail: "Python 3.12, spawnlint 0.1.0: python3, on the PATH",
    severity: 0,
    command: { command: "spawnlint.restart" },
  });
  clients[0]?.life({ newState: 1 });
  expect(editor.status).toMatchObject({ text: "Spawnlint has stopped", severity: 2 });
  expect(editor.executed.at(-1)).toEqual(["setContext", "spawnlint.running", false]);
  expect(editor.errors).toEqual([]);
});

test("no Python: the status says so", async () => {
  await activate(context());
  expect(editor.status).toMatchObject({ text: "Spawnlint has found no Python", severity: 2 });
});

test("the Python Environments extension is asked first, and followed", async () => {
  programs.set("/a/python", GOOD).set("/b/python", GOOD).set("/c/python", GOOD);
  let executable = "/b/python";
  let changed = () => undefined as void;
  pythonExtension("/a/python");
  const api = {
    getEnvironment: async () => ({ execInfo: { run: { executable } } }),
    onDidChangeEnvironment: (listener: () => void) => ((changed = listener), { dispose: () => undefined }),
  };
  editor.extensions.set("ms-python.vscode-python-envs", { activate: async () => api });
  await activate(context());
  expect(running()).toEqual([["/b/python", "-m", "spawnlint", "server"]]);
  executable = "/c/python";
  changed();
  await vi.waitFor(() => expect(running()).toEqual([["/c/python", "-m", "spawnlint", "server"]]));
});

test("every command of the manifest is there, but the one that the server registers", async () => {
  await activate(context());
  const manifest = JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8"));
  const contributed = manifest.contributes.commands.map(({ command }: { command: string }) => command);
  expect([...editor.commands.keys(), "spawnlint.showCrossings"].sort()).toEqual(contributed.sort());
});

test("the debug information has versions, paths, what was not taken and the settings that hold", async () => {
  programs.set("python3", GOOD).set("/old/python", "Python 3.8\n");
  pythonExtension("/old/python");
  editor.active = { document: { uri: Uri.parse("file:///ws/a.py"), languageId: "python" } };
  await activate(context());
  await editor.commands.get("spawnlint.showDebugInformation")?.();
  const content = editor.documents[0]?.content;
  expect(content).toContain("Extension: 0.1.0");
  expect(content).toContain("Server: Python 3.12, spawnlint 0.1.0; python3 (environment, on the PATH)");
  expect(content).toContain('Not taken: "/old/python" (chosen in the editor) is Python 3.8');
  expect(content).toContain("## Settings that hold for the file");
});

test("what a child gets: the hover of the one start in the file, at its line", async () => {
  programs.set("python3", GOOD);
  const uri = Uri.parse("file:///ws/a.py");
  const place = (line: number) => ({ uri: "file:///ws/a.py", range: { start: { line, character: 4 }, end: { line, character: 9 } } });
  const passage = (line: number, name: string) => ({
    kind: "start", startMethod: "spawn", location: place(line), function: name, entry: null,
    sent: [{ name: "self", what: "", verdict: "fails" }], missing: [{ name: "g" }],
  });
  answers.set(`spawnlint/boundary ${uri}`, { passages: [passage(22, "run"), passage(30, "work")], ranges: [] });
  const text = {
    document: { uri, languageId: "python" },
    selection: { active: { line: 30, character: 0 } },
    revealRange: () => undefined,
  };
  editor.active = text;
  await activate(context());
  const show = () => editor.commands.get("spawnlint.showChild")?.();
  await show();
  expect(editor.picked).toEqual([]);
  expect(text.selection.active).toMatchObject({ line: 30, character: 4 });
  expect(editor.executed.at(-1)).toEqual(["editor.action.showHover"]);

  text.selection = { active: { line: 0, character: 0 } };
  editor.pick = "run";
  await show();
  expect(editor.picked[0]).toMatchObject([
    { label: "run", description: "line 23, spawn", detail: "self (fails), g (missing)" },
    { label: "work" },
  ]);
  expect(text.selection.active).toMatchObject({ line: 22, character: 4 });

  answers.clear();
  await show();
  expect(editor.information).toHaveLength(1);
});

test("fix all: in the Python editor beside the walkthrough; a word if there is nothing to fix", async () => {
  programs.set("python3", GOOD);
  await activate(context());
  const fixAll = () => editor.commands.get("spawnlint.fixAll")?.();
  const before = editor.executed.length;
  await fixAll();
  expect(editor.executed).toHaveLength(before);
  const python = { uri: Uri.parse("file:///ws/a.py"), languageId: "python", lineCount: 9 };
  editor.visible = [{ document: { languageId: "markdown" } }, { document: python }];
  editor.answers.set("vscode.executeCodeActionProvider", [{ title: "Fix all", edit: "the edit" }]);
  await fixAll();
  const asked = ["vscode.executeCodeActionProvider", python.uri, { end: { line: 9 } }, "source.fixAll.spawnlint", 1];
  expect(editor.executed.at(-1)).toMatchObject(asked);
  expect(editor.applied).toEqual(["the edit"]);
  editor.answers.set("vscode.executeCodeActionProvider", []);
  await fixAll();
  expect(editor.applied).toHaveLength(1);
  expect(editor.information).toHaveLength(1);
});

test("check workspace: the Problems view, or a word if there are none", async () => {
  programs.set("python3", GOOD);
  await activate(context());
  const check = () => editor.commands.get("spawnlint.checkWorkspace")?.();
  answers.set("workspace/diagnostic", { items: [{ kind: "full", items: [] }] });
  await check();
  expect(editor.information).toHaveLength(1);
  answers.set("workspace/diagnostic", { items: [{ kind: "full", items: [{}] }] });
  await check();
  expect(editor.executed.at(-1)).toEqual(["workbench.actions.view.problems"]);
  answers.clear();
  await check();
  expect(editor.information).toHaveLength(1);
});
