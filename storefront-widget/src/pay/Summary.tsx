import type { OrderToPay } from "../api/payment-wire";
import { usePaySpeech } from "./speech";

/** What is paid: items, shipping, total. */
export function Summary({ order }: { order: OrderToPay }) {
  const { words, money } = usePaySpeech();
  const sum = (amount: number) => money(amount, order.currency);
  return (
    <section class="card" aria-labelledby="order">
      <h2 id="order">{words.order}</h2>
      {order.items.length > 0 && (
        <ul class="items">
          {order.items.map(({ name, quantity, amount }, place) => (
            <li key={`${place} ${name}`}>
              <span>
                {name}
                {quantity !== 1 && <span class="muted">{` × ${quantity}`}</span>}
              </span>
              <span class="money">{sum(amount)}</span>
            </li>
          ))}
        </ul>
      )}
      <dl class="sums">
        {order.shipping !== null && (
          <div>
            <dt>{words.shipping}</dt>
            <dd class="money">{sum(order.shipping)}</dd>
          </div>
        )}
        <div class="total">
          <dt>{words.total}</dt>
          <dd class="money">{sum(order.amount)}</dd>
        </div>
      </dl>
    </section>
  );
}
