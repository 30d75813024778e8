import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FakeWebSocket } from "../support/fake-web-socket";
import { FakeXhr, withFakeXhr } from "../support/fake-xhr";
import { aMessage, anAttachment, noon } from "../support/messages";
import { Shopper } from "../support/shopper";

const photo = new File([new Uint8Array(1200)], "Küche.png", { type: "image/png" });
const stored = anAttachment({ name: "Küche.png" });

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
  withFakeXhr();
});

afterEach(async () => {
  await vi.advanceTimersByTimeAsync(500);
  vi.useRealTimers();
});

async function chooses(shopper: Shopper, file: File): Promise<void> {
  const input = shopper.find("input[type=file]") as HTMLInputElement;
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await shopper.waits();
}

async function attaches(shopper: Shopper): Promise<void> {
  await chooses(shopper, photo);
  shopper.server.welcomes();
  await shopper.waits();
  FakeXhr.last.answers(201, stored);
  await shopper.waits();
}

it("is sent as soon as it is chosen, into a conversation that begins for it", async () => {
  const shopper = new Shopper();

  await chooses(shopper, photo);
  expect(shopper.server.callsOf("/conversations")).toHaveLength(1);
  shopper.server.welcomes();
  await shopper.waits();

  const request = FakeXhr.last;
  expect(request.address).toMatch(/^https:\/\/chat\.example\/api\/v1\/widget\/.+\/attachments$/);
  expect(request.headers).toEqual({ Authorization: "Bearer token-1", "File-Name": "K%C3%BCche.png" });
  expect(request.body).toBe(photo);
  expect(FakeXhr.all).toHaveLength(1);
});

it("shows how far it is, and can be sent when it is there", async () => {
  const shopper = new Shopper("en");
  await chooses(shopper, photo);
  shopper.server.welcomes();
  await shopper.waits();
  FakeXhr.last.passes(370, 1000);
  await shopper.waits();

  expect(shopper.find("progress")?.getAttribute("value")).toBe("37");
  expect(shopper.find(".send")?.hasAttribute("disabled")).toBe(true);

  FakeXhr.last.answers(201, stored);
  await shopper.waits();
  expect(shopper.find("progress")).toBeNull();
  expect(shopper.reads(".chip")[0]).toContain("Küche.png");
  expect(shopper.reads(".chip")[0]).toContain("Attached");
  await shopper.clicks(".send");

  expect(FakeWebSocket.last.sentOf("message").at(-1)).toMatchObject({ text: "", attachment: "abc-123_Z" });
  expect(shopper.find(".chip")).toBeNull();
});

it("goes with the words beside it, and is shown once when the server has both", async () => {
  const shopper = new Shopper();
  await attaches(shopper);
  await shopper.says("So sieht es aus");

  expect(shopper.find(".own .picture")).not.toBeNull();
  const sent = FakeWebSocket.last.sentOf("message").at(-1);
  FakeWebSocket.last.says({ ...sent, type: "accepted", number: 1, at: noon, attachment: stored });
  await shopper.waits();

  expect(shopper.root.querySelectorAll(".own .picture")).toHaveLength(1);
  expect(shopper.reads(".own .text")).toEqual(["So sieht es aus"]);
});

it("is sent once after a reload, without being brought again", async () => {
  const before = new Shopper();
  await attaches(before);
  await before.clicks(".send");
  const first = FakeWebSocket.last.sentOf("message").at(-1);

  const after = new Shopper();
  await after.waits();
  after.server.welcomes();
  await after.waits();

  expect(FakeWebSocket.last.sentOf("message")).toEqual([first]);
  expect(after.find(".own .picture")).not.toBeNull();
  expect(FakeXhr.all).toHaveLength(1);
});

it("is tried again while nobody answers, and says so", async () => {
  const shopper = new Shopper("en");
  await chooses(shopper, photo);
  shopper.server.welcomes();
  await shopper.waits();

  FakeXhr.last.answers(0);
  await shopper.waits();
  expect(shopper.reads(".chip [role=status]")).toEqual(["No connection – trying again while this page is open."]);
  await shopper.waits(5000);

  expect(FakeXhr.all).toHaveLength(2);
  FakeXhr.last.answers(201, stored);
  await shopper.waits();
  expect(shopper.find(".send")?.hasAttribute("disabled")).toBe(false);
});

it.each([
  [new File(["x"], "a.svg", { type: "image/svg+xml" }), "Images or PDF only."],
  [new File([], "a.png", { type: "image/png" }), "Images or PDF only."],
  [new File([new Uint8Array(10 * 1024 * 1024 + 1)], "a.pdf", { type: "application/pdf" }), "Too big: at most 10 MB."],
])("is refused before it is sent, in plain words: %#", async (file, words) => {
  const shopper = new Shopper("en");

  await chooses(shopper, file);

  expect(shopper.reads(".chip [role=status]")).toEqual([words]);
  expect(shopper.server.calls).toEqual([]);
  expect(FakeXhr.all).toEqual([]);
  expect(localStorage).toHaveLength(0);
});

it.each([
  [400, "bad_file", "Images or PDF only."],
  [413, "too_large", "Too big: at most 10 MB."],
  [400, "too_many_pixels", "Too big: at most 10 MB."],
])("is refused by the server in plain words: %s %s", async (status, code, words) => {
  const shopper = new Shopper("en");
  await chooses(shopper, photo);
  shopper.server.welcomes();
  await shopper.waits();

  FakeXhr.last.answers(status, { code });
  await shopper.waits(60_000);

  expect(shopper.reads(".chip [role=status]")).toEqual([words]);
  expect(FakeXhr.all).toHaveLength(1);
});

it("is taken back", async () => {
  const shopper = new Shopper();
  await chooses(shopper, photo);
  shopper.server.welcomes();
  await shopper.waits();

  await shopper.clicks(".chip button");

  expect(FakeXhr.last.aborted).toBe(true);
  expect(shopper.find(".chip")).toBeNull();
  expect(shopper.root.activeElement).toBe(shopper.field);
  await shopper.waits(60_000);
  expect(FakeXhr.all).toHaveLength(1);
});

it("is taken from what is dropped and pasted, and the page does not go away", async () => {
  const shopper = new Shopper();
  for (const [place, type] of [
    [".log", "drop"],
    ["textarea", "paste"],
  ] as const) {
    const event = new Event(type, { bubbles: true, cancelable: true });
    const data = { files: [photo], types: ["Files"] };
    Object.assign(event, { dataTransfer: data, clipboardData: data });
    shopper.find(place)?.dispatchEvent(event);
    await shopper.waits();

    expect(event.defaultPrevented).toBe(true);
    expect(shopper.reads(".chip bdi")).toEqual(["Küche.png"]);
    await shopper.clicks(".chip button");
  }
});

it("has its place before it is there, and becomes a card when it does not come", async () => {
  const shopper = new Shopper("en");
  const attachment = anAttachment({ width: 4000, height: 3000 });
  await shopper.says("Hello");
  shopper.server.welcomes([aMessage(1, { author: "agent", text: "", attachment })]);
  await shopper.waits();

  const image = shopper.find(".picture img") as HTMLImageElement;
  expect(image.getAttribute("src")).toBe("https://chat.example/api/v1/attachments/abc-123_Z");
  expect(image.getAttribute("alt")).toBe("Image: photo.png");
  expect([image.getAttribute("width"), image.getAttribute("height")]).toEqual(["280", "210"]);
  image.dispatchEvent(new Event("error"));
  await shopper.waits();

  expect(shopper.find(".picture")).toBeNull();
  expect(shopper.reads(".agent .file")[0]).toContain("photo.png");
  expect(shopper.find(".agent .file")?.getAttribute("rel")).toBe("noopener noreferrer");
});

it.each(["javascript:alert(1)", "//evil.example/x", "https://evil.example/x", "/api/v1/attachments/../x", "@evil"])(
  "of another address is not shown: %s",
  async (url) => {
    const shopper = new Shopper();
    await shopper.says("Hello");
    shopper.server.welcomes([aMessage(1, { text: "see", attachment: anAttachment({ url }) })]);
    await shopper.waits();

    expect(shopper.find("a, img")).toBeNull();
    expect(shopper.reads(".assistant .text")).toContain("see");
  },
);

it("that is gone by now is to be attached again", async () => {
  const shopper = new Shopper("en");
  await attaches(shopper);
  await shopper.clicks(".send");
  const clientId = FakeWebSocket.last.sentOf("message").at(-1)?.clientId;

  FakeWebSocket.last.says({ type: "refused", clientId, code: "attachment_gone", retryAfter: null });
  await shopper.waits();

  expect(shopper.reads(".problem")[0]).toContain("Please attach the file again.");
  expect(shopper.find(".problem button")).toBeNull();
});
