// @vitest-environment node
import { describe, expect, it, vi } from "vitest";
import { shown } from "../../src/chat/state";
import type { Tab } from "../support/world/browser";
import type { Pipe, Way } from "../support/world/network";
import { realRules } from "../support/world/rules";
import { World } from "../support/world/world";

interface Networks {
  readonly sockets?: Way;
  readonly streams?: Way;
  readonly burst?: number;
}

const texts = (tab: Tab) => shown(tab.session.store.state).map(({ text }) => text);
const connection = (tab: Tab) => tab.session.store.state.connection;
const seconds = 1000;
const minutes = 60_000;

/** Somebody writes the first message in such a network. */
async function inNetwork(
  { sockets = "open", streams = "open", burst = 20 }: Networks,
  life: (world: World, tab: Tab) => Promise<void>,
): Promise<void> {
  const world = new World(3, { ...realRules, burst });
  world.server.stored = () => {};
  Object.assign(world.network, { sockets, streams });
  await world.live(async () => {
    const tab = await world.browser.open();
    await world.writes(tab, "hello");
    await life(world, tab);
  });
}

describe("the ladder", () => {
  it.each([
    [{ sockets: "swallowed" }, 9, "streams"],
    [{ sockets: "refused" }, 3, "streams"],
    [{ sockets: "swallowed", streams: "swallowed" }, 18, "polls"],
    [{ sockets: "refused", streams: "refused" }, 3, "polls"],
  ] as const)("goes down: in a network with %j messages flow within %i s, by %s", async (networks, within, rung) => {
    await inNetwork(networks, async (world, tab) => {
      await world.passes(within * seconds);
      world.agentSays("welcome");
      await world.passes(3 * seconds);

      expect(texts(tab)).toEqual(["hello", "welcome"]);
      expect(connection(tab)).toBe("live");
      expect(world.counts[rung]).toBeGreaterThan(0);
    });
  });

  it("is climbed again after a minute, while the lower rung still holds", async () => {
    await inNetwork({ sockets: "refused" }, async (world, tab) => {
      await world.passes(20 * seconds);
      world.network.sockets = "open";
      let broken = 0;
      tab.session.store.watch((now) => {
        if (now.connection !== "live") broken++;
      });

      await world.passes(50 * seconds);
      await world.writes(tab, "from above");
      await world.passes(5 * seconds);

      expect([...world.network.pipes]).toHaveLength(1);
      expect([world.counts.sockets, broken]).toEqual([1, 0]);
      expect(texts(tab)).toEqual(["hello", "from above"]);
    });
  });

  it("is climbed at once when the device is in another network", async () => {
    await inNetwork({ sockets: "refused" }, async (world) => {
      await world.passes(20 * seconds);
      world.network.sockets = "open";
      await world.offline(false);

      await world.passes(1 * seconds);

      expect(world.counts.sockets).toBe(1);
    });
  });

  it("is climbed less and less often in vain: 1, 2, 4, 8 and then every 10 minutes", async () => {
    await inNetwork({ sockets: "refused" }, async (world) => {
      const tried = () => world.network.tried;
      await world.passes(20 * seconds);
      const before = tried();

      await world.passes(14 * minutes);
      expect(tried() - before).toBe(3);
      await world.passes(45 * minutes);

      expect(tried() - before).toBe(8);
    });
  });
});

describe("polling", () => {
  const polling = { sockets: "refused", streams: "refused" } as const;
  const pollsIn = async (world: World, time: number) => {
    const before = world.counts.polls;
    await world.passes(time);
    return world.counts.polls - before;
  };

  it("asks every 2 s while something is said, every 5 s after a quiet minute, every 30 s while hidden", async () => {
    await inNetwork(polling, async (world, tab) => {
      await world.passes(25 * seconds);
      expect(await pollsIn(world, 20 * seconds)).toBeCloseTo(10, -1);
      await world.passes(1 * minutes);
      const quiet = await pollsIn(world, 50 * seconds);
      await world.hides(tab, true);
      await world.passes(30 * seconds);
      const hidden = await pollsIn(world, 5 * minutes);

      expect([quiet, hidden].map((polls) => Math.round(polls / 2) * 2)).toEqual([10, 10]);
    });
  });

  it("asks at once when the shopper comes back", async () => {
    await inNetwork(polling, async (world, tab) => {
      await world.passes(25 * seconds);
      await world.hides(tab, true);
      await world.passes(35 * seconds);
      world.agentSays("are you back?");

      await world.hides(tab, false);
      await world.passes(200);

      expect(texts(tab)).toEqual(["hello", "are you back?"]);
    });
  });
});

describe("a server that wants to be left alone for an hour", () => {
  it("is asked again after a minute: the shopper waits for an answer", async () => {
    await inNetwork({ sockets: "refused", streams: "refused" }, async (world, tab) => {
      await world.passes(25 * seconds);
      vi.spyOn(world.server, "answer").mockReturnValueOnce({ status: 503, body: null, retryAfter: 3600 });
      await world.passes(6 * seconds);
      world.agentSays("are you there?");

      await world.passes(40 * seconds);
      expect(texts(tab)).toEqual(["hello"]);
      await world.passes(20 * seconds);

      expect(texts(tab)).toEqual(["hello", "are you there?"]);
    });
  });
});

describe("too many messages", () => {
  it.each(["open", "refused"] as const)(
    "wait and go out in order, and none is a problem (sockets %s)",
    async (sockets) => {
      await inNetwork({ sockets, burst: 3 }, async (world, tab) => {
        for (let number = 1; number <= 5; number++) await world.writes(tab, `${number}`);
        await world.passes(30 * seconds);
        expect(tab.session.store.state.unsent.map(({ problem }) => problem)).not.toContain("too_many");
        expect(tab.session.store.state.unsent.length).toBeGreaterThan(0);

        await world.passes(3 * minutes);

        expect(texts(tab)).toEqual(["hello", "1", "2", "3", "4", "5"]);
      });
    },
  );
});

describe("who is at the till", () => {
  it.each([
    { sockets: "open", streams: "open" },
    { sockets: "refused", streams: "open" },
    { sockets: "refused", streams: "refused" },
  ] as const)("is told again when the server had no time (%j)", async (networks) => {
    await inNetwork(networks, async (world, tab) => {
      await world.passes(20 * seconds);
      world.server.busy = 2;
      await world.clock.as(tab, () => tab.session.identify("signed"));
      await world.passes(1 * seconds);
      expect(world.server.conversations[0]?.till).toBeNull();

      await world.passes(5 * seconds);

      expect(world.server.conversations[0]?.till).toBe("signed");
      expect(connection(tab)).toBe("live");
    });
  });
});

describe("a hole in the numbers", () => {
  it("is fetched at once, and what is behind it waits", async () => {
    await inNetwork({}, async (world, tab) => {
      await world.passes(3 * seconds);
      const [pipe] = world.network.pipes;
      const drop = vi.spyOn(pipe as Pipe, "down").mockImplementation(() => {});
      world.agentSays("second");
      drop.mockRestore();
      world.agentSays("third");
      world.network.serverIsUp = false;
      await world.passes(1 * seconds);
      expect(texts(tab)).toEqual(["hello"]);

      world.network.serverIsUp = true;
      await world.passes(3 * seconds);

      expect(texts(tab)).toEqual(["hello", "second", "third"]);
      expect(world.counts.holes).toBeGreaterThan(0);
    });
  });

  it("that is a message which we cannot read is passed over", async () => {
    await inNetwork({}, async (world, tab) => {
      await world.passes(3 * seconds);
      world.server.says(`${world.server.conversations[0]?.id}`, "stranger" as "agent", "from the future");
      world.agentSays("after it");

      await world.passes(3 * seconds);

      expect(texts(tab)).toEqual(["hello", "after it"]);
    });
  });

  it("after which there is nothing is noticed by the heartbeat", async () => {
    await inNetwork({}, async (world, tab) => {
      await world.passes(3 * seconds);
      world.network.weather = { calls: 0, frames: 1, slowest: 20 };
      for (let number = 1; number <= 5; number++) world.agentSays(`${number}`);
      await world.passes(10 * seconds);

      expect(texts(tab)).toEqual(["hello", "1", "2", "3", "4", "5"]);
    });
  });
});
