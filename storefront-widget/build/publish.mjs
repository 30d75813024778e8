import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { brotli, gzip } from "./compress.mjs";

/** Writes the widget: the loader has an address without a version, too. */
export async function publish(folder, version, files) {
  await rm(folder, { recursive: true, force: true });
  await publishVersion(folder, version, files);
  await write(`${folder}/stripe-chat.js`, files["stripe-chat.js"]);
}

/** Writes the payment page: its shell, and the files that the shell names. */
export async function publishPage(folder, version, shell, files) {
  await rm(folder, { recursive: true, force: true });
  await publishVersion(folder, version, files);
  await write(`${folder}/index.html`, shell);
}

/** Writes the files, each with its compressed siblings, and the integrity hashes of this version. */
async function publishVersion(folder, version, files) {
  await mkdir(`${folder}/${version}`, { recursive: true });
  for (const [name, content] of Object.entries(files)) await write(`${folder}/${version}/${name}`, content);
  const hashes = Object.entries(files).map(([name, content]) => [name, integrity(content)]);
  await writeFile(`${folder}/${version}/integrity.json`, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

async function write(path, content) {
  await writeFile(path, content);
  await writeFile(`${path}.br`, brotli(content));
  await writeFile(`${path}.gz`, gzip(content));
}

/** What a page writes beside the address of a script. */
export function integrity(content) {
  return `sha384-${createHash("sha384").update(content).digest("base64")}`;
}
