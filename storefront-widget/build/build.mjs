// Builds the loader, what it loads, and the payment page: node build/build.mjs <version> <folder of the classes>

import { readFile } from "node:fs/promises";
import { checkBudgets } from "./budgets.mjs";
import { buildHint, buildLoader, buildPage, buildPanel } from "./bundles.mjs";
import { publish, publishPage } from "./publish.mjs";
import { shellOf } from "./shell.mjs";

const [version = "0.0.0-dev", classes = "target/classes"] = process.argv.slice(2);

const [panel, hint] = [await buildPanel(), await buildHint()];
const [panelFile, hintFile] = [`panel-${panel.hash}.js`, `hint-${hint.hash}.js`];
const loader = await buildLoader(`${version}/${panelFile}`, `${version}/${hintFile}`);

const page = await buildPage();
const chat = Object.keys(page.files).filter((name) => !page.first.includes(name));
const codeOf = (names) => names.map((name) => page.files[name]);

checkBudgets({
  loader: loader.code,
  hint: hint.code,
  panel: panel.code,
  page: codeOf(page.first),
  chat: codeOf(chat),
});
await publish(`${classes}/META-INF/resources/widget`, version, {
  "stripe-chat.js": loader.code,
  [panelFile]: panel.code,
  [hintFile]: hint.code,
  "stripe-chat.d.ts": await readFile("types/stripe-chat.d.ts"),
});
await publishPage(`${classes}/META-INF/resources/pay`, version, await shellOf(version, page), {
  ...page.files,
  "icon.svg": await readFile("src/pay/icon.svg"),
  "plain.css": await readFile("src/pay/plain.css"),
});
