import { expect, test, vi } from "vitest";
import { CloseAction } from "vscode-languageclient/node";
import { restarter } from "../src/server.js";

vi.mock("vscode-languageclient/node", () => ({
  State: { Stopped: 1, Running: 2, Starting: 3 },
  CloseAction: { DoNotRestart: 1, Restart: 2 },
}));

test("a server that dies is started again, unless that happens too often; nothing pops up", () => {
  let time = 0;
  const closed = restarter(() => time);
  const deaths = [0, 1, 2, 3, 4, 200].map((seconds) => {
    time = seconds * 1000;
    return closed();
  });
  const { Restart, DoNotRestart } = CloseAction;
  expect(deaths.map(({ action }) => action)).toEqual([Restart, Restart, Restart, Restart, DoNotRestart, Restart]);
  expect(deaths.every(({ handled, message }) => handled && message !== "")).toBe(true);
});
