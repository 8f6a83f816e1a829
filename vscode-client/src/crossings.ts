/** The command of the lenses: shows the places that send something to a child. */

import { commands, Location, Position, Range, Uri, window } from "vscode";
import type * as lsp from "vscode-languageclient/node";

type Execute = (command: string, args: unknown[]) => unknown;

/**
 * What is run when a command of the server is called: by a lens with `[uri, position, places]`, by the user without
 * arguments, for which the server is asked about the cursor.
 */
export async function showPlaces(command: string, args: unknown[], execute: Execute): Promise<unknown> {
  const [uri, position, known] = args.length > 0 ? args : here();
  if (typeof uri !== "string") {
    return undefined;
  }
  const at = position as lsp.Position;
  const places = (known ?? (await execute(command, [uri, at])) ?? []) as lsp.Location[];
  return commands.executeCommand(
    "editor.action.goToLocations",
    Uri.parse(uri),
    new Position(at.line, at.character),
    places.map((place) => new Location(Uri.parse(place.uri), toRange(place.range))),
    "peek",
    "What is here is not sent to a child process.",
  );
}

export function toRange({ start, end }: lsp.Range): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

function here(): unknown[] {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    return [];
  }
  const { line, character } = editor.selection.active;
  return [editor.document.uri.toString(), { line, character }];
}
