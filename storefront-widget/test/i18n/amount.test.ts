// @vitest-environment node
import { expect, it } from "vitest";
import { formatAmount } from "../../src/i18n/amount";
import { formatTime } from "../../src/i18n/time";

const plain = (text: string) => text.replace(/\s/g, " ");

it.each([
  [1099, "eur", "de", "10,99 €"],
  [1099, "eur", "de-AT", "€ 10,99"],
  [1099, "eur", "en", "€10.99"],
  [123456, "usd", "en-US", "$1,234.56"],
  [500, "jpy", "en", "¥500"],
  [12345, "kwd", "en", "KWD 12.345"],
  [100000, "isk", "en", "ISK 1,000"],
  [0, "eur", "de", "0,00 €"],
  [-1099, "eur", "en", "-€10.99"],
])("%i of %s is written in %s as %s", (amount, currency, language, written) => {
  expect(plain(formatAmount(amount, currency, language))).toBe(written);
});

it.each([
  ["de", "18:05"],
  ["en-US", "6:05 PM"],
])("a time of today is written in %s as %s", (language, written) => {
  const evening = new Date(2026, 10, 22, 18, 5);

  expect(plain(formatTime(evening.toISOString(), language, evening))).toBe(written);
});

it("a time of another day carries its date", () => {
  const then = new Date(2026, 10, 21, 18, 5);

  expect(formatTime(then.toISOString(), "de", new Date(2026, 10, 22))).toContain("21. Nov");
});
