/** What the server knows of a document's way into other processes; docs/editors/protocol.md describes it. */

import type { Location, Range } from "vscode-languageclient/node";

export interface Boundary {
  /** Of the document that this is about; absent if it is not open. */
  readonly version?: number;
  readonly passages: readonly Passage[];
  readonly ranges: readonly Stretch[];
}

export interface Passage {
  readonly kind: string;
  readonly startMethod: string;
  readonly location: Location;
  readonly function: string | null;
  readonly entry: Location | null;
  readonly sent: readonly { readonly name: string; readonly what: string; readonly verdict: string }[];
  readonly missing: readonly { readonly name: string }[];
}

export interface Stretch {
  readonly range: Range;
  readonly runs: "parent" | "child" | "both";
}

/** Asks the server about a document; nothing if it does not answer. */
export type AskBoundary = (uri: string) => Promise<Boundary | undefined>;
