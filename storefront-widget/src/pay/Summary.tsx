import { useState } from "preact/hooks";
import type { OrderToPay } from "../api/payment-wire";
import { usePaySpeech } from "./speech";

/** What is paid; on a phone folded to one line, so that the form comes first. */
export function Summary({ order }: { order: OrderToPay }) {
  const { words, money } = usePaySpeech();
  const [isWide] = useState(() => matchMedia("(min-width: 900px)").matches);
  const { items } = order;
  const head = (
    <>
      <h2 id="order">{words.order}</h2>
      <strong class="money">{money(order.amount, order.currency)}</strong>
    </>
  );
  return (
    <section class="card order" aria-labelledby="order">
      {items.length || order.shipping !== null ? (
        <details open={isWide}>
          <summary>
            {head}
            <span class="muted">{items.map(({ name }) => name).join(", ")}</span>
          </summary>
          <Lines order={order} />
        </details>
      ) : (
        <div class="title">{head}</div>
      )}
    </section>
  );
}

/** Items, shipping, total; what is not listed has a line too, so that the sum is right. */
function Lines({ order: { items, shipping, amount, currency } }: { order: OrderToPay }) {
  const { words, money } = usePaySpeech();
  const rest = items.reduce((left, item) => left - item.amount, amount - (shipping ?? 0));
  const sums = [
    [words.rest, items.length ? rest || null : null],
    [words.shipping, shipping],
    [words.total, amount],
  ] as const;
  return (
    <>
      {items.length > 0 && (
        <ul class="items">
          {items.map(({ name, quantity, amount }, place) => (
            <li key={`${place} ${name}`}>
              <span>
                {name}
                {quantity !== 1 && <span class="muted">{` × ${quantity}`}</span>}
              </span>
              <span class="money">{money(amount, currency)}</span>
            </li>
          ))}
        </ul>
      )}
      <dl class="sums">
        {sums.map(
          ([word, sum]) =>
            sum !== null && (
              <div key={word}>
                <dt>{word}</dt>
                <dd class="money">{money(sum, currency)}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
