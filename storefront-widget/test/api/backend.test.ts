import { beforeEach, describe, expect, it, vi } from "vitest";
import { Backend } from "../../src/api/backend";
import { gone, tokenUnknown } from "../../src/api/rung";
import { Stream } from "../../src/api/stream";
import { type Answer, FakeServer } from "../support/fake-server";
import { accepts, LineUnderTest } from "../support/line-under-test";
import { shop } from "../support/messages";

const backend = new Backend("https://chat.example", shop);
let server: FakeServer;

const codeOfStream = () =>
  new Promise<number>((ended) => {
    const hello = () => ({ token: "t1", after: 0 });
    new Stream(backend, { hello, heard: () => {}, beat: () => {}, ended });
  });

beforeEach(() => {
  server = new FakeServer();
});

describe("a page that our server has not written", () => {
  const pages: readonly Answer[] = [
    { status: 401, body: "Closed for maintenance" },
    { status: 401, body: { code: "sign_in" } },
    { status: 403, body: null },
    { status: 404, body: {} },
    { status: 200, body: { code: "token_unknown" } },
  ];

  it.each(pages)("is no answer: %j", async (page) => {
    server.next.push(page, page, page, page, page, page, page);

    expect(await backend.begin("de", null)).toEqual({ kind: "later" });
    expect(await backend.renew("t1")).toEqual({ kind: "later" });
    expect(await backend.claim("t1", "pi_1_secret_2")).toBe("later");
    expect(await backend.say("t1", { type: "message", clientId: "a", text: "text" })).toBe("unreachable");
    expect(await backend.identify("t1", "signed")).toBe("unreachable");
    expect(await backend.messages("t1", 0)).toBe("unreachable");
    expect(await codeOfStream()).toBe(gone);
  });
});

describe("our server", () => {
  it("is believed that it does not know a token", async () => {
    const page = { status: 401, body: { code: "token_unknown" } };
    server.next.push(page, page, page, page, page, page);

    expect(await backend.renew("t1")).toMatchObject({ kind: "refused", status: 401 });
    expect(await backend.claim("t1", "pi_1_secret_2")).toBe("token_unknown");
    expect(await backend.say("t1", { type: "message", clientId: "a", text: "text" })).toBe("token_unknown");
    expect(await backend.identify("t1", "signed")).toBe("token_unknown");
    expect(await backend.messages("t1", 0)).toBe("token_unknown");
    expect(await codeOfStream()).toBe(tokenUnknown);
  });

  it("is believed that it will not begin a conversation, unless it is too busy", async () => {
    server.next.push({ status: 404, body: { code: "not_found" } }, { status: 429, body: { code: "too_many" } });

    expect(await backend.begin("de", null)).toMatchObject({ kind: "refused", code: "not_found" });
    expect(await backend.begin("de", null)).toEqual({ kind: "later" });
  });
});

it("a wall in front of our server lets nobody forget a conversation", async () => {
  const here = new LineUnderTest();
  await here.writes("a");
  accepts(here.server.welcomes(), "a", 1);
  vi.setSystemTime(Date.now() + 20 * 60 * 60_000);
  here.server.next.push({ status: 401, body: "Closed for maintenance" });
  here.nextPage();

  await here.connects();

  expect(here.memory.recall()?.token).toBe("token-1");
  vi.useRealTimers();
});
