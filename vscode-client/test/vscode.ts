/** Stands for the module `vscode` in unit tests: as much of it as the client uses, with what it was told in `editor`. */

type Listener = (event: unknown) => unknown;

interface Editor {
  settings: Record<string, unknown>;
  trusted: boolean;
  folder: string | undefined;
  /** What the user clicks in the next error message. */
  click: string | undefined;
  /** The interface of the Python extension, if that is installed. */
  python: unknown;
  commands: Map<string, (...args: unknown[]) => unknown>;
  executed: unknown[][];
  errors: unknown[][];
  log: string[];
  outputShown: number;
  onConfiguration: Listener[];
  onTrust: Listener[];
}

export const editor = {} as Editor;

export function reset(): void {
  Object.assign(editor, {
    settings: {},
    trusted: true,
    folder: undefined,
    click: undefined,
    python: undefined,
    commands: new Map(),
    executed: [],
    errors: [],
    log: [],
    outputShown: 0,
    onConfiguration: [],
    onTrust: [],
  } satisfies Editor);
}
reset();

function subscribe(listeners: Listener[], listener: Listener): { dispose(): void } {
  listeners.push(listener);
  return { dispose: () => void listeners.splice(listeners.indexOf(listener), 1) };
}

export const workspace = {
  get isTrusted() {
    return editor.trusted;
  },
  get workspaceFolders() {
    return editor.folder === undefined ? undefined : [{ uri: { fsPath: editor.folder } }];
  },
  getConfiguration: (section: string) => ({ get: (key: string) => editor.settings[`${section}.${key}`] }),
  onDidChangeConfiguration: (listener: Listener) => subscribe(editor.onConfiguration, listener),
  onDidGrantWorkspaceTrust: (listener: Listener) => subscribe(editor.onTrust, listener),
  createFileSystemWatcher: (pattern: string) => ({ pattern, dispose: () => undefined }),
};

export const window = {
  createOutputChannel: () => ({
    info: (message: string) => editor.log.push(message),
    show: () => (editor.outputShown += 1),
    dispose: () => undefined,
  }),
  showErrorMessage: async (...message: unknown[]) => {
    editor.errors.push(message);
    return editor.click;
  },
};

export const commands = {
  registerCommand: (name: string, command: () => unknown) => {
    editor.commands.set(name, command);
    return { dispose: () => void editor.commands.delete(name) };
  },
  executeCommand: async (...command: unknown[]) => void editor.executed.push(command),
};
