import { ref } from 'vue';
import type { SessionCalls } from '../api/calls';
import { problemOf } from '../api/problem';
import type { Session } from '../session/session';
import type { Frame } from './frame';

/** How somebody comes into a page in a frame; on a page that stands alone, by signing in. */
export class Entrance {
  readonly stage = ref<'open' | 'entering' | 'refused'>('open');
  /** Why nobody comes in, as a word. */
  readonly code = ref<string | null>(null);
  /** Whether the shop says who comes: then nobody signs in with a password. */
  readonly byShop: boolean;

  constructor(
    private readonly frame: Frame | null,
    private readonly session: Session,
    private readonly calls: Pick<SessionCalls, 'enter'>,
  ) {
    this.byShop = frame !== null && (frame.code !== null || frame.problem !== null);
  }

  /** Changes the code for a session. */
  async enter(): Promise<void> {
    if (this.frame?.problem) this.#refuse(this.frame.problem);
    if (!this.frame?.code || this.frame.problem) return;
    this.stage.value = 'entering';
    try {
      this.session.begin(await this.calls.enter(this.frame.code));
      this.stage.value = 'open';
    } catch (thrown) {
      this.#refuse(problemOf(thrown).code);
    }
  }

  #refuse(code: string): void {
    this.code.value = code;
    this.stage.value = 'refused';
  }
}
