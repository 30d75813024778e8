import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { healthDe } from '../src/i18n/health-de';
import { healthEn } from '../src/i18n/health-en';

/** What the page names, the guide leaves open. */
const open = (sentence: string) => sentence.replace(/\{\w+\}/g, '…');

function rows({ trouble }: typeof healthEn): readonly string[] {
  return Object.values(trouble).map(({ title, text: _, ...steps }) => {
    const todo = Object.values(steps).map(open).join(' ');
    return `| *${open(title)}* | ${todo} |`;
  });
}

describe('the guide for shop owners', () => {
  it.each([
    ['shopware.md', healthEn],
    ['shopware.de.md', healthDe],
  ])('%s_says_what_to_do_in_the_words_of_the_health_page', (file, words) => {
    const lines = readFileSync(`../../../../docs/${file}`, 'utf8').split('\n');

    expect(lines).toEqual(expect.arrayContaining([...rows(words)]));
  });
});
