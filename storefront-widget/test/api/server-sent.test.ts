// @vitest-environment node
import { describe, expect, it } from "vitest";
import { ServerSent } from "../../src/api/server-sent";

const bytes = new TextEncoder().encode(
  ': hi\nid: 7\ndata: {"a":"ä€"}\n\nevent: x\r\ndata: one\r\ndata:two\r\n\r\n\n\ndata: last\r\r',
);

describe("server-sent events", () => {
  it.each([1, 2, 3, 5, 1000])("are the same in pieces of %i bytes", (size) => {
    const events = new ServerSent();
    const data: string[] = [];

    for (let at = 0; at < bytes.length; at += size) data.push(...events.read(bytes.slice(at, at + size)));
    data.push(...events.read(new TextEncoder().encode("\n")));

    expect(data).toEqual(['{"a":"ä€"}', "one\ntwo", "last"]);
  });

  it("without data are none", () => {
    expect(new ServerSent().read(new TextEncoder().encode("\n\nid: 1\n\n: ping\n\n"))).toEqual([]);
  });
});
