/** Which program is to be the server: the candidates in order of preference, and the first of them that works. */

import type { Settings } from "./settings.js";

export type CommandLine = readonly [program: string, ...args: string[]];

/** Runs a program to its end and returns what it printed, whatever its exit code; nothing if it can't be started. */
export type Run = (command: CommandLine) => Promise<string | undefined>;

export interface Candidate {
  readonly command: CommandLine;
  /** Whether it is a Python, and not an executable of spawnlint itself. */
  readonly isPython: boolean;
  /** Where it comes from, in words for the user. */
  readonly origin: string;
}

export type Problem =
  | { readonly kind: "missing" | "broken" | "no package" }
  | { readonly kind: "old"; readonly version: string };

export interface Rejection {
  readonly candidate: Candidate;
  readonly problem: Problem;
}

export interface Choice {
  readonly chosen: Candidate | undefined;
  /** What was tried before, or all if nothing works. */
  readonly rejections: readonly Rejection[];
}

const OLDEST_MINOR = 10;

/** Runs on every Python, also one that is too old: each line says one thing, and none comes after what fails. */
const INTRODUCE_YOURSELF = [
  "import sys",
  'print("Python %d.%d" % sys.version_info[:2])',
  "import spawnlint",
  'print("spawnlint " + spawnlint.__version__)',
].join("\n");

/** What a user names is the only thing tried; else the chosen environment, the Pythons on the path, `spawnlint` there. */
export function candidates(
  settings: Settings,
  environmentPython: string | undefined,
  platform: NodeJS.Platform,
): Candidate[] {
  if (settings.path.length > 0) {
    return settings.path.map((program) => ({ command: [program], isPython: false, origin: "setting spawnlint.path" }));
  }
  const [program, ...args] = settings.interpreter;
  if (program !== undefined) {
    return [{ command: [program, ...args], isPython: true, origin: "setting spawnlint.interpreter" }];
  }
  const onPath: CommandLine[] = [["python3"], ["python"], ...(platform === "win32" ? [["py", "-3"] as const] : [])];
  return [
    ...(environmentPython ? [python([environmentPython], "chosen in the Python extension")] : []),
    ...onPath.map((command) => python(command, "on the PATH")),
    { command: ["spawnlint"], isPython: false, origin: "on the PATH" },
  ];
}

function python(command: CommandLine, origin: string): Candidate {
  return { command, isPython: true, origin };
}

/** Asks one candidate after the other until one works. */
export async function choose(among: readonly Candidate[], run: Run): Promise<Choice> {
  const rejections: Rejection[] = [];
  for (const candidate of among) {
    const problem = problemOf(candidate, await run([...candidate.command, ...question(candidate)]));
    if (problem === undefined) {
      return { chosen: candidate, rejections };
    }
    rejections.push({ candidate, problem });
  }
  return { chosen: undefined, rejections };
}

function question(candidate: Candidate): string[] {
  return candidate.isPython ? ["-c", INTRODUCE_YOURSELF] : ["--version"];
}

function problemOf(candidate: Candidate, answer: string | undefined): Problem | undefined {
  if (answer === undefined) {
    return { kind: "missing" };
  }
  const hasSpawnlint = /^spawnlint \S+\s*$/m.test(answer);
  if (!candidate.isPython) {
    return hasSpawnlint ? undefined : { kind: "broken" };
  }
  const version = /^Python (\d+)\.(\d+)\s*$/m.exec(answer);
  if (version === null) {
    return { kind: "broken" };
  }
  const [major, minor] = [Number(version[1]), Number(version[2])];
  if (major < 3 || (major === 3 && minor < OLDEST_MINOR)) {
    return { kind: "old", version: `${major}.${minor}` };
  }
  return hasSpawnlint ? undefined : { kind: "no package" };
}

/** One sentence on why a candidate can't be used. */
export function describe({ candidate, problem }: Rejection): string {
  const name = `"${candidate.command.join(" ")}" (${candidate.origin})`;
  switch (problem.kind) {
    case "missing":
      return `${name} is not there or cannot be run.`;
    case "broken":
      return `${name} does not answer as ${candidate.isPython ? "Python" : "spawnlint"} does.`;
    case "old":
      return `${name} is Python ${problem.version}; spawnlint needs 3.${OLDEST_MINOR} or newer.`;
    case "no package":
      return `${name} has no package "spawnlint"; install it there.`;
  }
}

/** What to tell the user if nothing works: about the first candidate that is there at all. */
export function complaint(rejections: readonly Rejection[]): string {
  const telling = rejections.find(({ problem }) => problem.kind !== "missing") ?? onlyOne(rejections);
  return telling === undefined
    ? `Spawnlint cannot start: no Python 3.${OLDEST_MINOR} or newer was found.`
    : `Spawnlint cannot start: ${describe(telling)}`;
}

function onlyOne(rejections: readonly Rejection[]): Rejection | undefined {
  return rejections.length === 1 ? rejections[0] : undefined;
}
