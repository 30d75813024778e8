import { vi } from "vitest";
import { Backend } from "../../src/api/backend";
import { Line } from "../../src/api/line";
import { Memory } from "../../src/api/memory";
import { lastWithoutHole, reach, waiting } from "../../src/chat/state";
import { Store } from "../../src/chat/store";
import { FakeServer } from "./fake-server";
import { FakeWebSocket } from "./fake-web-socket";
import { anUnsent, noon, shop } from "./messages";

/** A line with its chat and its server, in a time that the test moves. */
export class LineUnderTest {
  server: FakeServer;
  store = new Store();
  memory = new Memory(shop);
  line = this.#line(null);

  constructor() {
    vi.useFakeTimers({ now: Date.parse(noon) });
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    localStorage.clear();
    this.server = new FakeServer();
  }

  /** The next page: a new line and an empty chat, with the same storage and server. */
  nextPage(shopToken: string | null = null): void {
    this.store = new Store();
    this.memory = new Memory(shop);
    this.line = this.#line(shopToken);
  }

  async writes(clientId: string): Promise<void> {
    const unsent = anUnsent(clientId);
    this.store.happen({ type: "wrote", unsent });
    this.line.send();
    await settled();
  }

  /** Connects, and lets the moment pass for which a lock is held. */
  async connects(): Promise<void> {
    const connecting = this.line.connect();
    await vi.advanceTimersByTimeAsync(200);
    await connecting;
  }

  #line(shopToken: string | null): Line {
    const { store, memory } = this;
    const chat = {
      after: () => lastWithoutHole(store.state),
      last: () => store.state.last,
      reach: () => reach(store.state),
      waiting: () => waiting(store.state),
      heard: store.happen,
    };
    const line = new Line(new Backend("https://chat.example", shop), memory, chat, () => "de");
    if (shopToken) line.identify(shopToken);
    return line;
  }
}

/** Lets everything happen that needs no time. */
export const settled = () => vi.advanceTimersByTimeAsync(0);

/** Lets the back-off pass, to the next connection if there is one. */
export async function afterBackOff(): Promise<void> {
  const { length } = FakeWebSocket.all;
  for (let half = 0; half < 60 && FakeWebSocket.all.length === length; half++) await vi.advanceTimersByTimeAsync(500);
}

/** The server stores a message under that number. */
export const accepts = (socket: FakeWebSocket, clientId: string, number: number) =>
  socket.says({ type: "accepted", clientId, number, at: noon, text: `text of ${clientId}` });

/** The client ids of the messages that were sent, in order. */
export const idsSent = (socket: FakeWebSocket) => socket.sentOf("message").map(({ clientId }) => clientId);
