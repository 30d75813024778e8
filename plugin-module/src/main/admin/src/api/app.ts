import type { HttpOptions } from './http';
import { problemOf, readProblem } from './problem';

/** Which Shopware an app file is for. */
export type Edition = 'portable' | 'newer';

/** The calls about the app for Shopware; for admins. */
export interface AppCalls {
  /** Whether this server has the app. */
  offered(): Promise<boolean>;
  /** The file, made for this shop. */
  download(edition: Edition): Promise<Blob>;
}

const PATH = '/api/v1/shopware-app.zip?edition=';
const PATIENCE_MS = 60_000;

/** The app calls; a file is no JSON, so they have a door of their own. */
export function appCalls({ token, onSignedOut, fetch }: HttpOptions): AppCalls {
  const call = async (method: 'GET' | 'HEAD', edition: Edition): Promise<Response> => {
    const headers = { Authorization: `Bearer ${token() ?? ''}` };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      const answers = fetch ?? globalThis.fetch.bind(globalThis);
      return await answers(PATH + edition, { method, headers, signal, credentials: 'omit', cache: 'no-store' });
    } catch (thrown) {
      throw problemOf(thrown);
    }
  };
  return {
    offered: async () => (await call('HEAD', 'portable')).ok,
    download: async (edition) => {
      const response = await call('GET', edition);
      if (response.ok) return response.blob();
      if (response.status === 401) onSignedOut();
      throw await readProblem(response);
    },
  };
}
