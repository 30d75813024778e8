// @vitest-environment node
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { budgets, checkBudgets } from "../build/budgets.mjs";
import { ownNames, takenNames } from "../build/names.mjs";
import { publish, publishPage } from "../build/publish.mjs";
import { shellOf } from "../build/shell.mjs";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(`${tmpdir()}/widget-`);
  vi.spyOn(console, "log").mockImplementation(() => {});
});

afterEach(() => rmSync(folder, { recursive: true }));

it("a bundle over its budget ends the build", () => {
  const small = Buffer.from("small");

  expect(() => checkBudgets({ loader: small, hint: small, panel: small })).not.toThrow();
  expect(() => checkBudgets({ loader: randomBytes(budgets.loader), panel: small })).toThrow("over budget: loader");
  expect(() => checkBudgets({ loader: small, panel: randomBytes(budgets.panel) })).toThrow("over budget: panel");
  const halves = [randomBytes(budgets.page / 2), randomBytes(budgets.page / 2)];
  expect(() => checkBudgets({ page: halves })).toThrow("over budget: page");
  expect(budgets.hint + budgets.panel).toBeLessThanOrEqual(25_600);
});

it("no name is made shorter that something of the browser has, too", () => {
  expect(takenNames(ownNames)).toEqual([]);
  expect(takenNames(["clear", "cancel", "sign", "heard"])).toEqual(["clear", "cancel", "sign"]);
});

it("each file is published with compressed siblings and its hash", async () => {
  const [loader, panel] = [Buffer.from("loader"), Buffer.from("panel")];

  const types = Buffer.from("types");
  await publish(folder, "1.2.3", { "stripe-chat.js": loader, "panel-abc.js": panel, "stripe-chat.d.ts": types });

  const read = (name: string) => readFileSync(`${folder}/${name}`);
  expect(readdirSync(folder, { recursive: true })).toHaveLength(15);
  expect(read("stripe-chat.js")).toEqual(read("1.2.3/stripe-chat.js"));
  expect(brotliDecompressSync(read("1.2.3/panel-abc.js.br"))).toEqual(panel);
  expect(gunzipSync(read("stripe-chat.js.gz"))).toEqual(loader);
  expect(JSON.parse(`${read("1.2.3/integrity.json")}`)).toEqual({
    "stripe-chat.js": `sha384-${createHash("sha384").update(loader).digest("base64")}`,
    "panel-abc.js": `sha384-${createHash("sha384").update(panel).digest("base64")}`,
  });
});

it("the payment page's shell names its first modules with their hashes, and nothing stands in it", async () => {
  const files = {
    "pay-1.js": Buffer.from("entry"),
    "chunk-2.js": Buffer.from("shared"),
    "chat-3.js": Buffer.from("chat"),
  };
  const hash = (code: string) => `sha384-${createHash("sha384").update(code).digest("base64")}`;

  const shell = `${await shellOf("1.2.3", { files, first: ["pay-1.js", "chunk-2.js"] })}`;

  expect(shell).toContain(
    `<script type="module" src="/pay-assets/1.2.3/pay-1.js" integrity="${hash("entry")}"></script>`,
  );
  expect(shell).toContain(
    `<link rel="modulepreload" href="/pay-assets/1.2.3/chunk-2.js" integrity="${hash("shared")}">`,
  );
  expect(shell).not.toMatch(/chat-3|style=|<style|<script>|onload|\{\{/);
  expect(shell).toContain('<p lang="de">');
  expect(shell).toContain('<p lang="en">');
});

it("the payment page is published with its assets apart from its shell", async () => {
  await publishPage(`${folder}/pay`, "1.2.3", Buffer.from("shell"), { "pay-1.js": Buffer.from("entry") });

  const read = (name: string) => `${readFileSync(`${folder}/pay/${name}`)}`;
  expect(read("index.html")).toBe("shell");
  expect(gunzipSync(readFileSync(`${folder}/pay/1.2.3/pay-1.js.gz`)).toString()).toBe("entry");
  expect(Object.keys(JSON.parse(read("1.2.3/integrity.json")))).toEqual(["pay-1.js"]);
});

it("the inventory names each script with its purpose, size and hash", async () => {
  const loader = Buffer.from("loader");

  await publish(folder, "1.2.3", { "stripe-chat.js": loader });

  expect(JSON.parse(`${readFileSync(`${folder}/1.2.3/inventory.json`)}`)).toMatchObject({
    version: "1.2.3",
    scripts: [
      {
        file: "/widget/1.2.3/stripe-chat.js",
        purpose: expect.stringContaining("button"),
        integrity: `sha384-${createHash("sha384").update(loader).digest("base64")}`,
        bytes: 6,
      },
    ],
  });
});

it("a script that nobody has described is not published", async () => {
  const files = { "stripe-chat.js": Buffer.from("loader"), "other.js": Buffer.from("other") };

  await expect(publish(folder, "1.2.3", files)).rejects.toThrow("other.js");
});
