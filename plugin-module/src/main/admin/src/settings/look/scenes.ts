import { textsFor } from '@widget/i18n/texts';
import { markPath } from '@widget/theme/mark';
import { h, type VNode } from 'vue';

/** What is seen: nobody can press anything in it. */
export interface Scene {
  readonly language: string;
  readonly welcome: string;
  /** What the pay button says. */
  readonly pay: string;
  /** What a shopper asks. */
  readonly asks: string;
}

const SEND = 'M4 12h15M13 6l6 6-6 6';
const mark = (name: string) =>
  h('svg', { class: name, viewBox: '0 0 24 24' }, h('path', { 'fill-rule': 'evenodd', d: markPath }));
const row = (kind: string, text: string, who?: string) =>
  h('div', { class: `row ${kind} starts ends` }, [
    who ? h('span', { class: 'who' }, who) : null,
    h('p', { class: 'bubble text' }, text),
  ]);

/** The chat's window and its button, of the same parts as on a shop's page. */
export function chatScene({ language, welcome, asks }: Scene): VNode {
  const texts = textsFor(language);
  const greeting = [texts.greeting, welcome].filter(Boolean).join('\n\n');
  return h('div', { class: 'box', lang: language }, [
    h('div', { class: 'launcher' }, mark('')),
    h('div', { class: 'panel' }, [
      h('div', { class: 'header' }, [
        mark('mark'),
        h('div', { class: 'header-text' }, [h('h2', texts.title), h('p', texts.assistant)]),
      ]),
      h('div', { class: 'log' }, [row('assistant', greeting, texts.assistant), row('own', asks)]),
      h('div', { class: 'composer' }, [
        h('div', { class: 'plain' }),
        h('div', { class: 'send', style: { marginLeft: 'auto' } }, [
          h('svg', { class: 'icon', viewBox: '0 0 24 24' }, h('path', { d: SEND })),
        ]),
      ]),
    ]),
  ]);
}

/** The button of the payment page. */
export function payScene({ language, pay }: Scene): VNode {
  return h('div', { class: 'card', lang: language }, h('div', { class: 'pay' }, pay));
}
