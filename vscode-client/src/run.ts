/** Programs run to their end. */

import { execFile } from "node:child_process";
import type { Run } from "./interpreter.js";

const LIMIT_MS = 20_000;

/** Runs programs in a folder. */
export function runIn(folder: string): Run {
  return ([program, ...args]) =>
    new Promise((resolve) => {
      try {
        const options = { cwd: folder, timeout: LIMIT_MS, windowsHide: true };
        const child = execFile(program, args, options, (error, stdout) => {
          // An exit code is a number; a word (ENOENT, EACCES) says that there was no process.
          resolve(typeof error?.code === "string" ? undefined : stdout);
        });
        child.stdin?.on("error", () => undefined).end();
      } catch {
        resolve(undefined); // such as a null character in the name, or a .bat file where Node refuses those
      }
    });
}
