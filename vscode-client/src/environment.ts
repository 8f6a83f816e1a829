/** The Python that the user chose in the Python extension, if that is installed. */

import { PythonExtension } from "@vscode/python-extension";
import type { Disposable } from "vscode";

/** The path of the chosen Python. */
export async function environmentPython(): Promise<string | undefined> {
  return (await api())?.environments.getActiveEnvironmentPath().path;
}

/** Calls `changed` whenever the user chooses another Python. */
export async function onEnvironmentChange(changed: () => void): Promise<Disposable | undefined> {
  return (await api())?.environments.onDidChangeActiveEnvironmentPath(changed);
}

async function api(): Promise<PythonExtension | undefined> {
  try {
    return await PythonExtension.api();
  } catch {
    return undefined; // not installed, switched off or itself broken: all the same to us
  }
}
