import { computed, shallowRef } from 'vue';
import type { ShopConnection, ShopConnectionCalls } from '../api/shop-connection';
import type { StripeCalls, StripeConnection } from '../api/stripe';
import { useServices } from '../services';
import { reds, shopTroubles, stripeTroubles } from './troubles';

/** What is known of the connections; null: it could not be read, or not yet. */
export interface HealthState {
  readonly load: 'loading' | 'ready' | 'failed';
  readonly shop: ShopConnection | null;
  readonly stripe: readonly StripeConnection[] | null;
}

const PAUSE_MS = 300_000;

/** Looks after the connections to the shop and to Stripe, again every five minutes while somebody is to be alarmed. */
export class Health {
  readonly state = shallowRef<HealthState>({ load: 'loading', shop: null, stripe: null });
  readonly troubles = computed(() => [
    ...(this.state.value.shop ? shopTroubles(this.state.value.shop) : []),
    ...(this.state.value.stripe ? stripeTroubles(this.state.value.stripe) : []),
  ]);
  /** How many need somebody now. */
  readonly reds = computed(() => reds(this.troubles.value));
  #watch: ReturnType<typeof setInterval> | null = null;

  constructor(
    private readonly shopCalls: ShopConnectionCalls,
    private readonly stripeCalls: Pick<StripeCalls, 'connections'>,
  ) {}

  /** Reads both; one that fails does not hide the other, and what was known of it stays. */
  async read(): Promise<void> {
    const [shop, stripe] = await Promise.allSettled([this.shopCalls.connection(), this.stripeCalls.connections()]);
    const before = this.state.value;
    const isRead = shop.status === 'fulfilled' || stripe.status === 'fulfilled';
    this.state.value = {
      load: isRead ? 'ready' : before.load === 'ready' ? 'ready' : 'failed',
      shop: shop.status === 'fulfilled' ? shop.value : before.shop,
      stripe: stripe.status === 'fulfilled' ? stripe.value.connections : before.stripe,
    };
  }

  /** The same from the beginning. */
  async again(): Promise<void> {
    this.state.value = { ...this.state.value, load: 'loading' };
    await this.read();
  }

  /** Forgets that the shop has registered. */
  async forget(): Promise<void> {
    await this.shopCalls.forget();
    await this.read();
  }

  /** Looks now, and again every five minutes. */
  watch(): void {
    this.stop();
    void this.read();
    this.#watch = setInterval(() => void this.read(), PAUSE_MS);
  }

  /** Looks no more, and knows nothing: who comes next may be of another shop. */
  stop(): void {
    if (this.#watch !== null) clearInterval(this.#watch);
    this.#watch = null;
    this.state.value = { load: 'loading', shop: null, stripe: null };
  }
}

/** The one that looks after the connections. */
export function useHealth(): Health {
  const { health } = useServices();
  if (health === undefined) throw new Error('Nobody looks after the connections');
  return health;
}
