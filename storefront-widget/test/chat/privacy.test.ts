import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { hostOf } from "../../src/chat/host";
import { aMessage, noon, shop } from "../support/messages";
import { Shopper } from "../support/shopper";
import { hears, opens, presses, talking } from "../support/talking";

const taken = { status: 204, body: null };
const late = { status: 409, body: { code: "joined_late" } };
const unknown = { status: 401, body: { code: "token_unknown" } };
const words = (shopper: Shopper) => shopper.reads(".privacy p")[0];

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

it.each([
  ["https://shop.example/privacy", true],
  ["http://shop.example/privacy", false],
  ["javascript:alert(1)", false],
])("the shop's privacy page %s is linked: %s", async (url, linked) => {
  const element = document.createElement("stripe-chat");
  element.attachShadow({ mode: "open" });
  element.setAttribute("privacy-url", url);
  const page = { shop, language: "en", server: "https://chat.example" };
  const button = document.createElement("button");

  const { privacyUrl } = hostOf({ element, button, page, proofs: [], closed: () => {} });

  expect(privacyUrl).toBe(linked ? url : null);
});

it("the note can be closed, and the shop's own page is a link in it", async () => {
  const shopper = new Shopper("de", null, "https://shop.example/privacy");
  await opens(shopper, "Datenschutz");
  expect(shopper.find(".privacy a")?.getAttribute("href")).toBe("https://shop.example/privacy");
  expect(shopper.root.activeElement).toBe(shopper.find(".privacy"));

  await presses(shopper, "Hinweis schließen");

  expect(shopper.find(".privacy")).toBeNull();
});

it.each([
  ["de", "Datenschutz", "Meinen Chat löschen", "Löschen", "Ihr Chat ist gelöscht."],
  ["en", "Privacy", "Delete my chat", "Delete", "Your chat is deleted."],
])(
  "a chat is deleted after one more question, here and at the server (%s)",
  async (language, privacy, erase, yes, done) => {
    const shopper = await talking(language);
    await hears(shopper, { type: "message", message: aMessage(2, { text: "Secret answer" }) });
    await shopper.types("half a word");
    await opens(shopper, privacy);
    await presses(shopper, erase);
    expect(shopper.server.callsOf("/erasure")).toEqual([]);

    shopper.server.next.push(taken);
    await presses(shopper, yes);

    expect(shopper.server.callsOf("/erasure")).toHaveLength(1);
    expect(shopper.reads(".privacy p")[0]).toBe(done);
    expect(shopper.root.textContent).not.toContain("Secret answer");
    expect(shopper.root.textContent).not.toContain("Hello?");
    expect(shopper.field.value).toBe("");
    expect(localStorage.getItem("stripe-chat")).toBeNull();
  },
);

it("without a connection nothing is deleted, and it says so", async () => {
  const shopper = await talking();
  await opens(shopper, "Privacy");
  await presses(shopper, "Delete my chat");
  shopper.server.next.push("unreachable");

  await presses(shopper, "Delete");

  expect(shopper.reads(".privacy p")[0]).toContain("Not possible right now");
  expect(shopper.root.textContent).toContain("Hello?");
  expect(localStorage.getItem("stripe-chat")).not.toBeNull();
});

it.each([
  ["de", "Datenschutz", "Meinen Chat löschen", "Löschen", "Löschen kann diesen Chat nur der Browser"],
  ["en", "Privacy", "Delete my chat", "Delete", "Only the browser that began it can delete it"],
])("who joined late is told who can delete it (%s)", async (language, privacy, erase, yes, who) => {
  const shopper = await talking(language);
  await opens(shopper, privacy);
  await presses(shopper, erase);
  shopper.server.next.push(late);

  await presses(shopper, yes);

  expect(words(shopper)).toContain(who);
  expect(shopper.reads(".privacy .link")).toEqual([]);
  expect(shopper.root.textContent).toContain("Hello?");
});

it("a token that is unknown at the first try says nothing of the chat; after a try without an answer it is gone", async () => {
  const shopper = await talking();
  await opens(shopper, "Privacy");
  const answers = async (answer: typeof unknown | "unreachable") => {
    await presses(shopper, "Delete my chat");
    shopper.server.next.push(answer);
    await presses(shopper, "Delete");
    return words(shopper);
  };

  expect(await answers(unknown)).toContain("Not possible right now");
  expect(await answers("unreachable")).toContain("Not possible right now");
  expect(shopper.root.textContent).toContain("Hello?");
  expect(await answers(unknown)).toBe("Your chat is deleted.");
  expect(shopper.root.textContent).not.toContain("Hello?");
});

it("it is deleted once, however often that is pressed", async () => {
  const shopper = await talking();
  await opens(shopper, "Privacy");
  await presses(shopper, "Delete my chat");
  shopper.server.next.push(new Promise(() => {}));

  await presses(shopper, "Delete");
  await presses(shopper, "Delete");

  expect(shopper.server.callsOf("/erasure")).toHaveLength(1);
});

it("Escape closes the note and not the chat, and the question has one way out", async () => {
  const shopper = await talking();
  await opens(shopper, "Privacy");
  expect(shopper.reads(".privacy h3")).toEqual(["Privacy"]);
  await presses(shopper, "Delete my chat");
  expect(shopper.find('[aria-label="Close note"]')).toBeNull();

  await shopper.presses("Escape");

  expect(shopper.find(".privacy")).toBeNull();
  expect(shopper.find(".panel")?.hidden).toBe(false);
});

it("the note begins anew when it is chosen again, and is gone when something is written or the chat is closed", async () => {
  const shopper = await talking();
  await opens(shopper, "Privacy");
  await presses(shopper, "Delete my chat");
  await opens(shopper, "Privacy");
  expect(words(shopper)).toContain("The shop keeps");
  expect(shopper.root.activeElement).toBe(shopper.find(".privacy"));

  shopper.field.focus();
  await shopper.says("Again");
  expect(shopper.find(".privacy")).toBeNull();

  await opens(shopper, "Privacy");
  expect(shopper.find(".privacy")).not.toBeNull();
  shopper.panel.close();
  shopper.panel.open();
  await shopper.waits();
  expect(shopper.find(".privacy")).toBeNull();
});
