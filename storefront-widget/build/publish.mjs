import { mkdir, rm, writeFile } from "node:fs/promises";
import { brotli, gzip } from "./compress.mjs";
import { integrity, inventoryOf } from "./inventory.mjs";

/** Writes the widget: the loader has an address without a version, too. */
export async function publish(folder, version, files) {
  await rm(folder, { recursive: true, force: true });
  await publishVersion(folder, "/widget", version, files);
  await write(`${folder}/stripe-chat.js`, files["stripe-chat.js"]);
}

/** Writes the payment page: its shell, and the files that the shell names. */
export async function publishPage(folder, version, shell, files) {
  await rm(folder, { recursive: true, force: true });
  await publishVersion(folder, "/pay-assets", version, files);
  await write(`${folder}/index.html`, shell);
}

/** Writes the files, each with its compressed siblings, and the integrity hashes and script inventory of this version. */
async function publishVersion(folder, base, version, files) {
  await mkdir(`${folder}/${version}`, { recursive: true });
  for (const [name, content] of Object.entries(files)) await write(`${folder}/${version}/${name}`, content);
  const scripts = Object.entries(files).filter(([name]) => name.endsWith(".js"));
  const hashes = scripts.map(([name, content]) => [name, integrity(content)]);
  await writeJson(`${folder}/${version}/integrity.json`, Object.fromEntries(hashes));
  await writeJson(`${folder}/${version}/inventory.json`, inventoryOf(version, base, files));
}

async function writeJson(path, value) {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

async function write(path, content) {
  await writeFile(path, content);
  await writeFile(`${path}.br`, brotli(content));
  await writeFile(`${path}.gz`, gzip(content));
}
