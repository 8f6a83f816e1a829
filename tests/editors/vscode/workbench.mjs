/** The workbench of VS Code in Debian's Chromium, used as a person does: keys, menus, what is on the screen. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const SLOW_MS = 120_000;
const USUAL_MS = 40_000;

const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const TOAST = ".notifications-toasts .notification-toast";

/** The upper part of the editor. */
export const EDITOR = { x: 354, y: 93, width: 842, height: 452 };
/** The upper part of a notebook. */
export const NOTEBOOK = { x: 354, y: 120, width: 842, height: 500 };

const readable = (text) => text.replaceAll("\u00a0", " ");

export class Workbench {
  /** A browser with an empty page. */
  static async start() {
    const profile = mkdtempSync(join(tmpdir(), "spawnlint-chromium-"));
    const browser = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      headless: true,
      viewport: { width: 1200, height: 900 },
      args: CHROMIUM_ARGUMENTS,
    });
    const workbench = new Workbench(browser, profile);
    workbench.page.setDefaultTimeout(USUAL_MS);
    return workbench;
  }

  constructor(browser, profile) {
    this.browser = browser;
    this.profile = profile;
    this.page = browser.pages()[0];
  }

  /** Runs a command by its title, from the palette. */
  async command(title) {
    await this.asking(title);
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** Runs a command that goes on to ask something where the palette was. */
  async asking(title) {
    const input = this.page.locator(".quick-input-widget input.input");
    await this.again(() => this.page.keyboard.press("F1"), input);
    await input.fill(`>${title}`);
    await this.choose(title);
  }

  /** Chooses an entry of the list where the palette is. */
  async choose(title) {
    await this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: title }).waitFor();
    await this.page.keyboard.press("Enter");
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

  /** Opens a page of VS Code; the workbench is there when it returns. */
  async goTo(url) {
    await this.page.goto(url);
    await this.page.locator(".monaco-workbench").waitFor({ timeout: SLOW_MS });
  }

  /** Puts the cursor before `word` in the first line that has `line`. */
  async cursor(line, word) {
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
   * Does something until there is what it leads to. VS Code may lose a key that comes right after something has moved;
   * then a person presses it again.
   */
  async again(act, expected) {
    for (const timeout of [4_000, 4_000, 4_000, USUAL_MS]) {
      await act();
      if (await expected.first().waitFor({ timeout }).then(() => true, () => false)) {
        return;
      }
    }
    throw new Error(`waited in vain for ${expected}`);
  }

  /** Opens the menu of quick fixes at the cursor; returns their titles. The first one is chosen, Enter applies it. */
  async quickFixes() {
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    await this.again(() => this.page.keyboard.press("Control+Period"), rows);
    return (await rows.allInnerTexts()).map((row) => readable(row).trim());
  }

  /** What is told of the word at the cursor, once that holds `text`. */
  async hover(text) {
    const hover = this.page.locator(".monaco-hover:visible", { hasText: text }).first();
    const press = async () => {
      await this.page.keyboard.press("Control+k");
      await this.page.keyboard.press("Control+i");
    };
    await this.again(press, hover);
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
    const toast = this.page.locator(TOAST, { hasText: text }).first();
    await toast.waitFor({ timeout: SLOW_MS });
    return readable(await toast.innerText());
  }

  /** How many messages are shown. */
  messages() {
    return this.page.locator(TOAST).count();
  }

  /** Presses a button of a message. */
  async press(button) {
    await this.page.locator(`${TOAST} .monaco-button`, { hasText: button }).first().click();
  }

  /** What a dialog says, once there is one with `text`. */
  async dialog(text) {
    const dialog = this.page.locator(".monaco-dialog-box", { hasText: text }).first();
    await dialog.waitFor({ timeout: SLOW_MS });
    return readable(await dialog.innerText());
  }

  /** Presses a button of a dialog. */
  async answer(button) {
    await this.page.locator(".monaco-dialog-box .monaco-button", { hasText: button }).first().click({ timeout: SLOW_MS });
  }

  /** Waits until the cursor is in a line. */
  async cursorIn(row) {
    await this.page.locator(".statusbar", { hasText: `Ln ${row},` }).waitFor();
  }

  /** Opens a file by its row in the explorer. */
  async openFromExplorer(name) {
    await this.page.locator(".explorer-folders-view").getByText(name).first().dblclick();
  }

  /** Opens the menu of quick fixes at a place in a cell of a notebook; never by Escape, which leaves the cell. */
  async quickFixesAt(place) {
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    const press = async () => {
      await place.click({ timeout: 4_000 }).catch(() => undefined); // a menu that came late is in the way
      await this.page.keyboard.press("Control+Period");
    };
    await this.again(press, rows);
    return (await rows.allInnerTexts()).map((row) => readable(row).trim());
  }

  /** Waits until the text `word` is dimmed, or is not. */
  async dimmed(word, wanted = true) {
    await this.page.waitForFunction(
      ([text, dim]) => {
        const line = [...document.querySelectorAll(".editor-instance .view-line")].find((each) =>
          each.textContent.replaceAll("\u00a0", " ").includes(text),
        );
        const spans = [...(line?.querySelectorAll("span span") ?? [])];
        return spans.length > 0 && spans.some((span) => Number(getComputedStyle(span).opacity) < 1) === dim;
      },
      [word, wanted],
    );
  }

  /** What the language status of the file says, once that has `text`. */
  async languageStatus(text) {
    await this.page.locator('[id="status.languageStatus"]').first().hover();
    const hover = this.page.locator(".monaco-hover:visible", { hasText: text }).first();
    await hover.waitFor();
    return readable(await hover.innerText());
  }

  /** Opens a walkthrough by its title. */
  async walkthrough(title) {
    await this.asking("Welcome: Open Walkthrough");
    await this.page.locator(".quick-input-widget input.input").fill(title);
    await this.choose(title);
    await this.page.locator(".gettingStartedContainer", { hasText: title }).waitFor();
  }

  /** Presses the button of a step of the walkthrough. */
  async step(title, button) {
    const step = this.page.locator(".getting-started-step", { hasText: title }).first();
    const there = step.locator(".monaco-button", { hasText: button }).first();
    if (!(await there.isVisible())) {
      await this.again(() => step.locator(".step-title").click(), there);
    }
    await there.click();
  }

  /** A picture of the window, or of a part of it. */
  async picture(path, clip) {
    await this.page.mouse.move(1, 1);
    await this.page.screenshot({ path, clip, animations: "disabled" });
  }

  async close() {
    await this.browser.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
