import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { brotli, gzip } from "./compress.mjs";

/** Writes the files, each with its compressed siblings, and the integrity hashes of this version. */
export async function publish(folder, version, files) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(`${folder}/${version}`, { recursive: true });
  for (const [name, content] of Object.entries(files)) await write(`${folder}/${version}/${name}`, content);
  await write(`${folder}/stripe-chat.js`, files["stripe-chat.js"]);
  const hashes = Object.entries(files).map(([name, content]) => [name, integrity(content)]);
  await writeFile(`${folder}/${version}/integrity.json`, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

async function write(path, content) {
  await writeFile(path, content);
  await writeFile(`${path}.br`, brotli(content));
  await writeFile(`${path}.gz`, gzip(content));
}

function integrity(content) {
  return `sha384-${createHash("sha384").update(content).digest("base64")}`;
}
