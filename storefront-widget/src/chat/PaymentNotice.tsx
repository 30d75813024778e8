import type { Notice } from "../api/wire";
import { formatAmount } from "../i18n/amount";
import { Icon } from "./Icon";
import { lookOf, stepOf } from "./notices";
import { useSpeech } from "./speech";

/** A payment's state as a card: what happened, how much, why, and what to do next. */
export function PaymentNotice({ notice, text }: { notice: Notice; text: string }) {
  const { texts, format } = useSpeech();
  const { mood, sign } = lookOf(notice);
  const step = stepOf(notice);
  return (
    <div class={`notice ${mood}`}>
      <div class="notice-head">
        <span class="notice-sign">
          <Icon name={sign} />
        </span>
        <strong>{texts.payment[notice.state]}</strong>
        <span class="amount">{formatAmount(notice.amount, notice.currency, format)}</span>
      </div>
      {text && <p class="text">{text}</p>}
      {step && (
        <p class="notice-next">
          <Icon name="next" />
          <span>
            <span class="unseen">{`${texts.nextStep}: `}</span>
            {texts.next[step]}
          </span>
        </p>
      )}
    </div>
  );
}
