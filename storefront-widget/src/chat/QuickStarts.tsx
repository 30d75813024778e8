import { useSpeech } from "./speech";

/** Questions to begin with; shown while nothing was said. */
export function QuickStarts({ write }: { write: (text: string) => void }) {
  const { texts } = useSpeech();
  return (
    <fieldset class="quick-starts" aria-label={texts.quickStartsLabel}>
      {texts.quickStarts.map((question) => (
        <button type="button" key={question} onClick={() => write(question)}>
          {question}
        </button>
      ))}
    </fieldset>
  );
}
