/** A call that the server refused or that did not reach it; `code` is the word that the pages translate. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    /** Machine word: from the server, or `unreachable` when no answer came. */
    readonly code: string,
    /** HTTP status, 0 without an answer. */
    readonly status: number,
    detail: string,
    /** Seconds to wait, when the server said so. */
    readonly retryAfter: number | null = null,
  ) {
    super(detail);
  }
}

/** The problem behind whatever was thrown. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  return new Problem('unreachable', 0, thrown instanceof Error ? thrown.message : 'No answer');
}

/** True when the server said no: nothing was done. Without its word it may have been done. */
export function isRefusal({ status }: Problem): boolean {
  return status >= 400 && status < 500;
}

/** Reads an error answer; one without a readable body still gets a code from its status. */
export async function readProblem(response: Response): Promise<Problem> {
  const body = await readObject(response);
  const code = typeof body.code === 'string' ? body.code : codeOf(response.status);
  const detail = typeof body.detail === 'string' ? body.detail : `HTTP ${response.status}`;
  return new Problem(code, response.status, detail, secondsOf(response.headers.get('Retry-After')));
}

async function readObject(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
}

function codeOf(status: number): string {
  if (status === 401) return 'signed_out';
  if (status === 404) return 'not_found';
  return status === 502 || status === 503 || status === 504 ? 'unreachable' : 'failed';
}

function secondsOf(header: string | null): number | null {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
}
