// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tsx?|m?js)$/.test(name))
    .map((name) => ({ name, source: readFileSync(`${folder}/${name}`, "utf8") }));
const everything = filesOf("src");
const ofPage = everything.filter(({ name }) => name.startsWith("pay/"));
const files = everything.filter((file) => !ofPage.includes(file));

const thatContain = (pattern: RegExp, where = files) =>
  where.filter(({ source }) => pattern.test(source)).map(({ name }) => name);

it("no file is longer than 250 lines", () => {
  const all = ["src", "test", "build"].flatMap(filesOf);

  expect(all.filter(({ source }) => source.split("\n").length > 251).map(({ name }) => name)).toEqual([]);
  expect(files.length).toBeGreaterThan(40);
});

it("only src/api talks to the server", () => {
  const talkers = thatContain(/\bfetch\(|new WebSocket|XMLHttpRequest|sendBeacon|EventSource/, everything);

  expect(talkers.every((name) => name.startsWith("api/"))).toBe(true);
  expect(talkers).toHaveLength(3);
});

it("only src/api stores anything", () => {
  expect(thatContain(/localStorage|sessionStorage|indexedDB|\.cookie/, everything).sort()).toEqual([
    "api/memory.ts",
    "api/remembered-shop.ts",
  ]);
});

it("only src/checkout reads the address of the page, and nothing changes it", () => {
  expect(thatContain(/\blocation\b/)).toEqual(["checkout/proof.ts"]);
  expect(thatContain(/\bhistory\b|location\s*[.=](?!search)/)).toEqual([]);
});

it("nothing is logged but a wrong tag", () => {
  expect(thatContain(/console\./, everything)).toEqual(["launcher/start.ts"]);
});

it("nothing becomes HTML, a style element or code", () => {
  const pattern =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|style="|"style"|cssText/i;

  expect(thatContain(pattern, everything)).toEqual([]);
  expect(thatContain(/\bstyle=\{|dangerouslySet/, everything)).toEqual([]);
});

it("no message of another window is read and none is sent", () => {
  expect(thatContain(/postMessage|["']message["'],\s*\(|onmessage(?! = \(\{ data \}\) => this)/, everything)).toEqual(
    [],
  );
});

it("nothing of the page is read but the script tag and the language", () => {
  const ofThePage = files.flatMap(({ source }) => source.match(/document\.(?!createElement)[\w.]+(\([^)]*\))?/g) ?? []);

  expect([...new Set(ofThePage.map((use) => use.replace(/<.*?>/, "")))].sort()).toEqual([
    'document.addEventListener("DOMContentLoaded", ()',
    'document.addEventListener("visibilitychange", ()',
    "document.body",
    "document.body.append(chat)",
    "document.currentScript",
    "document.documentElement.lang",
    "document.hidden",
    "document.querySelector",
  ]);
});

it("on the payment page one file reads and changes the address", () => {
  expect(thatContain(/\blocation\b|\bhistory\.\w/, ofPage)).toEqual(["pay/address.ts"]);
});

it("on the payment page one file loads a script of others, and no one asks Stripe why a card was declined", () => {
  expect(thatContain(/createElement\("script"\)|\.src = /, ofPage)).toEqual(["pay/stripe-js.ts"]);
  expect(thatContain(/decline_code|declineCode|error\.message/, ofPage)).toEqual([]);
});

it("a form of the page is watched in one place, and nothing but its completeness is read", () => {
  expect(thatContain(/\.on\(/)).toEqual(["stripe-chat.ts"]);
  expect(thatContain(/event\??\.(value|error)/)).toEqual([]);
});
