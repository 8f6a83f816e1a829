/** VS Code as a server, with nothing of this machine's own state and nothing left behind. */

import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const QUIET = {
  "chat.commandCenter.enabled": false,
  "chat.disableAIFeatures": true,
  "editor.accessibilitySupport": "off",
  "editor.minimap.enabled": false,
  "editor.occurrencesHighlight": "off",
  "editor.overviewRulerBorder": false,
  "editor.scrollbar.vertical": "hidden",
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
};

const NO_GALLERY = JSON.stringify({ serviceUrl: "", itemUrl: "", resourceUrlTemplate: "" });

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/**
 * Starts code-server, run by the Node that runs this, with one extension, on a new workspace.
 *
 * @param entry the script of code-server
 * @param vsix the extension
 * @param files what is in the workspace: paths to texts
 * @param settings of the machine: read in every mode, also by tests in the extension host
 * @param user settings of the user, beside those that keep VS Code quiet
 * @param options further ones of the command line
 * @param env gives further variables of the environment, told the folder of the workspace
 *
 * Returns `workspace` (its folder), `remote(path)` (the address of a file for VS Code), `page(query)` (the address of the
 * workbench), `machineSettings(settings)` (replaces them while VS Code runs), `logs()` (name to text of each channel of the
 * extension), `logFolder` and `stop()`.
 */
export async function startCodeServer({ entry, vsix, files, settings = {}, user = {}, options = [], env = () => ({}) }) {
  const root = mkdtempSync(join(tmpdir(), "spawnlint-vscode-"));
  const [data, extensions, workspace] = ["data", "extensions", "workspace"].map((name) => join(root, name));
  mkdirSync(extensions);
  for (const [name, text] of Object.entries(files)) {
    write(join(workspace, name), text);
  }
  write(join(root, "config.yaml"), "");
  write(join(data, "User", "settings.json"), JSON.stringify({ ...QUIET, ...user }));
  const machineSettings = (values) => write(join(data, "Machine", "settings.json"), JSON.stringify(values));
  machineSettings(settings);

  const environment = { ...process.env, EXTENSIONS_GALLERY: NO_GALLERY, XDG_DATA_HOME: root, XDG_CONFIG_HOME: root };
  const common = [entry, "--config", join(root, "config.yaml"), "--user-data-dir", data, "--extensions-dir", extensions];
  execFileSync(process.execPath, [...common, "--install-extension", vsix], { env: environment, stdio: "pipe" });

  const port = await freePort();
  const quiet = ["--auth", "none", "--disable-telemetry", "--disable-update-check", "--disable-getting-started-override"];
  const command = [...common, "--bind-addr", `127.0.0.1:${port}`, ...quiet, ...options, workspace];
  const child = spawn(process.execPath, command, { env: { ...environment, ...env(workspace) } });
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  const ended = new Promise((resolve) => child.once("exit", resolve));

  const healthy = async () => (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined))?.ok === true;
  for (const deadline = Date.now() + 60_000; !(await healthy()); await sleep(100)) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill();
      throw new Error(`code-server did not start:\n${output}`);
    }
  }

  const logFolder = join(data, "logs");
  return {
    workspace,
    logFolder,
    machineSettings,
    remote: (path) => `vscode-remote://127.0.0.1:${port}${path}`,
    page: (query) => `http://127.0.0.1:${port}/?${new URLSearchParams(query)}`,
    logs: () => {
      const names = readdirSync(logFolder, { recursive: true }).filter((name) => /(Spawnlint|remoteexthost).*\.log$/.test(name));
      return Object.fromEntries(names.map((name) => [name, readFileSync(join(logFolder, name), "utf8")]));
    },
    stop: async () => {
      child.kill();
      await ended;
      rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** The query of a page that opens a folder and, in an editor, a file of it. */
export function opening({ workspace, remote }, file) {
  return { folder: workspace, payload: JSON.stringify([["openFile", remote(join(workspace, file))]]) };
}

const IN_HOST = fileURLToPath(new URL("in_host", import.meta.url));

/**
 * The part of the query of a page that runs a script of `in_host/` in the extension host. It says what the command line
 * says on a desktop: which tests, and which extension is being developed. The latter stands for the Python extension, so
 * that the tests choose the interpreter.
 */
export function testsIn({ remote }, script) {
  const payload = [
    ["extensionDevelopmentPath", remote(IN_HOST)],
    ["extensionTestsPath", remote(join(IN_HOST, script))],
  ];
  return { payload: JSON.stringify(payload) };
}

/** The options without which a release takes no tests; VS Code 1.93 knows none, and takes them all the same. */
export function testOption(release) {
  return release.startsWith("1.93.") ? [] : ["--vscode-option", "enable-smoke-test-driver"];
}
