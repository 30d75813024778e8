// A shop that is not Shopware, in one file: it signs its cart and its order, sends the shopper to the payment page, and hears
// what becomes of the payment. Start: see docs/other-shops.md
import { createHmac, createPrivateKey, randomUUID, sign, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const { CHAT_URL, SHOP_ID, SHOP_KEY_FILE, EVENT_SECRET = "", MODE = "live", PORT = "3000" } = process.env;
const key = createPrivateKey(readFileSync(SHOP_KEY_FILE));
const orders = new Map();
const heard = new Set();

/** What the shop's backend says, signed: a JWS with Ed25519, good for ten minutes. */
function signed(typ, claims) {
  const now = Date.now() / 1000;
  const proof = { iss: SHOP_ID, aud: CHAT_URL, iat: now, exp: Math.floor(now) + 600, jti: randomUUID() };
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${part({ alg: "EdDSA", typ })}.${part({ ...proof, ...claims })}`;
  return `${text}.${sign(null, Buffer.from(text), key).toString("base64url")}`;
}

async function call(method, path, document) {
  const answer = await fetch(`${CHAT_URL}/api/v1${path}`, {
    method,
    headers: { "content-type": "application/jose" },
    body: document,
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? null : answer.json();
}

const newOrder = () => ({ id: `order-${randomUUID()}`, checkout: `cart-${randomUUID()}`, total: 1990, state: "open" });

/** To the payment page, or to one of ours: the order waits, and who tries again pays the same attempt. */
const wayToPay = (order, own) =>
  pay(order, own).catch((trouble) => console.error(trouble.message) ?? `/orders/${order.id}?failed`);

/** The cart is told first, so that the page and the chat can show it; then the order is to be paid. */
async function pay(order, own) {
  orders.set(order.id, order);
  const items = [{ name: "Notebook", quantity: 1, amount: order.total }];
  const checkout = { currency: "eur", total: order.total, items };
  await call("PUT", `/checkouts/${order.checkout}`, signed("checkout+jwt", { checkoutId: order.checkout, checkout }));
  const attempt = await call(
    "POST",
    "/payment-attempts",
    signed("payment-attempt+jwt", {
      checkoutId: order.checkout,
      amount: order.total,
      currency: "eur",
      orderId: order.id,
      returnUrls: { success: `${own}/orders/${order.id}`, cancel: `${own}/` },
    }),
  );
  return new URL(attempt.url).href;
}

const failed = (order) => `<!doctype html><html lang="en"><title>Not paid</title>
<meta name="viewport" content="width=device-width"><h1>The payment did not begin</h1><p>Your order is kept, nothing was charged.</p>
<form method="post" action="/orders/${order.id}"><button>Try again</button></form></html>\n`;

/** Standard Webhooks: id, time and body are signed; the same id may come twice and counts once. */
function hear(headers, body) {
  const { "webhook-id": id, "webhook-timestamp": at } = headers;
  const secret = Buffer.from(EVENT_SECRET.replace("whsec_", ""), "base64");
  const mine = Buffer.from(createHmac("sha256", secret).update(`${id}.${at}.${body}`).digest("base64"));
  const given = String(headers["webhook-signature"]).split(" ").map((one) => Buffer.from(one.replace("v1,", "")));
  const good = given.some((one) => one.length === mine.length && timingSafeEqual(one, mine));
  if (!good || Math.abs(Date.now() / 1000 - Number(at)) > 300) return 400;
  const { type, data } = JSON.parse(body);
  const order = orders.get(data.orderId);
  if (order && !heard.has(id)) {
    heard.add(id);
    // test money pays for nothing where real money is expected, and what was paid is compared with what the order costs
    const odd = data.mode !== MODE || (type === "payment.succeeded" && data.amount !== order.total);
    order.state = odd ? "look at it" : type.replace("payment.", "");
  }
  return 204;
}

createServer(async (request, response) => {
  const own = `http://${request.headers.host}`;
  let body = "";
  response.setHeader("content-type", "text/html; charset=utf-8");
  for await (const chunk of request) body += chunk;
  const order = orders.get(request.url.replace("/orders/", "").split("?")[0]);
  if (request.method === "POST" && request.url === "/events") {
    response.writeHead(hear(request.headers, body)).end();
  } else if (request.method === "POST" && (order || request.url === "/buy")) {
    response.writeHead(303, { location: await wayToPay(order ?? newOrder(), own) }).end();
  } else if (order) {
    const isOpen = order.state === "open" && request.url.endsWith("?failed");
    response.end(isOpen ? failed(order) : `Order ${order.id}: ${order.state}\n`);
  } else {
    response.end('<form method="post" action="/buy"><button>Buy a notebook for 19.90 EUR</button></form>\n');
  }
}).listen(Number(PORT), "127.0.0.1", () => console.log(`The shop is open: http://127.0.0.1:${PORT}`));
