/** Which program is to be the server: the candidates in order of preference, and the first of them that works. */

import type { Settings } from "./settings.js";

export type CommandLine = readonly [program: string, ...args: string[]];

/** Runs a program to its end and returns what it printed, whatever its exit code; nothing if it can't be started. */
export type Run = (command: CommandLine) => Promise<string | undefined>;

export interface Candidate {
  readonly command: CommandLine;
  /** `spawnlint` is an executable of it; the others are Pythons, with spawnlint in their environment or bundled with us. */
  readonly kind: "bundled" | "environment" | "spawnlint";
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

export interface Chosen extends Candidate {
  /** What it said of itself: `Python 3.12, spawnlint 0.1.0`. */
  readonly versions: string;
}

export interface Choice {
  readonly chosen: Chosen | undefined;
  /** What was tried before, or all if nothing works. */
  readonly rejections: readonly Rejection[];
}

/** What there is to choose from, besides the settings. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  /** The Python chosen in the editor. */
  readonly environmentPython?: string | undefined;
  /** The folder with `start.py` and the libraries, if this extension carries them. */
  readonly bundle?: string | undefined;
  /** Whether what lies in the environment may be run. */
  readonly trusted: boolean;
}

const OLDEST_MINOR = 10;

/** Runs on every Python, also one that is too old: each line says one thing, and none comes after what fails. */
const VERSION = ["import sys", 'print("Python %d.%d" % sys.version_info[:2])'];
const PACKAGE = ["import spawnlint", 'print("spawnlint " + spawnlint.__version__)'];
/** The bundle has native parts, for some Pythons only; LibCST's is loaded without LibCST, which takes its time. */
const NATIVES = [
  "sys.path.insert(0, sys.argv[1])",
  "import tree_sitter, tree_sitter_python, importlib.util, importlib.machinery",
  'native = importlib.machinery.PathFinder.find_spec("native", [sys.argv[1] + "/libcst"])',
  "importlib.util.module_from_spec(native)",
];

/**
 * What a user names is the only thing tried; else the chosen environment, the Pythons on the path, `spawnlint` there.
 * Each Python is tried with what is bundled and with what its environment has, in the order that the settings ask for.
 */
export function candidates(settings: Settings, surroundings: Surroundings): Candidate[] {
  if (settings.path.length > 0) {
    return settings.path.map((program) => ({ command: [program], kind: "spawnlint", origin: "setting spawnlint.path" }));
  }
  const pythons = pythonsOf(settings, surroundings);
  const bundled = surroundings.bundle === undefined ? [] : pythons.map((each) => ({ ...each, kind: "bundled" as const }));
  if (bundled.length > 0 && !surroundings.trusted) {
    return bundled;
  }
  const environment = [...pythons, ...(settings.interpreter.length > 0 ? [] : [EXECUTABLE])];
  return settings.importStrategy === "useBundled" ? [...bundled, ...environment] : [...environment, ...bundled];
}

const EXECUTABLE: Candidate = { command: ["spawnlint"], kind: "spawnlint", origin: "on the PATH" };

function pythonsOf({ interpreter }: Settings, { platform, environmentPython }: Surroundings): Candidate[] {
  const [program, ...args] = interpreter;
  if (program !== undefined) {
    return [python([program, ...args], "setting spawnlint.interpreter")];
  }
  const onPath: CommandLine[] = [["python3"], ["python"], ...(platform === "win32" ? [["py", "-3"] as const] : [])];
  return [
    ...(environmentPython ? [python([environmentPython], "chosen in the editor")] : []),
    ...onPath.map((command) => python(command, "on the PATH")),
  ];
}

function python(command: CommandLine, origin: string): Candidate {
  return { command, kind: "environment", origin };
}

/** Neither what environment variables nor what the environment's site-packages say is heard by what is bundled. */
const ISOLATED = ["-I", "-S"];

/** The command line that runs spawnlint by a candidate; what is bundled runs isolated from the environment. */
export function runs({ command, kind }: Candidate, bundle: string, ...args: string[]): CommandLine {
  switch (kind) {
    case "bundled":
      return [...command, ...ISOLATED, `${bundle}/start.py`, ...args];
    case "environment":
      return [...command, "-m", "spawnlint", ...args];
    case "spawnlint":
      return [...command, ...args];
  }
}

/** Asks one candidate after the other until one works. */
export async function choose(among: readonly Candidate[], bundle: string, run: Run): Promise<Choice> {
  const rejections: Rejection[] = [];
  for (const candidate of among) {
    const answer = await run([...candidate.command, ...question(candidate, bundle)]);
    const problem = problemOf(candidate, answer);
    if (problem === undefined) {
      return { chosen: { ...candidate, versions: versionsIn(answer) }, rejections };
    }
    rejections.push({ candidate, problem });
  }
  return { chosen: undefined, rejections };
}

function question({ kind }: Candidate, bundle: string): string[] {
  switch (kind) {
    case "bundled":
      return [...ISOLATED, "-c", [...VERSION, ...NATIVES, ...PACKAGE].join("\n"), `${bundle}/libs`];
    case "environment":
      return ["-c", [...VERSION, ...PACKAGE].join("\n")];
    case "spawnlint":
      return ["--version"];
  }
}

function versionsIn(answer: string | undefined): string {
  return (answer?.match(/^(Python|spawnlint) \S+/gm) ?? []).join(", ");
}

function problemOf({ kind }: Candidate, answer: string | undefined): Problem | undefined {
  if (answer === undefined) {
    return { kind: "missing" };
  }
  const hasSpawnlint = /^spawnlint \S+\s*$/m.test(answer);
  if (kind === "spawnlint") {
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
      return `${name} does not answer as ${candidate.kind === "spawnlint" ? "spawnlint" : "Python"} does.`;
    case "old":
      return `${name} is Python ${problem.version}; spawnlint needs 3.${OLDEST_MINOR} or newer.`;
    case "no package":
      return candidate.kind === "bundled"
        ? `${name} cannot run the bundled spawnlint, which has no libraries for it.`
        : `${name} has no package "spawnlint"; install it there.`;
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
