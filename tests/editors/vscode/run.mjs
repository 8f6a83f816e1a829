/**
 * Runs one scenario in a VS Code of its own.
 *
 *     node run.mjs scenarios/NAME.mjs OPTIONS
 *
 * Run by the Node that code-server needs. OPTIONS is JSON:
 * - `entry`: the script of code-server
 * - `release`: the version of VS Code that it is
 * - `vsix`: the extension; `universal`: the one without a server
 * - `python`: a Python that has spawnlint
 * - `kept`: the folder for what is left behind: pictures, files that were saved, logs if it fails
 *
 * Says what it sees, and ends with `passed`. Exit code 0 if all is well.
 *
 * A scenario exports `setup(options)`, which gives the arguments of `startCodeServer`; `steps(scene)`; and, if it does not
 * begin with the article's program in an editor, `begin(vscode, options)`, which gives the query of its page.
 */

import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { opening, startCodeServer } from "./code_server.mjs";
import { FILE } from "./program.mjs";
import { Workbench } from "./workbench.mjs";

const [path, json] = process.argv.slice(2);
const options = JSON.parse(json);
const name = basename(path, ".mjs");
const scenario = await import(pathToFileURL(resolve(path)));
mkdirSync(options.kept, { recursive: true });

const began = Date.now();
const saw = (what) => console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s  ${what}`);
const kept = (file) => join(options.kept, file);

const vscode = await startCodeServer(scenario.setup(options));
const workbench = await Workbench.start();
try {
  await workbench.goTo(vscode.page(scenario.begin?.(vscode, options) ?? opening(vscode, FILE)));
  await scenario.steps({
    vscode,
    workbench,
    options,
    saw,
    picture: (title, part) => workbench.picture(kept(`${title}.png`), part),
    keep: (file) => copyFileSync(join(vscode.workspace, file), kept(basename(file))),
  });
  console.log("passed");
} catch (error) {
  console.log(error);
  await workbench.picture(kept(`${name}-failed.png`)).catch(console.log);
  for (const [log, text] of Object.entries(vscode.logs())) {
    console.log(`-- ${log}\n${text.slice(-20_000)}`);
    writeFileSync(kept(`${name}-${log.replaceAll(/[^\w.]+/g, "-")}`), text);
  }
  process.exitCode = 1;
} finally {
  await workbench.close();
  await vscode.stop();
}
