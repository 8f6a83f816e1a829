/** The item in the language status of Python files: how the server is doing, which one it is and what runs it. */

import { languages, LanguageStatusSeverity, type Disposable } from "vscode";
import { DOCUMENTS } from "./documents.js";
import type { Chosen } from "./interpreter.js";
import type { Life } from "./server.js";

const RESTART = { command: "spawnlint.restart", title: "Restart" };
const SHOW_OUTPUT = { command: "spawnlint.showOutput", title: "Show Output" };

export class Status implements Disposable {
  private readonly item = languages.createLanguageStatusItem("spawnlint", DOCUMENTS);
  /** What the server is made of; nothing if none is to be had. */
  chosen: Chosen | undefined;

  constructor() {
    this.item.name = "Spawnlint";
    this.show("starting");
  }

  show(life: Life): void {
    const [text, severity] = this.inWords(life);
    this.item.text = text;
    this.item.severity = severity;
    this.item.busy = life === "starting";
    this.item.detail = this.chosen ? `${this.chosen.versions}: ${this.chosen.command.join(" ")}, ${this.chosen.origin}` : "";
    this.item.command = life === "stopped" ? SHOW_OUTPUT : RESTART;
  }

  dispose(): void {
    this.item.dispose();
  }

  private inWords(life: Life): [string, LanguageStatusSeverity] {
    switch (life) {
      case "starting":
        return ["Spawnlint is starting", LanguageStatusSeverity.Information];
      case "running":
        return ["Spawnlint is running", LanguageStatusSeverity.Information];
      case "stopped":
        return [
          this.chosen === undefined ? "Spawnlint has found no Python" : "Spawnlint has stopped",
          LanguageStatusSeverity.Error,
        ];
    }
  }
}
