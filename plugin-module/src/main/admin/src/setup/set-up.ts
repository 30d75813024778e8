import { computed, reactive, ref } from 'vue';
import { problemOf } from '../api/problem';
import type { SetUpCalls, SetUpStanding } from '../api/setup';
import { isShort } from '../session/password';
import type { Session } from '../session/session';

/** How far the set-up has come. */
export type Stage = 'loading' | 'failed' | 'over' | 'done' | 'asks' | 'ready';

/** What the set-up page knows and does. */
export class SetUp {
  readonly stage = ref<Stage>('loading');
  readonly standing = ref<SetUpStanding>({ publicUrl: '', shop: null });
  /** Whether somebody has tried to go on. */
  readonly tried = ref(false);
  readonly busy = ref(false);
  /** The code of what went wrong last, or null. */
  readonly code = ref<string | null>(null);
  readonly form;
  readonly asksForShop = computed(() => this.standing.value.shop === null);

  constructor(
    private readonly session: Session,
    private readonly calls: SetUpCalls,
    private readonly token: string,
    language: string,
  ) {
    this.form = reactive({ name: '', login: '', password: '', shopName: '', language, page: '' });
  }

  /** Asks whether the link is good. */
  async look(): Promise<void> {
    this.stage.value = 'loading';
    try {
      this.standing.value = await this.calls.look(this.token);
      this.stage.value = 'asks';
    } catch (thrown) {
      this.#refused(thrown, 'failed');
    }
  }

  /** Makes admin and shop, when all is filled in. */
  async submit(): Promise<void> {
    this.tried.value = true;
    this.code.value = null;
    if (this.busy.value || !this.#complete()) return;
    this.busy.value = true;
    try {
      this.session.begin(await this.calls.setUp(this.token, this.#wanted()));
      this.form.password = '';
      this.stage.value = 'ready';
    } catch (thrown) {
      this.#refused(thrown, 'asks');
    } finally {
      this.busy.value = false;
    }
  }

  /** A link that is over is told in words of its own. */
  #refused(thrown: unknown, otherwise: Stage): void {
    const { code } = problemOf(thrown);
    this.code.value = code;
    if (code === 'setup_done') this.stage.value = 'done';
    else this.stage.value = code === 'setup_link_over' ? 'over' : otherwise;
  }

  #complete(): boolean {
    const { name, login, password, shopName } = this.form;
    const needed = this.asksForShop.value ? [name, login, shopName] : [name, login];
    return needed.every((text) => text.trim() !== '') && !isShort(password);
  }

  #wanted() {
    const { name, login, password, shopName, language, page } = this.form;
    return {
      login: login.trim(),
      name: name.trim(),
      password,
      shopName: this.asksForShop.value ? shopName.trim() : null,
      language,
      page: page.trim().replace(/\/$/, '') || null,
    };
  }
}
