import { useSpeech } from "./speech";
import type { ChatState } from "./state";

interface ChoicesProps {
  readonly state: ChatState;
  /** What the newest message offers. */
  readonly choices: readonly string[];
  readonly write: (text: string) => void;
}

/** What the assistant offers to answer, by one tap; and a person, as long as a machine is in charge. */
export function Choices({ state: { status, messages }, choices, write }: ChoicesProps) {
  const { texts } = useSpeech();
  const human = texts.quickStarts[2];
  return (
    <>
      {choices.length > 0 && (
        <fieldset class="quick-replies" aria-label={texts.choicesLabel}>
          {choices.map((text) => (
            <button type="button" key={text} onClick={() => write(text)}>
              {text}
            </button>
          ))}
        </fieldset>
      )}
      {messages.length > 0 && status?.inCharge === "assistant" && !choices.includes(human) && (
        <button type="button" class="link human" onClick={() => write(human)}>
          {human}
        </button>
      )}
    </>
  );
}
