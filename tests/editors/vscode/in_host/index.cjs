/** What VS Code runs in its extension host; the results go into a file, and another says that they are complete. */

const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
const Mocha = require("mocha");

/** In this order: the article's program is looked at before others that are like it are open. */
const SUITES = ["seed", "notebook", "settings", "server", "commands"];

exports.run = () => {
  const output = process.env.SPAWNLINT_TEST_RESULT;
  const mocha = new Mocha({ timeout: 120_000, reporter: "json", reporterOptions: { output } });
  SUITES.forEach((name) => mocha.addFile(join(__dirname, `${name}.test.cjs`)));
  return new Promise((resolve) => {
    mocha.run((failures) => {
      writeFileSync(`${output}.done`, String(failures));
      resolve();
    });
  });
};
