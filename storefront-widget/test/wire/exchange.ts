import { ServerSent } from "../../src/api/server-sent";

/** One step of the recorded exchange, as exchange.json describes it. */
export interface Step {
  readonly call?: string;
  readonly path?: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly status?: number;
  readonly expect?: unknown;
  readonly open?: string;
  readonly name?: string;
  readonly send?: unknown;
  readonly sendText?: string;
  readonly hear?: unknown;
  readonly closed?: number;
  readonly keep?: Readonly<Record<string, string>>;
}

/** The server's side, by the ordinary means of a page. */
export interface Ways {
  call(path: string, init: RequestInit): Promise<Response>;
  socket(): WebSocket;
  newId(): string;
  /** Lets some time pass. */
  waits(): Promise<void>;
}

interface Heard {
  readonly frames: unknown[];
  socket?: WebSocket;
  code: number;
}

const patience = 200;

/** Goes through the steps; throws at the first that is answered in another way. */
export class Exchange {
  readonly #ways: Ways;
  readonly #kept = new Map<string, unknown>();
  readonly #open = new Map<string, Heard>();

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  async run(steps: readonly Step[]): Promise<void> {
    for (const [place, step] of steps.entries()) {
      const fails = (what: unknown) => {
        throw new Error(`step ${place + 1} ${JSON.stringify(step).slice(0, 300)}: ${JSON.stringify(what)}`);
      };
      await this.#step(step, fails);
    }
  }

  async #step(step: Step, fails: (what: unknown) => void): Promise<void> {
    const heard = this.#open.get(step.name ?? "") ?? { frames: [], code: 0 };
    if (step.call) await this.#call(step, fails);
    if (step.open) this.#opens(step);
    if (step.send) heard.socket?.send(JSON.stringify(this.#filled(step.send)));
    if (step.sendText) heard.socket?.send(step.sendText);
    if (step.hear) await this.#hears(step, heard, fails);
    if (step.closed && !(await this.#until(() => heard.code === step.closed))) fails(heard.code);
  }

  async #call({ call, path, token, body, status, expect, keep }: Step, fails: (what: unknown) => void): Promise<void> {
    const response = await this.#ways.call(`${this.#filled(path)}`, {
      method: `${call}`,
      headers: this.#headers(token, body),
      body: body === undefined ? null : JSON.stringify(this.#filled(body)),
    });
    const answer: unknown = JSON.parse((await response.text()) || "null");
    if (response.status !== status || !matches(this.#filled(expect), answer)) fails([response.status, answer]);
    this.#keep(keep, answer);
  }

  #headers(token: string | undefined, body?: unknown): Record<string, string> {
    return {
      ...(token && { Authorization: `Bearer ${this.#filled(token)}` }),
      ...(body !== undefined && { "Content-Type": "application/json" }),
    };
  }

  #opens({ open, name, path, token }: Step): void {
    const heard: Heard = { frames: [], code: 0 };
    this.#open.set(`${name}`, heard);
    if (open === "stream") this.#reads(heard, `${this.#filled(path)}`, token);
    else this.#listens(heard);
  }

  #listens(heard: Heard): void {
    const socket = this.#ways.socket();
    const early: string[] = [];
    heard.socket = { send: (text: string) => early.push(text) } as unknown as WebSocket;
    socket.onopen = () => {
      for (const text of early) socket.send(text);
      heard.socket = socket;
    };
    socket.onmessage = ({ data }) => heard.frames.push(JSON.parse(`${data}`));
    socket.onclose = ({ code }) => {
      heard.code = code;
    };
  }

  async #reads(heard: Heard, path: string, token: string | undefined): Promise<void> {
    const headers = { ...this.#headers(token), Accept: "text/event-stream" };
    const { body } = await this.#ways.call(path, { method: "GET", headers });
    const [reader, events] = [body?.getReader(), new ServerSent()];
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      heard.frames.push(...events.read(part.value).map((data) => JSON.parse(data)));
  }

  async #hears({ hear, keep }: Step, heard: Heard, fails: (what: unknown) => void): Promise<void> {
    const wanted = this.#filled(hear);
    const at = () => heard.frames.findIndex((frame) => matches(wanted, frame));
    if (!(await this.#until(() => at() >= 0))) fails(heard.frames);
    this.#keep(keep, heard.frames[at()]);
    heard.frames.splice(0, at() + 1);
  }

  async #until(condition: () => boolean): Promise<boolean> {
    for (let tries = 0; tries < patience && !condition(); tries++) await this.#ways.waits();
    return condition();
  }

  #keep(keep: Step["keep"], answer: unknown): void {
    for (const [name, path] of Object.entries(keep ?? {})) {
      const inner = path.split(".").reduce((value, field) => (value as Record<string, unknown>)[field], answer);
      this.#kept.set(name, inner);
    }
  }

  /** Puts what was kept in the place of its name. */
  #filled(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.#filled(one));
    if (value && typeof value === "object")
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.#filled(one)]));
    if (typeof value !== "string") return value;
    const whole = /^\{(\w+)\}$/.exec(value)?.[1];
    return whole ? this.#named(whole) : value.replace(/\{(\w+)\}/g, (_all, name) => `${this.#named(name)}`);
  }

  #named(name: string): unknown {
    if (/^x\d+$/.test(name)) return "x".repeat(Number(name.slice(1)));
    if (/^id\d+$/.test(name) && !this.#kept.has(name)) this.#kept.set(name, this.#ways.newId());
    return this.#kept.get(name);
  }
}

/** Whether the value is as expected: listed fields, listed elements in this order, `*` for anything but null. */
export function matches(expected: unknown, value: unknown): boolean {
  if (expected === "*") return value !== null && value !== undefined;
  if (expected === undefined) return true;
  if (Array.isArray(expected)) return Array.isArray(value) && inOrder(expected, value);
  if (!expected || typeof expected !== "object") return expected === value;
  if (!value || typeof value !== "object") return false;
  const fields = value as Record<string, unknown>;
  return Object.entries(expected).every(([name, one]) => matches(one, fields[name]));
}

function inOrder(expected: readonly unknown[], values: readonly unknown[]): boolean {
  let from = 0;
  return expected.every((one) => {
    const place = values.findIndex((value, at) => at >= from && matches(one, value));
    from = place + 1;
    return place >= 0;
  });
}
