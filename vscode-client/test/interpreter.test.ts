import { describe as suite, expect, test } from "vitest";
import { candidates, choose, complaint, describe, runs, type CommandLine, type Surroundings } from "../src/interpreter.js";
import type { Settings } from "../src/settings.js";

const NOTHING_SET: Settings = { interpreter: [], path: [], importStrategy: "useBundled" };
const BUNDLE = "/extension/bundled";

function on(platform: NodeJS.Platform, environmentPython?: string): Surroundings {
  return { platform, environmentPython, trusted: true };
}
const GOOD = "Python 3.12\nspawnlint 0.1.0\n";

function commandsOf(...args: Parameters<typeof candidates>): string[] {
  return candidates(...args).map(({ command }) => command.join(" "));
}

/** A machine on which these programs are, and say this. */
function machine(programs: Record<string, string>) {
  const asked: CommandLine[] = [];
  const run = async (command: CommandLine) => {
    asked.push(command);
    return programs[command[0]];
  };
  return { asked, run };
}

async function complaintOn(programs: Record<string, string>, settings = NOTHING_SET, environment?: string) {
  const { chosen, rejections } = await choose(candidates(settings, on("linux", environment)), BUNDLE, machine(programs).run);
  expect(chosen).toBeUndefined();
  return complaint(rejections);
}

suite("the order of candidates", () => {
  test("without settings: the chosen environment, the Pythons on the path, spawnlint on the path", () => {
    expect(commandsOf(NOTHING_SET, on("linux", "/venv/bin/python"))).toEqual([
      "/venv/bin/python",
      "python3",
      "python",
      "spawnlint",
    ]);
  });

  test("no environment chosen: the path alone", () => {
    expect(commandsOf(NOTHING_SET, on("darwin"))).toEqual(["python3", "python", "spawnlint"]);
  });

  test("Windows has its launcher too, asked for a Python 3", () => {
    expect(commandsOf(NOTHING_SET, on("win32"))).toEqual(["python3", "python", "py -3", "spawnlint"]);
  });

  test("an interpreter that is set is the only one, with its arguments", () => {
    const settings = { ...NOTHING_SET, interpreter: ["/opt/python", "-X", "utf8"], path: [] };
    expect(commandsOf(settings, on("linux", "/venv/bin/python"))).toEqual(["/opt/python -X utf8"]);
  });

  test("executables that are set go before an interpreter that is set", () => {
    const settings = { ...NOTHING_SET, interpreter: ["/opt/python"], path: ["/a/spawnlint", "/b/spawnlint"] };
    expect(candidates(settings, on("linux", "/venv/bin/python"))).toEqual([
      { command: ["/a/spawnlint"], kind: "spawnlint", origin: "setting spawnlint.path" },
      { command: ["/b/spawnlint"], kind: "spawnlint", origin: "setting spawnlint.path" },
    ]);
  });
});

suite("a server that comes with the extension", () => {
  const bundled = { ...on("linux", "/venv/python"), bundle: BUNDLE };
  const kinds = (settings: Settings, surroundings: Surroundings) =>
    candidates(settings, surroundings).map(({ kind, command }) => `${kind} ${command.join(" ")}`);

  test("goes first, by every Python, and the environment's after it", () => {
    expect(kinds(NOTHING_SET, bundled)).toEqual([
      "bundled /venv/python",
      "bundled python3",
      "bundled python",
      "environment /venv/python",
      "environment python3",
      "environment python",
      "spawnlint spawnlint",
    ]);
  });

  test("goes last if the user wants the environment's", () => {
    const settings: Settings = { ...NOTHING_SET, importStrategy: "fromEnvironment", interpreter: ["/p"] };
    expect(kinds(settings, bundled)).toEqual(["environment /p", "bundled /p"]);
  });

  test("is the only one without trust", () => {
    expect(kinds(NOTHING_SET, { platform: "linux", trusted: false, bundle: BUNDLE })).toEqual([
      "bundled python3",
      "bundled python",
    ]);
  });

  test("is passed over where it has no libraries for the Python", async () => {
    const answers = async (command: CommandLine) => (command.includes("-I") ? "Python 3.16\n" : "Python 3.16\nspawnlint 0.1.0\n");
    const { chosen, rejections } = await choose(candidates({ ...NOTHING_SET, interpreter: ["/p"] }, bundled), BUNDLE, answers);
    expect(chosen).toMatchObject({ kind: "environment", versions: "Python 3.16, spawnlint 0.1.0" });
    expect(rejections.map(describe)).toEqual([
      '"/p" (setting spawnlint.interpreter) cannot run the bundled spawnlint, which has no libraries for it.',
    ]);
  });

  test.each([
    ["bundled", ["/p", "-I", "-S", "/extension/bundled/start.py", "server"]],
    ["environment", ["/p", "-m", "spawnlint", "server"]],
    ["spawnlint", ["/p", "server"]],
  ] as const)("%s: its command line", (kind, expected) => {
    expect(runs({ command: ["/p"], kind, origin: "" }, BUNDLE, "server")).toEqual(expected);
  });
});

suite("the choice", () => {
  test("the first that works is taken, and nothing is run after it", async () => {
    const { asked, run } = machine({ python3: GOOD, python: GOOD });
    const { chosen, rejections } = await choose(candidates(NOTHING_SET, on("linux")), BUNDLE, run);
    expect(chosen?.command).toEqual(["python3"]);
    expect(rejections).toEqual([]);
    expect(asked.map(([program]) => program)).toEqual(["python3"]);
  });

  test("missing, too old, and without the package: passed over, each for its reason", async () => {
    const { run } = machine({ "/venv/python": "Python 3.9\n", python: "Python 3.13\r\n", spawnlint: "spawnlint 0.1.0\n" });
    const { chosen, rejections } = await choose(candidates(NOTHING_SET, on("linux", "/venv/python")), BUNDLE, run);
    expect(chosen).toMatchObject({ command: ["spawnlint"], kind: "spawnlint" });
    expect(rejections.map(({ problem }) => problem)).toEqual([
      { kind: "old", version: "3.9" },
      { kind: "missing" },
      { kind: "no package" },
    ]);
  });

  test.each([
    ["Python 3.10\nspawnlint 0.1.0\n", undefined],
    ["Python 3.10\r\nspawnlint 0.1.0\r\n", undefined],
    ["Python 4.0\nspawnlint 0.1.0\n", undefined],
    ["Python 3.9\nspawnlint 0.1.0\n", { kind: "old", version: "3.9" }],
    ["Python 2.7\n", { kind: "old", version: "2.7" }],
    ["Python 3.14\n", { kind: "no package" }],
    ["", { kind: "broken" }],
    ["command not found", { kind: "broken" }],
  ])("a Python that prints %j", async (answer, problem) => {
    const settings = { ...NOTHING_SET, interpreter: ["it"], path: [] };
    const { rejections } = await choose(candidates(settings, on("linux")), BUNDLE, machine({ it: answer }).run);
    expect(rejections.map((rejection) => rejection.problem)).toEqual(problem === undefined ? [] : [problem]);
  });

  test("an executable must say that it is spawnlint", async () => {
    const { asked, run } = machine({ "/bin/ls": "ls (GNU coreutils) 9.1\n", "/x/spawnlint": "spawnlint 0.2.0.dev1\n" });
    const settings = { ...NOTHING_SET, interpreter: [], path: ["/bin/ls", "/x/spawnlint"] };
    const { chosen } = await choose(candidates(settings, on("linux")), BUNDLE, run);
    expect(chosen?.command).toEqual(["/x/spawnlint"]);
    expect(asked).toEqual([
      ["/bin/ls", "--version"],
      ["/x/spawnlint", "--version"],
    ]);
  });
});

suite("what the user is told", () => {
  test("no Python at all", async () => {
    expect(await complaintOn({})).toBe("Spawnlint cannot start: no Python 3.10 or newer was found.");
  });

  test("the interpreter that is set is not there", async () => {
    const settings = { ...NOTHING_SET, interpreter: ["/gone/python"], path: [] };
    expect(await complaintOn({ python3: GOOD }, settings)).toBe(
      'Spawnlint cannot start: "/gone/python" (setting spawnlint.interpreter) is not there or cannot be run.',
    );
  });

  test("too old", async () => {
    expect(await complaintOn({ python: "Python 3.8\n" })).toBe(
      'Spawnlint cannot start: "python" (on the PATH) is Python 3.8; spawnlint needs 3.10 or newer.',
    );
  });

  test("the first that is there counts: the package is missing in the chosen environment", async () => {
    const programs = { "/venv/python": "Python 3.12\n", python3: "Python 3.8\n" };
    expect(await complaintOn(programs, NOTHING_SET, "/venv/python")).toBe(
      'Spawnlint cannot start: "/venv/python" (chosen in the editor) has no package "spawnlint"; ' +
        "install it there.",
    );
  });

  test("what is no spawnlint", async () => {
    const settings = { ...NOTHING_SET, interpreter: [], path: ["/bin/ls"] };
    const { rejections } = await choose(candidates(settings, on("linux")), BUNDLE, machine({ "/bin/ls": "" }).run);
    expect(rejections.map(describe)).toEqual(['"/bin/ls" (setting spawnlint.path) does not answer as spawnlint does.']);
  });
});
