/** The Python that the user chose in the Python Environments extension or the Python extension, if one is installed. */

import { PythonExtension } from "@vscode/python-extension";
import { extensions, workspace, type Disposable, type Event, type Uri } from "vscode";

/** What the Python Environments extension exports, as far as it is used here. */
interface EnvironmentsApi {
  getEnvironment(scope: Uri | undefined): Promise<{ execInfo?: { run?: { executable?: string } } } | undefined>;
  readonly onDidChangeEnvironment: Event<unknown>;
}

/** The path of the Python chosen for the first folder. */
export async function environmentPython(): Promise<string | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const environment = await quietly(async () => (await environmentsApi())?.getEnvironment(folder));
  return (
    environment?.execInfo?.run?.executable ??
    (await quietly(async () => (await PythonExtension.api()).environments.getActiveEnvironmentPath(folder).path))
  );
}

/** Calls `changed` whenever the user chooses another Python. */
export async function onEnvironmentChange(changed: () => void): Promise<Disposable[]> {
  const subscriptions = await Promise.all([
    quietly(async () => (await environmentsApi())?.onDidChangeEnvironment(changed)),
    quietly(async () => (await PythonExtension.api()).environments.onDidChangeActiveEnvironmentPath(changed)),
  ]);
  return subscriptions.filter((each) => each !== undefined);
}

async function environmentsApi(): Promise<EnvironmentsApi | undefined> {
  return extensions.getExtension<EnvironmentsApi>("ms-python.vscode-python-envs")?.activate();
}

/** Not installed, switched off or itself broken: all the same to us. */
async function quietly<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
