/** The one server of a window: started, exchanged and stopped, one thing after the other. */

import type { CommandLine } from "./interpreter.js";
import type { Server } from "./server.js";

export class Session {
  private server: Server | undefined;
  private command: CommandLine | undefined;
  private turn: Promise<void> = Promise.resolve();

  /**
   * @param find the command line of the server to use now; nothing if there is none (and the user was told)
   * @param create makes a server that is not yet started
   * @param log is told what goes wrong with a server; the status shows the user that something did
   */
  constructor(
    private readonly find: () => Promise<CommandLine | undefined>,
    private readonly create: (command: CommandLine) => Server,
    private readonly log: (message: string) => void,
  ) {}

  /** Starts the server to use now; leaves a running one alone if it is that very one. */
  update(): Promise<void> {
    return this.inTurn(async () => {
      const command = await this.find();
      if (this.server === undefined || command?.join("\0") !== this.command?.join("\0")) {
        await this.end();
        await this.begin(command);
      }
    });
  }

  /** Stops the server, and starts the one to use now. */
  restart(): Promise<void> {
    return this.inTurn(async () => {
      await this.end();
      await this.begin(await this.find());
    });
  }

  stop(): Promise<void> {
    return this.inTurn(() => this.end());
  }

  /** The answer of the server; nothing if there is no server, or none that answers. */
  async request<T>(method: string, params: unknown): Promise<T | undefined> {
    try {
      return await this.server?.request<T>(method, params);
    } catch (error) {
      this.log(`${method}: ${String(error)}`);
      return undefined;
    }
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(work).catch((error: unknown) => this.log(String(error)));
    return this.turn;
  }

  private async begin(command: CommandLine | undefined): Promise<void> {
    this.command = command;
    if (command !== undefined) {
      this.log(`Starting ${command.join(" ")}`);
      this.server = this.create(command);
      await this.server.start();
    }
  }

  private async end(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    // A server that did not come up, or has crashed, can't be asked to stop: it is gone.
    await server?.stop().catch((error: unknown) => this.log(String(error)));
  }
}
