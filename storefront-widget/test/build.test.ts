// @vitest-environment node
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { budgets, checkBudgets } from "../build/budgets.mjs";
import { publish } from "../build/publish.mjs";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(`${tmpdir()}/widget-`);
  vi.spyOn(console, "log").mockImplementation(() => {});
});

afterEach(() => rmSync(folder, { recursive: true }));

it("a bundle over its budget ends the build", () => {
  const small = Buffer.from("small");

  expect(() => checkBudgets({ loader: small, panel: small })).not.toThrow();
  expect(() => checkBudgets({ loader: randomBytes(budgets.loader), panel: small })).toThrow("over budget: loader");
  expect(() => checkBudgets({ loader: small, panel: randomBytes(budgets.panel) })).toThrow("over budget: panel");
});

it("each file is published with compressed siblings and its hash", async () => {
  const [loader, panel] = [Buffer.from("loader"), Buffer.from("panel")];

  await publish(folder, "1.2.3", { "stripe-chat.js": loader, "panel-abc.js": panel });

  const read = (name: string) => readFileSync(`${folder}/${name}`);
  expect(readdirSync(folder, { recursive: true })).toHaveLength(11);
  expect(read("stripe-chat.js")).toEqual(read("1.2.3/stripe-chat.js"));
  expect(brotliDecompressSync(read("1.2.3/panel-abc.js.br"))).toEqual(panel);
  expect(gunzipSync(read("stripe-chat.js.gz"))).toEqual(loader);
  expect(JSON.parse(`${read("1.2.3/integrity.json")}`)).toEqual({
    "stripe-chat.js": `sha384-${createHash("sha384").update(loader).digest("base64")}`,
    "panel-abc.js": `sha384-${createHash("sha384").update(panel).digest("base64")}`,
  });
});
