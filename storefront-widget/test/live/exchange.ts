// The recorded exchange before a real server: node --experimental-websocket target/live/exchange.mjs
//   --base URL --shop ID --origin ORIGIN --steps FILE
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Exchange, type Step } from "../wire/exchange";

const text = { type: "string" } as const;
const { values } = parseArgs({ options: { base: text, shop: text, origin: text, steps: text } });
const { base = "", shop = "", origin = "", steps = "" } = values;

/** Node's WebSocket takes headers; a page's one sends its origin by itself. */
const Socket = WebSocket as unknown as new (address: string, init: object) => WebSocket;

const exchange = new Exchange({
  call: (path, init) =>
    fetch(`${base}/api/v1/widget/${shop}${path}`, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), Origin: origin },
    }),
  socket: () => new Socket(`${base.replace(/^http/, "ws")}/ws/widget/${shop}`, { headers: { Origin: origin } }),
  newId: () => crypto.randomUUID(),
  waits: () => new Promise((resolve) => setTimeout(resolve, 100)),
});
const recorded = (JSON.parse(readFileSync(steps, "utf8")) as { steps: Step[] }).steps;
await exchange.run(recorded);
process.stdout.write(`${recorded.length} steps as they were written down\n`);
process.exit(0);
