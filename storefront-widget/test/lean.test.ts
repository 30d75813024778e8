// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";
import { leanPaths, leanSource, without } from "../build/lean/lean.mjs";

type Child = object | string | number | false | null;
interface Framework {
  h(type: unknown, props: object | null, ...children: Child[]): object;
  render(element: object, place: Element): void;
}
interface Hooks {
  useState<Value>(first: Value): [Value, (next: Value | ((now: Value) => Value)) => void];
  useRef<Value>(first: Value): { current: Value };
  useLayoutEffect(effect: () => unknown, inputs?: unknown[]): void;
}

const { h, render } = (await import(leanPaths.preact)) as Framework;
const { useState, useRef, useLayoutEffect } = (await import(leanPaths["preact/hooks"])) as Hooks;
let place: HTMLElement;

beforeEach(() => {
  place = document.createElement("div");
  document.body.replaceChildren(place);
});

it("another version of the framework is not cut anywhere, but ends the build", () => {
  const cut: [string, string, string] = ["if (a)", "return", ""];

  expect(without("if (a) b();\nreturn", "diff/index.js", cut)).toBe("return");
  expect(() => without("if (c) b();\nreturn", "diff/index.js", cut)).toThrow("diff/index.js");
  expect(() => without("if (a) b();\nif (a) c();\nreturn", "diff/index.js", cut)).toThrow("if (a)");
  expect(() => without("if (a) b();", "diff/index.js", cut)).toThrow("if (a)");
});

it("what is left knows nothing of server-rendered pages and of markup as a text", () => {
  const code = ["diff/index.js", "diff/props.js"].map((file) => leanSource(leanPaths.preact.replace("index.js", file)));

  expect(code.join()).not.toMatch(/== 'dangerouslySetInnerHTML'|cssText|getDerivedStateFromProps/);
  expect(code.join()).toContain("createElementNS");
});

it("elements keep their place in the page when they are told apart by a key", () => {
  const list = (keys: string) => h("ul", null, ...[...keys].map((key) => h("li", { key }, key)));
  render(list("abcd"), place);
  const [a, , c] = place.querySelectorAll("li");

  render(list("dcxa"), place);

  expect(place.textContent).toBe("dcxa");
  expect(place.querySelectorAll("li")[3]).toBe(a);
  expect(place.querySelectorAll("li")[1]).toBe(c);
});

it("what is not an element of ours is not shown, whatever it looks like", () => {
  render(h("p", null, JSON.parse('{"type":"script","props":{"children":"x"},"constructor":null}')), place);

  expect(place.innerHTML).toBe("<p></p>");
});

it("a state changes by a value or by what was before, and nothing happens when it is the same", async () => {
  const drawn: number[] = [];
  let change: ReturnType<typeof useState<number>>[1] = () => {};
  const Count = () => {
    const [count, set] = useState(1);
    change = set;
    drawn.push(count);
    return h("b", null, count);
  };
  render(h(Count, null), place);

  change((now) => now + 1);
  change((now) => now + 1);
  await vi.waitFor(() => expect(place.textContent).toBe("3"));
  change(3);
  await Promise.resolve();

  expect(drawn).toEqual([1, 3]);
});

it("an effect acts again when an input changes, and ends with what it was for", () => {
  const log: string[] = [];
  const Watch = ({ name }: { name: string }) => {
    const box = useRef<Element | null>(null);
    useLayoutEffect(() => {
      log.push(`${name} in ${box.current?.localName}`);
      return () => log.push(`not ${name}`);
    }, [name]);
    return h("i", { ref: box });
  };
  render(h("div", null, h(Watch, { name: "a" })), place);
  render(h("div", null, h(Watch, { name: "a" })), place);
  render(h("div", null, h(Watch, { name: "b" })), place);
  render(h("div", null), place);

  expect(log).toEqual(["a in i", "not a", "b in i", "not b"]);
});

it("what fails to draw itself leaves what was drawn before, and is told", async () => {
  let fail: ReturnType<typeof useState<boolean>>[1] = () => {};
  const Weak = () => {
    const [broken, set] = useState(false);
    fail = set;
    if (broken) throw new Error("broken");
    return h("b", null, "fine");
  };
  render(h(Weak, null), place);

  expect(() =>
    render(
      h(() => {
        throw new Error("broken");
      }, null),
      document.createElement("div"),
    ),
  ).toThrow("broken");
  expect(place.textContent).toBe("fine");
  expect(fail).toBeTypeOf("function");
});
