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
  /** What commands of the editor give. */
  answers: Map<string, unknown>;
  applied: unknown[];
  errors: unknown[][];
  log: string[];
  outputShown: number;
  status: { text: string; detail: string; severity: number; busy: boolean; command: { command: string } };
  active: unknown;
  visible: unknown[];
  /** What the user picks in the next list, by its label. */
  pick: string | undefined;
  picked: { label: string }[][];
  opened: string[];
  documents: { language: string; content: string }[];
  diagnostics: unknown[];
  extensions: Map<string, unknown>;
  information: string[];
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
    answers: new Map(),
    applied: [],
    errors: [],
    log: [],
    outputShown: 0,
    status: { text: "", detail: "", severity: 0, busy: false, command: { command: "" } },
    active: undefined,
    visible: [],
    pick: undefined,
    picked: [],
    opened: [],
    documents: [],
    diagnostics: [],
    extensions: new Map(),
    information: [],
    onConfiguration: [],
    onTrust: [],
  } satisfies Editor);
}
reset();

function subscribe(listeners: Listener[], listener: Listener): { dispose(): void } {
  listeners.push(listener);
  return { dispose: () => void listeners.splice(listeners.indexOf(listener), 1) };
}

const anyEvent = () => ({ dispose: () => undefined });

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

export class Range {
  readonly start: Position;
  readonly end: Position;
  constructor(...[a, b, c, d]: [number, number, number, number] | [Position, Position]) {
    this.start = a instanceof Position ? a : new Position(a, b as number);
    this.end = b instanceof Position ? b : new Position(c as number, d as number);
  }
  contains({ line, character }: Position): boolean {
    const after = (p: Position) => line > p.line || (line === p.line && character >= p.character);
    const before = (p: Position) => line < p.line || (line === p.line && character <= p.character);
    return after(this.start) && before(this.end);
  }
}

export class Selection extends Range {
  get active(): Position {
    return this.end;
  }
}

export class Location {
  constructor(
    readonly uri: Uri,
    readonly range: Range,
  ) {}
}

export class Uri {
  constructor(private readonly text: string) {}
  static parse(text: string): Uri {
    return new Uri(text);
  }
  static joinPath(uri: Uri, ...parts: string[]): Uri {
    return new Uri([uri, ...parts].join("/"));
  }
  get scheme(): string {
    return this.text.split(":", 1)[0] ?? "";
  }
  get fsPath(): string {
    return this.text.replace("file://", "");
  }
  toString(): string {
    return this.text;
  }
}

export const ProgressLocation = { Window: 10 };
export const ViewColumn = { Beside: -2 };
export const LanguageStatusSeverity = { Information: 0, Warning: 1, Error: 2 };
export const version = "1.93.0";

export const env = {
  appName: "Editor",
  remoteName: undefined,
  openExternal: async (uri: Uri) => editor.opened.push(uri.toString()),
};

export const extensions = { getExtension: (id: string) => editor.extensions.get(id) };

export const languages = {
  createLanguageStatusItem: () => Object.assign(editor.status, { dispose: () => undefined }),
  getDiagnostics: () => editor.diagnostics,
  match: (_: unknown, document: { languageId: string }) => (document.languageId === "python" ? 10 : 0),
};

export const workspace = {
  get isTrusted() {
    return editor.trusted;
  },
  get workspaceFolders() {
    return editor.folder === undefined ? undefined : [{ uri: Uri.parse(`file://${editor.folder}`) }];
  },
  getConfiguration: (section: string) => ({ get: (key: string) => editor.settings[`${section}.${key}`] }),
  onDidChangeConfiguration: (listener: Listener) => subscribe(editor.onConfiguration, listener),
  onDidGrantWorkspaceTrust: (listener: Listener) => subscribe(editor.onTrust, listener),
  applyEdit: async (edit: unknown) => void editor.applied.push(edit),
  onDidChangeTextDocument: anyEvent,
  openTextDocument: async (document: Editor["documents"][number]) => (editor.documents.push(document), document),
  fs: { readFile: async (uri: Uri) => new TextEncoder().encode(`content of ${uri}`) },
};

export const window = {
  get activeTextEditor() {
    return editor.active;
  },
  get visibleTextEditors() {
    return editor.visible;
  },
  onDidChangeVisibleTextEditors: anyEvent,
  createTextEditorDecorationType: () => ({ dispose: () => undefined }),
  showTextDocument: async (document: unknown) => editor.visible.find((each) => (each as { document: unknown }).document === document),
  showInformationMessage: async (message: string) => void editor.information.push(message),
  showQuickPick: async (items: { label: string }[]) => {
    editor.picked.push(items);
    return items.find(({ label }) => label === editor.pick);
  },
  withProgress: async (_: unknown, task: () => Promise<unknown>) => task(),
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
  executeCommand: async (...command: [string, ...unknown[]]) => {
    editor.executed.push(command);
    return editor.answers.get(command[0]);
  },
};
