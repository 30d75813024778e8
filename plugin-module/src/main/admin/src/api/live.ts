import { readFrame } from './frames';
import type { DeskFrame } from './wire';

/** How the live line stands; `lost` means that it was cut and is being mended. */
export type LineState = 'connecting' | 'online' | 'lost';

/** What the live line needs and whom it tells. */
export interface LiveOptions {
  readonly url: string;
  readonly token: () => string | null;
  readonly onFrame: (frame: DeskFrame) => void;
  readonly onState: (state: LineState) => void;
  readonly onSignedOut: () => void;
  /** Stand-ins for tests. */
  readonly open?: (url: string) => WebSocket;
  readonly random?: () => number;
}

/** A link that is half open (what we say arrives, what is said to us does not, or the other way) is noticed in 9 s. */
const PING_EVERY_MS = 5_000;
const PONG_WITHIN_MS = 4_000;
const WELCOME_WITHIN_MS = 10_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
const TOKEN_UNKNOWN = 4401;

/** The live line of the Inbox: says hello, keeps the heartbeat and connects again after a cut. */
export class LiveLine {
  #socket: WebSocket | null = null;
  #failures = 0;
  #pulse: ReturnType<typeof setInterval> | undefined;
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: LiveOptions) {}

  /** Connects, and stays connected until `stop`. */
  start(): void {
    this.options.onState('connecting');
    this.#connect();
  }

  /** Tries again at once instead of waiting for the next attempt. */
  tryNow(): void {
    if (this.#socket === null && this.#retry !== undefined) this.#connect();
  }

  /** Hangs up for good. */
  stop(): void {
    this.#hangUp();
    clearTimeout(this.#retry);
    this.#retry = undefined;
  }

  #connect(): void {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    const socket = (this.options.open ?? ((url: string) => new WebSocket(url)))(this.options.url);
    this.#socket = socket;
    socket.onopen = () => this.#say({ type: 'hello', token: this.options.token() });
    socket.onmessage = (event: MessageEvent) => this.#hear(event.data);
    socket.onclose = (event: CloseEvent) => this.#cut(event.code);
    this.#expectWithin(WELCOME_WITHIN_MS);
  }

  #hear(data: unknown): void {
    const frame = readFrame(data);
    if (frame === null) return;
    if (frame.type === 'welcome') this.#welcomed();
    if (frame.type === 'pong') clearTimeout(this.#deadline);
    this.options.onFrame(frame);
  }

  #welcomed(): void {
    clearTimeout(this.#deadline);
    this.#failures = 0;
    this.#pulse = setInterval(() => this.#ping(), PING_EVERY_MS);
    this.options.onState('online');
  }

  #ping(): void {
    this.#say({ type: 'ping' });
    this.#expectWithin(PONG_WITHIN_MS);
  }

  #expectWithin(milliseconds: number): void {
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => this.#cut(0), milliseconds);
  }

  #say(frame: object): void {
    if (this.#socket?.readyState === 1) this.#socket.send(JSON.stringify(frame));
  }

  #cut(code: number): void {
    this.#hangUp();
    if (code === TOKEN_UNKNOWN) {
      this.options.onSignedOut();
      return;
    }
    this.options.onState('lost');
    this.#retry = setTimeout(() => this.#connect(), this.#wait());
  }

  /** Doubles with each failure; between half and all of it, so that not all agents come back in one second. */
  #wait(): number {
    const full = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#failures);
    this.#failures += 1;
    return full / 2 + (full / 2) * (this.options.random ?? Math.random)();
  }

  #hangUp(): void {
    clearInterval(this.#pulse);
    clearTimeout(this.#deadline);
    const socket = this.#socket;
    this.#socket = null;
    if (socket === null) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }
}

/** The address of the Inbox's live line on the page's own origin. */
export function deskLineUrl(location: Pick<Location, 'protocol' | 'host'>): string {
  return `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/ws/desk`;
}
