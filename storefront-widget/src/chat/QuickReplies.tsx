import type { Notice } from "../api/wire";
import { stepOf } from "./notices";
import { useSpeech } from "./speech";

interface QuickRepliesProps {
  readonly notice: Notice;
  /** What was said before it; nobody asks again what was just answered. */
  readonly asked: string | undefined;
  readonly write: (text: string) => void;
}

/** Questions by one tap under a notice with a next step; only a declined card is asked why. */
export function QuickReplies({ notice, asked, write }: QuickRepliesProps) {
  const { texts } = useSpeech();
  if (!stepOf(notice)) return null;
  const { why, charged, now } = texts.quickReplies;
  const questions = notice.state === "declined" ? [why, charged, now] : [charged, now];
  return (
    <fieldset class="quick-replies" aria-label={texts.quickRepliesLabel}>
      {questions
        .filter(({ text }) => text !== asked)
        .map(({ label, text }) => (
          <button type="button" key={text} onClick={() => write(text)}>
            {label}
          </button>
        ))}
    </fieldset>
  );
}
