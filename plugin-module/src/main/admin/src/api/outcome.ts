/** What the shopper said about how it went, after a closing. */
export interface Rating {
  readonly choice: 'yes' | 'partly' | 'no';
  readonly comment: string | null;
  readonly at: string;
}

/** What the assistant left when it handed over, behind the message of that number; in the reader's language. */
export interface Handover {
  readonly number: number;
  readonly at: string;
  readonly question: string;
  readonly tried: readonly string[];
  readonly facts: readonly string[];
  readonly candidates: readonly string[];
}
