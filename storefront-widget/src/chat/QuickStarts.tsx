import { useSpeech } from "./speech";

interface QuickStartsProps {
  /** Away from a checkout, and beside a payment that tells by itself what is wrong. */
  readonly calm: boolean;
  readonly write: (text: string) => void;
}

/** Questions to begin with; shown while nothing was said. */
export function QuickStarts({ calm, write }: QuickStartsProps) {
  const { texts } = useSpeech();
  const [why, charged, person] = texts.quickStarts;
  const questions = calm ? [...texts.calmStarts, person] : [why, charged, person];
  return (
    <fieldset class="quick-starts" aria-label={texts.quickStartsLabel}>
      {questions.map((question) => (
        <button type="button" key={question} onClick={() => write(question)}>
          {question}
        </button>
      ))}
    </fieldset>
  );
}
