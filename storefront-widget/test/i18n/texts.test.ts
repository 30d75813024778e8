// @vitest-environment node
import { describe, expect, it } from "vitest";
import { hintLanguages, hintTexts } from "../../src/i18n/hint-texts";
import { launcherLanguages, launcherTexts } from "../../src/i18n/launcher-texts";
import { formatTagFor, languageFor } from "../../src/i18n/locale";
import { languages, textsFor } from "../../src/i18n/texts";
import { payLanguages } from "../../src/pay/speech";

function flat(texts: object, path = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : flat(value, `${path + key}.`),
  );
}

describe.each([
  ["the panel", languages],
  ["the launcher", launcherLanguages],
  ["the payment page", payLanguages],
  ["the hint", hintLanguages],
])("%s speaks German and English", (_part, { de, en }) => {
  it("with the same keys", () => {
    expect(flat(de).map(([key]) => key)).toEqual(flat(en).map(([key]) => key));
  });

  it("and leaves no text empty", () => {
    expect([...flat(de), ...flat(en)].filter(([, text]) => !text.trim())).toEqual([]);
  });

  it("and no text untranslated", () => {
    const english = new Map(flat(en));

    expect(flat(de).filter(([key, text]) => english.get(key) === text)).toEqual([]);
  });
});

it.each([
  ["de", "de"],
  ["de-AT", "de"],
  ["DE_ch", "de"],
  ["en-GB", "en"],
  ["fr", "en"],
  ["den", "en"],
  ["", "en"],
])("a page in %j is answered in %s", (tag, language) => {
  expect(languageFor(tag)).toBe(language);
  expect(textsFor(tag).language).toBe(language);
  expect(launcherTexts(tag)).toBe(launcherLanguages[languageFor(tag)]);
  expect(hintTexts(tag)).toBe(hintLanguages[languageFor(tag)]);
});

it.each([
  ["de-AT", "de-AT"],
  ["de_CH", "de-CH"],
  ["en-GB", "en-GB"],
  ["fr-FR", "en"],
  ["de--x", "de"],
  ["!", "en"],
])("on a page in %j numbers are written as in %s", (tag, format) => {
  expect(formatTagFor(tag)).toBe(format);
});
