/** The manifest says what is so: the settings are those of the documentation, and what it names is there. */

import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { read, withSettings } from "../scripts/settings.mjs";

const here = (path: string) => new URL(`../${path}`, import.meta.url);
const manifest = read(here("package.json"));

test("the settings of the project are all there (else: npm run settings)", () => {
  expect(manifest).toEqual(withSettings(manifest, read(here("../docs/settings.schema.json"))));
});

test("every setting is described, typed and scoped, and leaves the project's configuration alone by default", () => {
  const [own, shared] = manifest.contributes.configuration;
  for (const [name, setting] of Object.entries<Record<string, unknown>>({ ...own.properties, ...shared.properties })) {
    expect(setting, name).toMatchObject({ type: expect.anything(), scope: expect.any(String) });
    expect(setting["description"] ?? setting["markdownDescription"], name).toEqual(expect.any(String));
  }
  for (const setting of Object.values<Record<string, unknown>>(shared.properties)) {
    expect(setting).toMatchObject({ default: null, scope: "resource" });
  }
});

test("settings that choose a program take trust", () => {
  expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations).toEqual([
    "spawnlint.interpreter",
    "spawnlint.path",
    "spawnlint.importStrategy",
  ]);
});

test("the walkthrough's pages and commands are there", () => {
  const commands = manifest.contributes.commands.map(({ command }: { command: string }) => command);
  for (const { description, media } of manifest.contributes.walkthroughs[0].steps) {
    expect(existsSync(here(media.markdown))).toBe(true);
    expect(commands).toContain(/\(command:([\w.]+)\)/.exec(description)?.[1]);
  }
  expect(existsSync(here(manifest.icon))).toBe(true);
});

test("the pictures of the README are pictures of the documentation", () => {
  const text = readFileSync(here("README.md"), "utf8");
  const pictures = [...text.matchAll(/!\[[^\]]+\]\((.*?)\)/g)].map(([, url = ""]) => url);
  expect(pictures).not.toEqual([]);
  for (const url of pictures) {
    expect(url).toContain(`${manifest.homepage}/images/`);
    expect(existsSync(here(url.replace(`${manifest.homepage}/`, "../docs/"))), url).toBe(true);
  }
});

test("the README names every command", () => {
  const text = readFileSync(here("README.md"), "utf8");
  for (const { title } of manifest.contributes.commands) {
    expect(text).toContain(`| ${title} |`);
  }
});
