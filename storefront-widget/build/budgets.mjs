import { brotli } from "./compress.mjs";

/**
 * The most bytes that a shopper may have to load, as brotli. `hint` and `panel` share 25,600; `page` is all that the
 * payment page needs to show the order and the form, `chat` what its chat needs besides.
 */
export const budgets = { loader: 2_764, hint: 840, panel: 25_600 - 840, page: 20_480, chat: 22_528 };

/** Ends the build when a bundle is too big. */
export function checkBudgets(bundles) {
  const sizes = Object.entries(bundles).map(([name, code]) => ({ name, bytes: sizeOf(code) }));
  for (const { name, bytes } of sizes) console.log(`${name}: ${bytes} of ${budgets[name]} bytes (brotli)`);
  const tooBig = sizes.filter(({ name, bytes }) => bytes > budgets[name]);
  if (tooBig.length) throw new Error(`over budget: ${tooBig.map(({ name }) => name).join(", ")}`);
}

function sizeOf(code) {
  return [code].flat().reduce((bytes, file) => bytes + brotli(file).length, 0);
}
