import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { METEOR_ICONS } from '../src/theme/icons';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|vue|css)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }));

const naming = (word: RegExp) => sources.filter(({ text }) => word.test(text)).map(({ name }) => name);

describe('the source', () => {
  it('never_turns_text_into_html', () => {
    expect(naming(/v-html|innerHTML|outerHTML|insertAdjacentHTML|document\.write/)).toEqual([]);
  });

  it('loads_nothing_from_elsewhere', () => {
    expect(naming(/https?:\/\/|@import|fonts\.css/)).toEqual([]);
  });

  it('talks_to_the_server_only_in_api', () => {
    const talkers = naming(/\bfetch\(|new WebSocket|XMLHttpRequest|EventSource|sendBeacon|\/api\/v1/);

    expect(talkers.every((name) => name.startsWith('api'))).toBe(true);
  });

  it('needs_no_eval', () => {
    expect(naming(/\beval\(|new Function/)).toEqual([]);
  });

  it('keeps_each_file_under_250_lines', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > 251).map(({ name }) => name)).toEqual([]);
  });

  it('shows_only_icons_that_the_build_keeps', () => {
    const shown = sources.flatMap(({ text }) => text.match(/(?<=['"])(regular|solid)-[a-z0-9-]+(?=['"])/g) ?? []);

    expect(new Set(shown)).toEqual(new Set(METEOR_ICONS));
  });
});
