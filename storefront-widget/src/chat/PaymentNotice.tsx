import type { Notice } from "../api/wire";
import { formatAmount } from "../i18n/amount";
import { Icon } from "./Icon";
import { lookOf, stepOf } from "./notices";
import { useSpeech } from "./speech";

interface PaymentNoticeProps {
  readonly notice: Notice;
  readonly text: string;
  /** What was said before is over: it keeps its words, but asks for nothing any more. */
  readonly current: boolean;
}

/** A payment's state as a card: what happened, how much, why, and what to do next. */
export function PaymentNotice({ notice, text, current }: PaymentNoticeProps) {
  const { texts, format } = useSpeech();
  const { mood, sign } = lookOf(notice);
  const step = current && stepOf(notice);
  return (
    <div class={`notice ${current ? mood : ""}`}>
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
