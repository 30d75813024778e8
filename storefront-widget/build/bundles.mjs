import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { build, transform } from "esbuild";
import { minify } from "terser";
import { lean } from "./lean/lean.mjs";
import { ownNames, takenNames } from "./names.mjs";

const minifyStyles = {
  name: "minify-styles",
  setup({ onLoad }) {
    onLoad({ filter: /\.css\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const parts = source.split("`");
      for (let i = 1; i < parts.length; i += 2) parts[i] = await minified(parts[i]);
      return { contents: parts.join("`"), loader: "ts" };
    });
  },
};

async function minified(style) {
  const { code } = await transform(style, { loader: "css", minify: true });
  return code.trim().replaceAll("\\", "\\\\");
}

const elementsByH = {
  tsconfigRaw: { compilerOptions: { jsx: "react", jsxFactory: "h", jsxFragmentFactory: "Fragment" } },
  inject: ["build/jsx.mjs"],
};

function built(entry, options) {
  return build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    charset: "utf8",
    target: "es2022",
    legalComments: "none",
    write: false,
    plugins: [minifyStyles],
    ...options,
  });
}

async function bundle(entry, options) {
  const result = await built(entry, options);
  const code = await smaller(result.outputFiles[0].text, options.format === "esm");
  return { code, hash: createHash("sha256").update(code).digest("hex").slice(0, 8) };
}

/** What is one file is made smaller once more, by a tool that looks across functions; only by what is always right. */
async function smaller(code, module) {
  const { code: result } = await minify(code, { module, ecma: 2020, compress: { ecma: 2020, passes: 3 } });
  return Buffer.from(result);
}

/** The framework's own names, too; three of them are put on elements of the page, where a short one may be taken. */
const shortNames = {
  mangleProps: new RegExp(`^(_[a-z]\\w*|${ownNames.join("|")})$`),
  mangleCache: { _children: "$c", _listeners: "$l", _attached: "$a" },
};

/** The module that is loaded on demand. */
export function buildPanel() {
  const taken = takenNames(ownNames);
  if (taken.length) throw new Error(`names of the browser, too: ${taken.join(", ")}`);
  return bundle("src/chat/panel.tsx", { format: "esm", plugins: [minifyStyles, lean], ...shortNames, ...elementsByH });
}

/** The module that offers help to a shopper who hesitates; loaded with consent only. */
export function buildHint() {
  return bundle("src/hint/hint.ts", { format: "esm" });
}

/** The classic script of the tag; it knows the files that it loads. */
export function buildLoader(panelFile, hintFile) {
  const define = { PANEL_FILE: JSON.stringify(panelFile), HINT_FILE: JSON.stringify(hintFile) };
  return bundle("src/index.ts", { format: "iife", define });
}

/**
 * The modules of the payment page by their names. `first`: what is needed before anything is shown, the entry in front;
 * the others are the chat's.
 */
export async function buildPage() {
  const outdir = "target/pay";
  const names = { entryNames: "pay-[hash]", chunkNames: "[name]-[hash]" };
  const options = { format: "esm", splitting: true, metafile: true, outdir, ...names, ...elementsByH };
  const { outputFiles, metafile } = await built("src/pay/index.ts", options);
  const files = Object.fromEntries(outputFiles.map(({ path, contents }) => [basename(path), Buffer.from(contents)]));
  const entry = Object.keys(metafile.outputs).find((path) => metafile.outputs[path].entryPoint === "src/pay/index.ts");
  return { files, first: importedBy(entry, metafile.outputs).map((path) => basename(path)) };
}

function importedBy(path, outputs, found = []) {
  if (found.includes(path)) return found;
  const imports = outputs[path].imports.filter(({ kind }) => kind === "import-statement");
  return imports.reduce((all, one) => importedBy(one.path, outputs, all), [...found, path]);
}
