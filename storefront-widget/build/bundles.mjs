import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { build, transform } from "esbuild";

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

async function bundle(entry, options) {
  const result = await build({
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
  const code = Buffer.from(result.outputFiles[0].contents);
  return { code, hash: createHash("sha256").update(code).digest("hex").slice(0, 12) };
}

/** The module that is loaded on demand. */
export function buildPanel() {
  return bundle("src/chat/panel.tsx", { format: "esm" });
}

/** The classic script of the tag; it knows the panel's file. */
export function buildLoader(panelFile) {
  return bundle("src/index.ts", { format: "iife", define: { PANEL_FILE: JSON.stringify(panelFile) } });
}
