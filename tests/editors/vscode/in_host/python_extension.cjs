/** As much of the Python extension as others ask it for: the interpreter that is chosen, and word of a new choice. */

const { EventEmitter } = require("vscode");

exports.activate = () => {
  const changed = new EventEmitter();
  let path = process.env.SPAWNLINT_TEST_PYTHON;
  return {
    ready: Promise.resolve(),
    environments: {
      getActiveEnvironmentPath: () => ({ id: path, path }),
      onDidChangeActiveEnvironmentPath: changed.event,
      updateActiveEnvironmentPath: async (chosen) => {
        path = chosen;
        changed.fire({ id: path, path });
      },
    },
  };
};
