import { beforeEach, expect, test } from "vitest";
import type { CommandLine } from "../src/interpreter.js";
import { Session } from "../src/session.js";

let events: string[];
let found: CommandLine | undefined;
let failing: Set<string>;
let session: Session;

async function happen(event: string): Promise<void> {
  events.push(event);
  await new Promise((resolve) => setImmediate(resolve));
  if (failing.has(event)) {
    throw new Error(`${event} failed`);
  }
  events.push(`${event}.`);
}

beforeEach(() => {
  events = [];
  failing = new Set();
  found = ["python3", "-m", "spawnlint", "server"];
  session = new Session(
    async () => found,
    (command) => ({
      start: () => happen(`start ${command[0]}`),
      stop: () => happen(`stop ${command[0]}`),
      request: async <T>(method: string) => (await happen(method), "answer" as T),
    }),
    () => undefined,
  );
});

test("update starts a server once", async () => {
  await session.update();
  await session.update();
  expect(events).toEqual(["start python3", "start python3."]);
});

test("update exchanges the server for another", async () => {
  await session.update();
  found = ["/venv/python"];
  await session.update();
  expect(events.slice(2)).toEqual(["stop python3", "stop python3.", "start /venv/python", "start /venv/python."]);
});

test("restart stops the server and starts the same again", async () => {
  await session.update();
  await session.restart();
  expect(events.slice(2)).toEqual(["stop python3", "stop python3.", "start python3", "start python3."]);
});

test("two restarts at once: never two servers, each step ends before the next begins", async () => {
  await Promise.all([session.update(), session.restart(), session.restart()]);
  const round = ["stop python3", "stop python3.", "start python3", "start python3."];
  expect(events).toEqual(["start python3", "start python3.", ...round, ...round]);
});

test("the server goes when none is to be used any more, and comes back", async () => {
  await session.update();
  found = undefined;
  await session.update();
  expect(events.slice(2)).toEqual(["stop python3", "stop python3."]);
  found = ["python"];
  await session.update();
  expect(events.slice(4)).toEqual(["start python", "start python."]);
});

test("a server that does not come up, nor stop, is in nobody's way", async () => {
  failing = new Set(["start python3", "stop python3"]);
  await session.update();
  failing = new Set(["stop python3"]);
  await session.restart();
  expect(events).toEqual(["start python3", "stop python3", "start python3", "start python3."]);
});

test("stop ends the server, once", async () => {
  await session.update();
  await session.stop();
  await session.stop();
  expect(events.slice(2)).toEqual(["stop python3", "stop python3."]);
});

test("a request: answered by the server, by nobody if there is none or it fails", async () => {
  expect(await session.request("ask", {})).toBeUndefined();
  await session.update();
  expect(await session.request("ask", {})).toBe("answer");
  failing = new Set(["ask"]);
  expect(await session.request("ask", {})).toBeUndefined();
});
