import { brotli } from "./compress.mjs";

/** The most bytes that a shopper may have to load, as brotli. */
export const budgets = { loader: 2_764, panel: 25_600 };

/** Ends the build when a bundle is too big. */
export function checkBudgets(bundles) {
  const sizes = Object.entries(bundles).map(([name, code]) => ({ name, bytes: brotli(code).length }));
  for (const { name, bytes } of sizes) console.log(`${name}: ${bytes} of ${budgets[name]} bytes (brotli)`);
  const tooBig = sizes.filter(({ name, bytes }) => bytes > budgets[name]);
  if (tooBig.length) throw new Error(`over budget: ${tooBig.map(({ name }) => name).join(", ")}`);
}
