import { describe as suite, expect, test } from "vitest";
import { candidates, choose, complaint, describe, type CommandLine } from "../src/interpreter.js";
import type { Settings } from "../src/settings.js";

const NOTHING_SET: Settings = { interpreter: [], path: [] };
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
  const { chosen, rejections } = await choose(candidates(settings, environment, "linux"), machine(programs).run);
  expect(chosen).toBeUndefined();
  return complaint(rejections);
}

suite("the order of candidates", () => {
  test("without settings: the chosen environment, the Pythons on the path, spawnlint on the path", () => {
    expect(commandsOf(NOTHING_SET, "/venv/bin/python", "linux")).toEqual([
      "/venv/bin/python",
      "python3",
      "python",
      "spawnlint",
    ]);
  });

  test("no environment chosen: the path alone", () => {
    expect(commandsOf(NOTHING_SET, undefined, "darwin")).toEqual(["python3", "python", "spawnlint"]);
  });

  test("Windows has its launcher too, asked for a Python 3", () => {
    expect(commandsOf(NOTHING_SET, undefined, "win32")).toEqual(["python3", "python", "py -3", "spawnlint"]);
  });

  test("an interpreter that is set is the only one, with its arguments", () => {
    const settings = { interpreter: ["/opt/python", "-X", "utf8"], path: [] };
    expect(commandsOf(settings, "/venv/bin/python", "linux")).toEqual(["/opt/python -X utf8"]);
  });

  test("executables that are set go before an interpreter that is set", () => {
    const settings = { interpreter: ["/opt/python"], path: ["/a/spawnlint", "/b/spawnlint"] };
    expect(candidates(settings, "/venv/bin/python", "linux")).toEqual([
      { command: ["/a/spawnlint"], isPython: false, origin: "setting spawnlint.path" },
      { command: ["/b/spawnlint"], isPython: false, origin: "setting spawnlint.path" },
    ]);
  });
});

suite("the choice", () => {
  test("the first that works is taken, and nothing is run after it", async () => {
    const { asked, run } = machine({ python3: GOOD, python: GOOD });
    const { chosen, rejections } = await choose(candidates(NOTHING_SET, undefined, "linux"), run);
    expect(chosen?.command).toEqual(["python3"]);
    expect(rejections).toEqual([]);
    expect(asked.map(([program]) => program)).toEqual(["python3"]);
  });

  test("missing, too old, and without the package: passed over, each for its reason", async () => {
    const { run } = machine({ "/venv/python": "Python 3.9\n", python: "Python 3.13\r\n", spawnlint: "spawnlint 0.1.0\n" });
    const { chosen, rejections } = await choose(candidates(NOTHING_SET, "/venv/python", "linux"), run);
    expect(chosen).toMatchObject({ command: ["spawnlint"], isPython: false });
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
    const settings = { interpreter: ["it"], path: [] };
    const { rejections } = await choose(candidates(settings, undefined, "linux"), machine({ it: answer }).run);
    expect(rejections.map((rejection) => rejection.problem)).toEqual(problem === undefined ? [] : [problem]);
  });

  test("an executable must say that it is spawnlint", async () => {
    const { asked, run } = machine({ "/bin/ls": "ls (GNU coreutils) 9.1\n", "/x/spawnlint": "spawnlint 0.2.0.dev1\n" });
    const settings = { interpreter: [], path: ["/bin/ls", "/x/spawnlint"] };
    const { chosen } = await choose(candidates(settings, undefined, "linux"), run);
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
    const settings = { interpreter: ["/gone/python"], path: [] };
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
      'Spawnlint cannot start: "/venv/python" (chosen in the Python extension) has no package "spawnlint"; ' +
        "install it there.",
    );
  });

  test("what is no spawnlint", async () => {
    const settings = { interpreter: [], path: ["/bin/ls"] };
    const { rejections } = await choose(candidates(settings, undefined, "linux"), machine({ "/bin/ls": "" }).run);
    expect(rejections.map(describe)).toEqual(['"/bin/ls" (setting spawnlint.path) does not answer as spawnlint does.']);
  });
});
