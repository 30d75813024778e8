import { formatAmount } from "../i18n/amount";
import { formatMoment } from "../i18n/time";
import { type Entry, entriesOf } from "./entries";
import { speakerOf } from "./MessageRow";
import type { Speech } from "./speech";
import type { ChatState } from "./state";

/** What was said, as a plain text with times and authors. */
export function transcriptOf(state: ChatState, speech: Speech): string {
  const { texts } = speech;
  return [texts.title, ...entriesOf(state).map((entry) => said(entry, speech))].join("\n\n");
}

function said(entry: Entry, { texts, format }: Speech): string {
  const { notice, unsent, at, text, attachment } = entry;
  const head = [formatMoment(at, format), speakerOf(entry, texts), unsent && texts.notSent].filter(Boolean).join(", ");
  const card = notice && `${texts.payment[notice.state]}: ${formatAmount(notice.amount, notice.currency, format)}`;
  return [head, card, attachment?.name, text].filter(Boolean).join("\n");
}

/** Saves it as a file, made here: nobody else is asked. */
export function saveTranscript(state: ChatState, speech: Speech): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([transcriptOf(state, speech)], { type: "text/plain" }));
  link.download = "chat.txt";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
