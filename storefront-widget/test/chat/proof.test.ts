import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { noon } from "../support/messages";
import { Shopper } from "../support/shopper";

const returnPage = "/return?payment_intent=pi_9&payment_intent_client_secret=pi_9_secret_8&redirect_status=failed";
const token = "eyJhbGciOiJFZERTQSJ9.eyJpc3MiOiJzaG9wIn0.c2ln";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
});

afterEach(async () => {
  window.history.replaceState(null, "", "/");
  await vi.advanceTimersByTimeAsync(500);
  vi.useRealTimers();
});

const visit = (address: string) => window.history.replaceState(null, "", address);
const tellsOf = ({ server }: Shopper) => ({
  tokens: server.callsOf("/conversations").map(({ body }) => body?.shopToken),
  secrets: server.callsOf("/claims").map(({ body }) => body?.clientSecret),
});

it.each([
  ["a ShopToken", token, { tokens: [token], secrets: [] }],
  ["a client secret", "pi_1_secret_2", { tokens: [null], secrets: ["pi_1_secret_2"] }],
  ["a client secret with blanks around", " pi_1_secret_2\n", { tokens: [null], secrets: ["pi_1_secret_2"] }],
  ["nothing but blanks", "  ", { tokens: [null], secrets: [] }],
  ["nothing", null, { tokens: [null], secrets: [] }],
])("a page that gives %s", async (_what, proof, told) => {
  const shopper = new Shopper("de", proof);

  await shopper.says("Hallo");

  expect(tellsOf(shopper)).toEqual(told);
});

it("a later proof is told apart in the same way", async () => {
  const shopper = new Shopper();
  shopper.panel.identify("pi_1_secret_2");
  shopper.panel.identify(token);

  await shopper.says("Hallo");

  expect(tellsOf(shopper)).toEqual({ tokens: [token], secrets: ["pi_1_secret_2"] });
});

it("a return page proves itself by its address, which stays as it is", async () => {
  visit(returnPage);
  const shopper = new Shopper();

  await shopper.says("Hallo");

  expect(tellsOf(shopper).secrets).toEqual(["pi_9_secret_8"]);
  expect(window.location.href).toContain(returnPage);
});

it("a return page that gives the same secret itself is told once", async () => {
  visit(returnPage);
  const shopper = new Shopper("de", "pi_9_secret_8");

  await shopper.says("Hallo");

  expect(tellsOf(shopper).secrets).toEqual(["pi_9_secret_8"]);
});

it.each(["at once", "later"])("a return page that gives a ShopToken %s needs no other proof", async (when) => {
  visit(returnPage);
  const shopper = new Shopper("de", when === "at once" ? token : null);
  shopper.panel.identify(token);

  await shopper.says("Hallo");

  expect(tellsOf(shopper)).toEqual({ tokens: [token], secrets: [] });
});

it("the page hears nothing of a secret", async () => {
  const shopper = new Shopper("de", "pi_1_secret_2");
  const log = vi.spyOn(console, "log");
  const warn = vi.spyOn(console, "warn");

  await shopper.says("Hallo");
  shopper.server.welcomes();
  await shopper.isAccepted(1);

  expect(shopper.told.join() + shopper.root.innerHTML + JSON.stringify(localStorage)).not.toContain("secret");
  expect(log.mock.calls.concat(warn.mock.calls)).toEqual([]);
});
