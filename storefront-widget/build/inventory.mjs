import { createHash } from "node:crypto";
import { brotli } from "./compress.mjs";

const purposes = [
  [
    /^stripe-chat\.js$/,
    "paints the chat's button and loads the rest when it is wanted",
    "each page that carries the tag",
  ],
  [/^panel-/, "the chat's window: writing, reading, payment notices", "the first click, or a stored conversation"],
  [/^hint-/, "offers help to a shopper who hesitates", "only with consent and an attached Payment Element"],
  [/^pay-/, "our own payment page: the order, and the form of Stripe", "each visit of the payment page"],
  [/^chat-/, "the chat of our own payment page", "each visit of the payment page, after the order is shown"],
  [/^chunk-/, "what the modules of our own payment page share", "each visit of the payment page"],
];

/** The scripts of a version, as a shop's papers on its payment page want them (PCI DSS 4.0.1, 6.4.3). */
export function inventoryOf(version, base, files) {
  const scripts = Object.entries(files).filter(([name]) => name.endsWith(".js"));
  return {
    product: "Stripe Chat",
    version,
    scripts: scripts.map(([name, content]) => scriptOf(`${base}/${version}`, name, content)),
  };
}

function scriptOf(folder, name, content) {
  const [, purpose, loaded] = purposes.find(([pattern]) => pattern.test(name)) ?? [];
  if (!purpose) throw new Error(`nobody has written down what ${name} is for`);
  return {
    file: `${folder}/${name}`,
    purpose,
    loaded,
    integrity: integrity(content),
    bytes: content.length,
    compressed: brotli(content).length,
  };
}

/** The hash that a browser compares with what it was sent. */
export function integrity(content) {
  return `sha384-${createHash("sha384").update(content).digest("base64")}`;
}
