import type { Http } from './http';
import { readNewSession } from './read';
import { object, orNull, text } from './shape';
import type { NewSession } from './wire';

/** Where the server is reached, as it is configured, and the name of the shop that is configured. */
export interface SetUpStanding {
  readonly publicUrl: string;
  readonly shop: string | null;
}

/** The first admin and the first shop; `page` is the origin of the shop's pages. */
export interface WantedSetUp {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly shopName: string | null;
  readonly language: string;
  readonly page: string | null;
}

/** The calls by the link that the start of the server has printed. */
export interface SetUpCalls {
  /** Looks at the link; refused with `setup_done` `setup_link_over`. */
  look(token: string): Promise<SetUpStanding>;
  /** Makes admin and shop, and signs the admin in. */
  setUp(token: string, wanted: WantedSetUp): Promise<NewSession>;
}

const readStanding = object<SetUpStanding>({ publicUrl: text, shop: orNull(text) });

/** The set-up calls over a door to the server. */
export function setUpCalls(http: Http): SetUpCalls {
  return {
    look: async (token) => readStanding(await http('POST', '/api/v1/setup/link', { token }), 'setup'),
    setUp: async (token, wanted) =>
      readNewSession(await http('POST', '/api/v1/setup', { token, ...wanted }), 'session'),
  };
}
