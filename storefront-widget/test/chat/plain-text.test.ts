import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { aMessage, aNotice, noon } from "../support/messages";
import { Shopper } from "../support/shopper";

const payloads = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<a href=javascript:alert(1)>x</a>",
  "<b>bold</b>",
  "<style>*{display:none}</style>",
  "<link rel=stylesheet href=//evil.example>",
  "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style></mglyph></math>",
  "<template><img src=x onerror=alert(1)></template>",
  "<details open ontoggle=alert(1)>",
  "<input autofocus onfocus=alert(1)>",
  "<!--<img src=x onerror=alert(1)>-->",
  "</p><img src=x onerror=alert(1)>",
  '"><img src=x onerror=alert(1)>',
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;img src=x onerror=alert(1)&#62;",
  "javascript:alert(1)",
  "https://evil.example/?a=<b>",
  "{{constructor.constructor('alert(1)')()}}",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the payload is meant so
  "${alert(1)}",
  "\u202Egnp.exe",
  "__proto__",
];

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
});

afterEach(async () => {
  await vi.advanceTimersByTimeAsync(500);
  vi.useRealTimers();
});

it.each(payloads)("is shown letter by letter: %s", async (text) => {
  const shopper = new Shopper();
  await shopper.says(text);
  const messages = [
    aMessage(1, { text }),
    aMessage(2, { text, author: "agent", name: text }),
    aMessage(3, { text, notice: aNotice() }),
    aMessage(4, { text, author: "system" }),
  ];
  shopper.server.welcomes(messages, { state: "open", inCharge: "agent", agent: text });
  await shopper.waits();

  expect(shopper.reads(".row:not(:first-child) .text")).toEqual([text, text, text, text, text]);
  expect(shopper.reads(".row.agent .who")).toEqual([text]);
  expect(shopper.reads(".header p")).toEqual([text]);
  const tags = [...shopper.root.querySelectorAll("*")]
    .filter((one) => !one.matches(".fold, .fold > .plain"))
    .map(({ localName }) => localName);
  const ours = ["button", "div", "fieldset", "h2", "input", "p", "path", "span", "strong", "svg", "textarea", "time"];
  expect(tags.filter((tag) => !ours.includes(tag))).toEqual([]);
});
