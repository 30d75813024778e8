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

/**
 * Calls the server on the page's own origin with JSON, a file, or a blob of its own type, and a bearer token, never with
 * cookies; the answer is unread. With a patience in milliseconds it waits longer than usual.
 */
export type Http = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
  patience?: number,
) => Promise<unknown>;

/** For what the server itself has to ask somebody else. */
export const PATIENCE_WITH_OTHERS_MS = 60_000;

const PATIENCE_MS = 15_000;
const PATIENCE_WITH_FILES_MS = 90_000;

/** Opens the one door of the pages to the server's REST calls. */
export function createHttp(options: HttpOptions): Http {
  return async (method, path, body, patience) => {
    const token = options.token();
    const wait = patience ?? (body instanceof File ? PATIENCE_WITH_FILES_MS : PATIENCE_MS);
    const response = await answerOf(options, path, requestOf(method, token, body), wait);
    if (response.ok) return response.status === 204 ? undefined : readAnswer(response);
    const problem = await readProblem(response);
    if (response.status === 401 && token !== null && token === options.token()) options.onSignedOut();
    throw problem;
  };
}

function requestOf(method: string, token: string | null, body?: object): RequestInit {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (token !== null) headers.Authorization = `Bearer ${token}`;
  const file = body instanceof File ? body : null;
  if (file) headers['File-Name'] = encodeURIComponent(file.name.replace(/\p{Cs}/gu, ''));
  else if (body instanceof Blob) headers['Content-Type'] = body.type;
  else if (body !== undefined) headers['Content-Type'] = 'application/json';
  const request: RequestInit = { method, headers, credentials: 'omit', cache: 'no-store' };
  return body === undefined ? request : { ...request, body: body instanceof Blob ? body : JSON.stringify(body) };
}

async function answerOf(options: HttpOptions, path: string, request: RequestInit, wait: number) {
  try {
    const call = options.fetch ?? globalThis.fetch.bind(globalThis);
    return await call(path, { ...request, signal: AbortSignal.timeout(wait) });
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
