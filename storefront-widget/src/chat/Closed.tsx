import { useSpeech } from "./speech";
import type { ChatState } from "./state";

/** Says that the conversation was closed, and that writing opens it again, unless the last message just said so. */
export function Closed({ state: { status, messages } }: { state: ChatState }) {
  const { texts } = useSpeech();
  return (
    <div class="closed" role="status">
      {status?.state === "closed" && messages.at(-1)?.author !== "system" && <p>{texts.closedHint}</p>}
    </div>
  );
}
