import { vi } from "vitest";

/** A request whose other end is the test. */
export class FakeXhr {
  static all: FakeXhr[] = [];
  static get last(): FakeXhr {
    return FakeXhr.all.at(-1) as FakeXhr;
  }

  readonly headers: Record<string, string> = {};
  readonly upload: { onprogress: ((event: object) => void) | null } = { onprogress: null };
  onloadend: (() => void) | null = null;
  address = "";
  body: unknown = null;
  status = 0;
  responseText = "";
  aborted = false;

  constructor() {
    FakeXhr.all.push(this);
  }

  open(_method: string, address: string): void {
    this.address = address;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  send(body: unknown): void {
    this.body = body;
  }

  abort(): void {
    this.aborted = true;
    this.onloadend?.();
  }

  /** So much has been sent. */
  passes(loaded: number, total: number): void {
    this.upload.onprogress?.({ loaded, total });
  }

  /** The server answers, or with 0 nobody does. */
  answers(status: number, body: unknown = null): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onloadend?.();
  }
}

/** From now on files are sent here. */
export function withFakeXhr(): void {
  FakeXhr.all = [];
  vi.stubGlobal("XMLHttpRequest", FakeXhr);
}
