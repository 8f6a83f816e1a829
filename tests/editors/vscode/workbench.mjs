/** The workbench of VS Code in Debian's Chromium, used as a person does: keys, menus, what is on the screen. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const SLOW_MS = 60_000;
const USUAL_MS = 20_000;

const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const EDITOR = { x: 354, y: 93, width: 830, height: 450 };

const readable = (text) => text.replaceAll("\u00a0", " ");

export class Workbench {
  /** Opens a page; the first line of the editor is there when it returns. */
  static async open(url) {
    const profile = mkdtempSync(join(tmpdir(), "spawnlint-chromium-"));
    const browser = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      headless: true,
      viewport: { width: 1200, height: 900 },
      args: CHROMIUM_ARGUMENTS,
    });
    const workbench = new Workbench(browser, profile);
    workbench.page.setDefaultTimeout(USUAL_MS);
    await workbench.page.goto(url);
    await workbench.page.locator(".editor-instance .view-line").first().waitFor({ timeout: SLOW_MS });
    return workbench;
  }

  constructor(browser, profile) {
    this.browser = browser;
    this.profile = profile;
    this.page = browser.pages()[0];
  }

  /** Runs a command by its title, from the palette. */
  async command(title) {
    await this.page.keyboard.press("F1");
    await this.page.locator(".quick-input-widget input.input").fill(`>${title}`);
    await this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: title }).waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** Waits until there are `count` squiggles for errors. */
  async errorSquiggles(count) {
    await this.page.waitForFunction(
      (wanted) => document.querySelectorAll(".editor-instance .squiggly-error").length === wanted,
      count,
      { timeout: SLOW_MS },
    );
  }

  /** The rows of the Problems view, problems and what is related to them, once there is one with `text`. */
  async problems(text) {
    await this.command("Problems: Focus on Problems View");
    const rows = this.page.locator(".markers-panel .monaco-list-row");
    await rows.filter({ hasText: text }).first().waitFor();
    return (await rows.allInnerTexts()).map((row) => readable(row).replace(/\s+/g, " "));
  }

  /** Waits until the Problems view says that there are none. */
  async noProblems() {
    await this.command("Problems: Focus on Problems View");
    await this.page.locator(".markers-panel", { hasText: "No problems have been detected" }).waitFor();
  }

  /** Puts the cursor before `word` in the first line that has `line`. */
  async goTo(line, word) {
    await this.page.keyboard.press("Control+Home"); // only what is on the screen has lines
    await this.page.locator(".editor-instance .line-numbers", { hasText: /^1$/ }).first().waitFor();
    const lines = (await this.text()).split("\n");
    const row = lines.findIndex((shown) => shown.includes(line));
    const column = lines[row].indexOf(word) + 1;
    await this.page.keyboard.press("Control+g");
    await this.page.locator(".quick-input-widget input.input").fill(`:${row + 1}:${column}`);
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    await this.page.locator(".statusbar", { hasText: `Ln ${row + 1}, Col ${column}` }).waitFor();
  }

  /**
   * Opens the menu of quick fixes at the cursor; returns their titles. Asked right after the cursor moved or problems
   * changed, VS Code may take the request back itself and show nothing; then a person presses the keys again.
   */
  async quickFixes() {
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    for (const timeout of [3_000, 3_000, USUAL_MS]) {
      await this.page.keyboard.press("Control+Period");
      if (await rows.first().waitFor({ timeout }).then(() => true, () => false)) {
        return (await rows.allInnerTexts()).map((row) => readable(row).trim());
      }
    }
    throw new Error("no menu of quick fixes");
  }

  /** Applies a quick fix of the open menu. By keys: in old versions of VS Code an overlay eats the click. */
  async apply(title) {
    const menu = this.page.locator(".action-widget").first();
    const rows = menu.locator(".monaco-list-row.action");
    const focused = rows.and(this.page.locator(".focused")).filter({ hasText: title });
    for (let left = await rows.count(); (await focused.count()) === 0; left -= 1) {
      if (left === 0) {
        throw new Error(`no quick fix is called ${title}`);
      }
      await this.page.keyboard.press("ArrowDown");
    }
    await this.page.keyboard.press("Enter");
    await menu.waitFor({ state: "hidden" });
  }

  /** What is told of the word at the cursor, once that holds `text`. */
  async hover(text) {
    await this.page.keyboard.press("Control+k");
    await this.page.keyboard.press("Control+i");
    const hover = this.page.locator(".monaco-hover:visible", { hasText: text }).first();
    await hover.waitFor();
    return readable(await hover.innerText());
  }

  /** Waits for a code lens with `text`; returns all of it. */
  async lens(text) {
    const lens = this.page.locator(".codelens-decoration", { hasText: text }).first();
    await lens.waitFor();
    return readable(await lens.innerText());
  }

  /** The lines that the editor shows. */
  async text() {
    const lines = this.page.locator(".editor-instance .view-line");
    const placed = await lines.evaluateAll((all) => all.map((line) => [parseFloat(line.style.top), line.textContent]));
    return placed.sort(([a], [b]) => a - b).map(([, line]) => readable(line)).join("\n");
  }

  /** Waits until the editor shows a line with `text`. */
  async line(text) {
    await this.page.locator(".editor-instance .view-line", { hasText: text }).first().waitFor();
  }

  /** Waits for a message with `text`; returns all of it, its buttons included. */
  async message(text) {
    const toast = this.page.locator(".notifications-toasts .notification-toast", { hasText: text }).first();
    await toast.waitFor();
    return readable(await toast.innerText());
  }

  /** A picture of the window, or of the upper part of the editor alone. */
  async screenshot(path, { editor = false } = {}) {
    await this.page.mouse.move(1, 1);
    const clip = editor ? EDITOR : undefined;
    await this.page.screenshot({ path, clip, animations: "disabled" });
  }

  async close() {
    await this.browser.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
