/** Finds the server to use now, and remembers which it is and what was tried before it. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { workspace } from "vscode";
import { environmentPython } from "./environment.js";
import { candidates, choose, describe, runs, type Choice, type CommandLine, type Run } from "./interpreter.js";
import { readSettings } from "./settings.js";

export class Chooser {
  choice: Choice = { chosen: undefined, rejections: [] };
  private readonly bundle: string;

  /**
   * @param extension the folder of this extension
   * @param log is told what was tried in vain
   */
  constructor(
    extension: string,
    private readonly run: Run,
    private readonly log: (message: string) => void,
  ) {
    this.bundle = join(extension, "bundled");
  }

  /** The command line of the server to use now; nothing if none works. */
  async find(): Promise<CommandLine | undefined> {
    const { isTrusted: trusted } = workspace;
    const surroundings = {
      platform: process.platform,
      // The environment chosen for a workspace may be a program inside it, so it takes trust to run it.
      environmentPython: trusted ? await environmentPython() : undefined,
      bundle: existsSync(join(this.bundle, "libs")) ? this.bundle : undefined,
      trusted,
    };
    this.choice = await choose(candidates(readSettings(), surroundings), this.bundle, this.run);
    this.choice.rejections.forEach((each) => this.log(describe(each)));
    return this.commandLine("server");
  }

  /** The command line that runs spawnlint as it was last found. */
  commandLine(...args: string[]): CommandLine | undefined {
    return this.choice.chosen && runs(this.choice.chosen, this.bundle, ...args);
  }
}
