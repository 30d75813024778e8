import { readFileSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { cuts, passedOn } from "./cuts.mjs";

const source = `${realpathSync("node_modules/preact/src")}/`;
const hooks = resolve("build/lean/hooks.mjs");

/** Where the panel finds the framework: its source, of which a part is left out, and three hooks of our own. */
export const leanPaths = { preact: `${source}index.js`, "preact/hooks": hooks };

/** A file of the framework without what the panel does not need; `null` when it is none. */
export function leanSource(path) {
  if (!path.startsWith(source)) return null;
  const name = path.slice(source.length);
  const whole = readFileSync(path, "utf8");
  const left = (cuts[name] ?? []).reduce((text, cut) => without(text, name, cut), whole);
  return passedOn.reduce((text, argument) => text.replace(argument, ""), left);
}

/** Without one part. Another version of the framework is another text: then this ends the build instead of cutting anywhere. */
export function without(text, name, [from, upTo, instead]) {
  const [start, next] = [text.indexOf(from), text.indexOf(from, text.indexOf(from) + 1)];
  const end = upTo ? text.indexOf(upTo, start + from.length) : start + from.length;
  if (start < 0 || next >= 0 || end < 0) throw new Error(`preact/src/${name} is not the text that was cut: ${from}`);
  return text.slice(0, start) + instead + text.slice(end);
}

/** For the bundler. */
export const lean = {
  name: "lean",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^preact(\/hooks)?$/ }, ({ path }) => ({ path: leanPaths[path] }));
    onLoad({ filter: /node_modules\/preact\/src\/.*\.js$/ }, ({ path }) => ({
      contents: leanSource(path),
      loader: "js",
    }));
  },
};

/** For the tests: what is in `src/chat` runs on it, as it does on a shop's page. */
export const leanInTests = {
  name: "lean",
  enforce: "pre",
  resolveId: (id, importer = "") => (/\/src\/chat\//.test(importer) ? leanPaths[id] : undefined),
  load: (path) => leanSource(path.split("?")[0]),
};
