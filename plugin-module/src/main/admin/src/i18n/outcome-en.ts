/** The English texts of what the assistant asks back and leaves to the team, and of how it went. */
export const outcomeEn = {
  handover: {
    offered: 'Offered to choose from',
    title: 'Handover',
    unseen: '– for the team only',
    question: 'Wanted',
    tried: 'What the assistant has tried',
    facts: 'What is known',
    candidates: 'What may have been meant',
  },
  rating: { title: 'Did it help?', yes: 'Yes', partly: 'Partly', no: 'No' },
};

/** The shape of these texts. */
export type OutcomeTexts = typeof outcomeEn;
