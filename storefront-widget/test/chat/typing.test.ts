import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { messagesStyle } from "../../src/chat/messages.css";
import type { FakeWebSocket } from "../support/fake-web-socket";
import { aMessage, byAssistant, noon } from "../support/messages";
import { Shopper } from "../support/shopper";

let shopper: Shopper;
let socket: FakeWebSocket;
const dots = () => shopper.root.querySelectorAll(".typing").length;

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
  shopper = new Shopper();
  await shopper.says("Hallo");
  socket = shopper.server.welcomes();
  await shopper.waits();
});

afterEach(async () => {
  await vi.advanceTimersByTimeAsync(500);
  vi.useRealTimers();
});

describe("while the machine answers", () => {
  it("dots move from sending on, and stay when the message is accepted", async () => {
    expect(dots()).toBe(1);

    await shopper.isAccepted(1);

    expect(dots()).toBe(1);
  });

  it("they are told once, by the polite list that holds them, and the dots themselves are silent", () => {
    expect(shopper.find("[role=log] .typing")?.innerText).toContain("schreibt eine Antwort");
    expect(shopper.find(".typing [role], .typing [aria-live]")).toBeNull();
    expect(shopper.find(".dots")?.getAttribute("aria-hidden")).toBe("true");
  });

  it("they stay the same element for the next message", async () => {
    await shopper.isAccepted(1);
    const before = shopper.find(".typing");

    await shopper.says("noch etwas");

    expect(shopper.find(".typing")).toBe(before);
  });

  it("they come back for the next question", async () => {
    await shopper.isAccepted(1);
    socket.says({ type: "message", message: aMessage(2) });
    await shopper.says("und warum?");
    await shopper.isAccepted(3);

    expect(dots()).toBe(1);
  });

  it("they keep still for those who want no motion", () => {
    expect(messagesStyle).toMatch(/prefers-reduced-motion: reduce\) {\s+\.dots span {\s+animation: none/);
  });
});

describe("the dots are gone", () => {
  it("with the answer, also when that overtakes the acknowledgement", async () => {
    const clientId = socket.sentOf("message")[0]?.clientId;
    const message = { ...aMessage(1), author: "shopper", clientId };

    socket.says({ type: "message", message });
    socket.says({ type: "message", message: aMessage(2) });
    await shopper.isAccepted(1);

    expect(dots()).toBe(0);
  });

  it.each([
    { state: "open", inCharge: "nobody", agent: null },
    { state: "open", inCharge: "agent", agent: "Demo agent" },
  ])("with the handover: $inCharge in charge", async (status) => {
    socket.says({ type: "status", status });
    await shopper.waits();

    expect(dots()).toBe(0);
  });

  it("after 10 s, until the next message is sent", async () => {
    await shopper.isAccepted(1);
    await shopper.waits(9800);
    expect(dots()).toBe(1);

    await shopper.waits(200);
    expect(dots()).toBe(0);
    socket.says({ type: "status", status: byAssistant });
    await shopper.waits();
    expect(dots()).toBe(0);

    await shopper.says("Hallo?");
    expect(dots()).toBe(1);
  });

  it("when the message was refused", async () => {
    socket.says({ type: "refused", clientId: socket.sentOf("message")[0]?.clientId, code: "too_long" });
    await shopper.waits();

    expect(dots()).toBe(0);
  });

  it("while there is no connection", async () => {
    socket.drops();
    await shopper.waits(17);

    expect(dots()).toBe(0);
  });
});

it("an old question of an earlier page brings none", async () => {
  await shopper.isAccepted(1);

  shopper = new Shopper();
  await shopper.waits();
  shopper.server.welcomes([aMessage(1, { author: "shopper", clientId: "a" })]);
  await shopper.waits();

  expect(dots()).toBe(0);
});
