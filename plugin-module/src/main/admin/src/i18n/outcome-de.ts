import type { OutcomeTexts } from './outcome-en';

/** The German texts of what the assistant asks back and leaves to the team, and of how it went. */
export const outcomeDe: OutcomeTexts = {
  handover: {
    offered: 'Zur Auswahl gestellt',
    title: 'Übergabe',
    unseen: '– nur für das Team',
    question: 'Gewünscht',
    tried: 'Was der Assistent versucht hat',
    facts: 'Was bekannt ist',
    candidates: 'Was gemeint sein könnte',
  },
  rating: { title: 'Hat es geholfen?', yes: 'Ja', partly: 'Teilweise', no: 'Nein' },
};
