import { computed, shallowRef } from 'vue';
import type { DeskCalls } from '../api/calls';
import type { ShopView } from '../api/wire';
import type { Session } from './session';

/** The name of the shop that is signed in for; empty until the server has told it. */
export class ShopName {
  readonly #view = shallowRef<ShopView | null>(null);

  /** The name, or nothing: a name of another shop is never shown. */
  readonly name = computed(() => {
    const view = this.#view.value;
    return view !== null && view.id === this.session.current.value?.shop ? view.name : '';
  });

  constructor(private readonly session: Session) {}

  /** Asks for the name unless it is known; without an answer the next call tries again. */
  async read(calls: Pick<DeskCalls, 'shop'>): Promise<void> {
    if (this.name.value !== '') return;
    this.#view.value = await calls.shop().catch(() => this.#view.value);
  }
}
