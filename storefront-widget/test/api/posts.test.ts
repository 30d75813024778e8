import { expect, it } from "vitest";
import type { Backend, Trouble } from "../../src/api/backend";
import { Posts } from "../../src/api/posts";
import type { Refused, ServerFrame } from "../../src/api/wire";

const another: Refused = { type: "refused", clientId: null, code: "another_customer", retryAfter: null };
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** What is said by calls while the server thinks about who is at the till. */
function saying() {
  const said: string[] = [];
  const heard: ServerFrame[] = [];
  let answer = (_: Refused | Trouble | null) => {};
  const backend = {
    identify: () => new Promise<Refused | Trouble | null>((resolve) => (answer = resolve)),
    say: async (_token: string, { text }: { text: string }) => {
      said.push(text);
      return null;
    },
  };
  const posts = new Posts(backend as unknown as Backend, {
    hello: () => ({ token: "t1", after: 0 }),
    heard: (frame) => {
      heard.push(frame);
      posts.stop();
    },
    ended: () => posts.stop(),
  });
  posts.send({ type: "identify", shopToken: "a.shop.token" });
  posts.send({ type: "message", clientId: "a", text: "My own question" });
  return { said, heard, answers: (how: Refused | Trouble | null) => answer(how) };
}

it("a message waits until it is clear whose conversation it is", async () => {
  const { said, answers } = saying();
  await settled();
  expect(said).toEqual([]);

  answers(null);
  await settled();

  expect(said).toEqual(["My own question"]);
});

it("a message is not said in the conversation of another customer", async () => {
  const { said, heard, answers } = saying();

  answers(another);
  await settled();

  expect(heard).toEqual([another]);
  expect(said).toEqual([]);
});
