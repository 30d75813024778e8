import { defineConfig } from "vitest/config";
import { leanInTests } from "./build/lean/lean.mjs";

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  plugins: [leanInTests],
  esbuild: {
    jsx: "transform",
    jsxFactory: "h",
    jsxFragment: "Fragment",
    jsxInject: 'import { Fragment, h } from "preact";',
  },
  define: { PANEL_FILE: JSON.stringify("1.0.0/panel-test.js"), HINT_FILE: JSON.stringify("1.0.0/hint-test.js") },
  test: {
    environment: "happy-dom",
    pool: "threads",
    include: ["test/**/*.test.{ts,tsx}"],
    reporters: ["default", ["junit", { outputFile: "target/vitest.xml" }]],
    restoreMocks: true,
    unstubGlobals: true,
  },
});
