/** A WebSocket whose other side is the test. */
export class FakeWebSocket {
  static readonly OPEN = 1;
  static all: FakeWebSocket[] = [];
  /** Whether the other side answers each ping by itself. */
  static answersPings = false;
  readyState = 0;
  readonly sent: { type: string; [field: string]: unknown }[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  constructor(readonly url: string) {
    FakeWebSocket.all.push(this);
  }

  /** The newest connection. */
  static get last(): FakeWebSocket {
    const last = FakeWebSocket.all.at(-1);
    if (!last) throw new Error("nobody has connected");
    return last;
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
    if (FakeWebSocket.answersPings && text.includes('"ping"')) queueMicrotask(() => this.says({ type: "pong" }));
  }

  close(): void {
    this.readyState = 3;
  }

  opens(): void {
    this.readyState = FakeWebSocket.OPEN;
    this.onopen?.();
  }

  says(frame: unknown): void {
    this.onmessage?.({ data: typeof frame === "string" ? frame : JSON.stringify(frame) });
  }

  drops(code = 1006): void {
    this.readyState = 3;
    this.onclose?.({ code });
  }

  /** What was sent of one type. */
  sentOf(type: string): { type: string; [field: string]: unknown }[] {
    return this.sent.filter((frame) => frame.type === type);
  }
}
