import { expect, it, vi } from "vitest";
import { Memory } from "../../src/api/memory";
import { startFromTag } from "../../src/launcher/start";
import { shop } from "../support/messages";
import { aScriptTag } from "../support/script-tag";

it("with a stored conversation the panel loads by itself, closed", async () => {
  new Memory(shop).begin({ conversation: "c1", token: "t1", expiresAt: "2099-01-01T00:00:00Z" });

  startFromTag(aScriptTag(), window);

  await vi.waitFor(() => expect(globalThis.askedOfPanel).toEqual([]));
});
