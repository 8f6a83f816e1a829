/**
 * Writes the settings of `pyproject.toml` into `package.json`, out of their schema in the documentation.
 *
 *     node scripts/settings.mjs
 */

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SCHEMA = new URL("../../docs/settings.schema.json", import.meta.url);
const MANIFEST = new URL("../package.json", import.meta.url);

/** The settings of spawnlint as VS Code's; null, the default, leaves a setting to the project's configuration. */
export function settingsOf(schema) {
  const entries = Object.entries(schema.properties).map(([name, property]) => [`spawnlint.${name}`, settingOf(property)]);
  return Object.fromEntries(entries);
}

function settingOf({ description, default: usual, ...shape }) {
  const plain = inlined(shape);
  const told = usual === undefined ? "" : ` Where neither says anything: \`${JSON.stringify(usual)}\`.`;
  return {
    ...plain,
    type: plain.enum || plain.type === "string" || plain.type === "boolean" ? [plain.type ?? "string", "null"] : plain.type,
    ...(plain.enum ? { enum: [null, ...plain.enum] } : {}),
    default: null,
    scope: "resource",
    markdownDescription: `${description} Left null: as the project's \`pyproject.toml\` or \`spawnlint.toml\` has it.${told}`,
  };
}

/** Selectors as texts of the right form: the list of all is long, and VS Code follows no references. */
function inlined(value) {
  if (Array.isArray(value)) {
    return value.map(inlined);
  }
  if (value === null || typeof value !== "object") {
    return value;
  }
  if (value.$ref === "#/$defs/selector") {
    return { type: "string", pattern: "^(SPN\\d{0,3}|[a-z]+(-[a-z]+)+)$", patternErrorMessage: "A code (SPN101), its beginning (SPN1) or a rule's name." };
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inlined(each)]));
}

export function read(url) {
  return JSON.parse(readFileSync(url, "utf8"));
}

/** A manifest with the settings of the schema in the place of those that it has. */
export function withSettings(manifest, schema) {
  const { configuration } = manifest.contributes;
  const [client] = configuration;
  const shared = { title: "Settings of the project", properties: settingsOf(schema) };
  return { ...manifest, contributes: { ...manifest.contributes, configuration: [client, shared] } };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(MANIFEST, `${JSON.stringify(withSettings(read(MANIFEST), read(SCHEMA)), undefined, 2)}\n`);
}
