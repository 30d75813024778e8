// Builds the loader and the panel: node build/build.mjs <version> <folder of the classes>

import { checkBudgets } from "./budgets.mjs";
import { buildLoader, buildPanel } from "./bundles.mjs";
import { publish } from "./publish.mjs";

const [version = "0.0.0-dev", classes = "target/classes"] = process.argv.slice(2);

const panel = await buildPanel();
const panelFile = `panel-${panel.hash}.js`;
const loader = await buildLoader(`${version}/${panelFile}`);

checkBudgets({ loader: loader.code, panel: panel.code });
await publish(`${classes}/META-INF/resources/widget`, version, {
  "stripe-chat.js": loader.code,
  [panelFile]: panel.code,
});
