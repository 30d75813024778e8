import { Problem, problemOf, readProblem } from './problem';

/** How to reach the server and who asks. */
export interface HttpOptions {
  /** The bearer token of the session, if there is one. */
  readonly token: () => string | null;
  /** Called when the server no longer knows the token that was sent. */
  readonly onSignedOut: () => void;
  /** Stands in for the browser's `fetch` in tests. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Calls the server on the page's own origin with JSON, or a file, and a bearer token, never with cookies; the answer is unread. */
export type Http = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) => Promise<unknown>;

const PATIENCE_MS = 15_000;
const PATIENCE_WITH_FILES_MS = 90_000;

/** Opens the one door of the pages to the server's REST calls. */
export function createHttp(options: HttpOptions): Http {
  return async (method, path, body) => {
    const token = options.token();
    const response = await answerOf(options, method, path, token, body);
    if (response.ok) return response.status === 204 ? undefined : readAnswer(response);
    const problem = await readProblem(response);
    if (response.status === 401 && token !== null && token === options.token()) options.onSignedOut();
    throw problem;
  };
}

async function answerOf(options: HttpOptions, method: string, path: string, token: string | null, body?: object) {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (token !== null) headers.Authorization = `Bearer ${token}`;
  const file = body instanceof File ? body : null;
  if (file) headers['File-Name'] = encodeURIComponent(file.name.replace(/\p{Cs}/gu, ''));
  else if (body !== undefined) headers['Content-Type'] = 'application/json';
  const request: RequestInit = { method, headers, credentials: 'omit', cache: 'no-store' };
  if (body !== undefined) request.body = file ?? JSON.stringify(body);
  try {
    const call = options.fetch ?? globalThis.fetch.bind(globalThis);
    return await call(path, { ...request, signal: AbortSignal.timeout(file ? PATIENCE_WITH_FILES_MS : PATIENCE_MS) });
  } catch (thrown) {
    throw problemOf(thrown);
  }
}

async function readAnswer(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new Problem('failed', response.status, 'The answer is not JSON');
  }
}
