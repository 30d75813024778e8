import { type AnswerLanguage, answersDoor, type EntryBody } from './answers';
import { type Http, PATIENCE_WITH_OTHERS_MS } from './http';
import { readFound } from './read-answers';
import { flag, list, object, text, whole } from './shape';

/** What an entry would be made of. */
export type FoundEntry = Omit<EntryBody, 'places' | 'struck'>;

/** A line of a table that cannot be taken in; line 0: a part of a page, which is left out. */
export interface LineError {
  readonly line: number;
  readonly code: string;
  readonly detail: string;
}

/** What an import finds; with one error in a table nothing of it is applied. `kept`: the ids of the drafts, once it is. */
export interface Imported {
  readonly applied: boolean;
  readonly entries: readonly FoundEntry[];
  readonly errors: readonly LineError[];
  readonly kept: readonly string[];
}

/** The calls that take answers in; for admins. Without `apply` they only look. */
export interface ImportCalls {
  csv(table: Blob, apply: boolean): Promise<Imported>;
  page(url: string, language: AnswerLanguage, apply: boolean): Promise<Imported>;
  /** Refused with `no_shopware`. */
  shop(apply: boolean): Promise<Imported>;
}

const readImported = object<Imported>({
  applied: flag,
  entries: list(readFound),
  errors: list(object<LineError>({ line: whole, code: text, detail: text })),
  kept: list(text),
});

/** The import calls over a door to the server. */
export function importCalls(http: Http): ImportCalls {
  const ask = answersDoor(http);
  const root = '/api/v1/answers/imports';
  const read = async (path: string, body: object) =>
    readImported(await ask('POST', `${root}/${path}`, body, PATIENCE_WITH_OTHERS_MS), 'import');
  return {
    csv: (table, apply) => read(`csv?apply=${apply}`, new Blob([table], { type: 'text/csv' })),
    page: (url, language, apply) => read('page', { url, language, apply }),
    shop: (apply) => read('shop', { apply }),
  };
}
