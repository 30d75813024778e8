import { readFile } from "node:fs/promises";
import { integrity } from "./inventory.mjs";

/** The page without its content: which modules are loaded first, each with its integrity hash. */
export async function shellOf(version, { files, first }) {
  const assets = `/pay-assets/${version}`;
  const [entry, ...others] = first.map((name) => ({ at: `${assets}/${name}`, hash: integrity(files[name]) }));
  const modules = [
    ...others.map(({ at, hash }) => `<link rel="modulepreload" href="${at}" integrity="${hash}">`),
    `<script type="module" src="${entry.at}" integrity="${entry.hash}"></script>`,
  ];
  const shell = await readFile("src/pay/shell.html", "utf8");
  return Buffer.from(shell.replaceAll("{{assets}}", assets).replace("{{modules}}", modules.join("\n    ")));
}
