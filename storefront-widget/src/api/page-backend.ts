import { Backend, type GrantAnswer, grantAnswer } from "./backend";
import { ask } from "./http";

/** The chat of a payment page: its conversation is that of the payment, and is joined at once. */
export class PageBackend extends Backend {
  override readonly eager = true;
  readonly #join: (language: string) => Promise<GrantAnswer>;

  /** `token` is that of the page's address. */
  constructor(server: string, shop: string, token: string) {
    super(server, shop);
    const address = `${server}/api/v1/payment-page/conversation`;
    this.#join = async (language) => grantAnswer(await ask(address, { token, body: { language } }));
  }

  override begin(language: string): Promise<GrantAnswer> {
    return this.#join(language);
  }
}
