import type { Tab } from "./browser";
import type { Time } from "./clock";
import type { ModelServer } from "./model-server";
import type { Answer } from "./model-wire";
import { type Counts, Network } from "./network";
import type { Random } from "./random";

/** The network before the model server. */
export class ModelNetwork extends Network {
  readonly server: ModelServer;

  constructor(clock: Time, random: Random, counts: Counts, server: ModelServer) {
    super(clock, random, counts);
    this.server = server;
  }

  /** Answers a call as fetch does; what fails for ever is left to the caller's patience. */
  call(tab: Tab, method: string, path: string, token: string | null, body: unknown): Promise<Answer> {
    const { clock, server } = this;
    return new Promise((resolve, reject) => {
      const fail = (): void => void clock.in(5, tab, () => reject(new TypeError("Failed to fetch")));
      if (this.dead(tab)) return fail();
      const fate = this.fateOfCall(tab, method, path);
      if (fate === "cut before") return fail();
      if (fate === "lost before") return;
      clock.in(this.delay(), null, () => {
        if (!this.serverIsUp) return fail();
        const answer = server.answer({ method, path, token, body });
        if (fate === "double") clock.in(this.delay(), null, () => server.answer({ method, path, token, body }));
        if (fate === "cut after") return fail();
        if (fate !== "lost after" && !this.dead(tab)) clock.in(this.delay(), tab, () => resolve(answer));
      });
    });
  }
}
