import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { MailStanding, Mails, Purpose } from "../api/mails";
import { useSpeech } from "./speech";
import type { ChatState } from "./state";

/** The chat by mail: the transcript, and the answers when nobody is there. Hidden where the shop sends no mails. */
export function MailForm({ state, mails }: { state: ChatState; mails: Mails }) {
  const { texts } = useSpeech();
  const [standing, setStanding] = useState<MailStanding | null>(null);
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const [told, setTold] = useState("");
  const box = useRef<HTMLDivElement>(null);
  const inCharge = state.status?.inCharge;
  const isTalking = state.open && state.welcomed && state.messages.length > 0;
  const look = () => mails.look().then(setStanding);
  useLayoutEffect(() => {
    if (isTalking) look();
  }, [isTalking, inCharge]);
  if (!isTalking || !standing) return null;
  const isAlone = !standing.staffed || inCharge === "nobody";
  const begin = (wish: Purpose) => {
    setTold("");
    setPurpose(wish);
  };
  const end = (text: string) => {
    setPurpose(null);
    setTold(text);
    box.current?.focus();
    look();
  };
  return (
    <div class="mail" tabIndex={-1} ref={box}>
      {purpose ? (
        <Steps key={purpose} purpose={purpose} mails={mails} end={end} />
      ) : (
        <>
          {isAlone && !standing.address && <Choice text={texts.mail.answers} choose={() => begin("answers")} />}
          <Choice text={texts.mail.transcript} choose={() => begin("transcript")} />
        </>
      )}
      <p role="status">{told}</p>
      {standing.address && !purpose && (
        <p>
          {texts.mail.goes} {standing.address}{" "}
          <Choice text={texts.mail.stop} choose={() => mails.stop().then(() => end(""))} />
        </p>
      )}
    </div>
  );
}

function Choice({ text, choose }: { text: string; choose: () => void }) {
  return (
    <button type="button" class="link" onClick={choose}>
      {text}
    </button>
  );
}

const addressField = { type: "email", inputMode: "email", autocomplete: "email", maxLength: 254 } as const;
const codeField = { type: "text", inputMode: "numeric", autocomplete: "one-time-code", maxLength: 6 } as const;

/** First the address, then the code that has come there. */
function Steps({ purpose, mails, end }: { purpose: Purpose; mails: Mails; end: (told: string) => void }) {
  const { texts } = useSpeech();
  const [step, setStep] = useState<"address" | "code">("address");
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), [step]);
  const heard = (word: string) => {
    setBusy(false);
    if (word === "proved") return end(texts.mail.done);
    if (word === "code") setStep("code");
    setProblem(word === "code" ? "" : (texts.mail.problems[word] ?? texts.mail.problems.later ?? ""));
  };
  const go = (event: Event) => {
    event.preventDefault();
    const typed = field.current?.value.trim();
    if (!typed || busy) return;
    setBusy(true);
    (step === "address" ? mails.name(typed, purpose) : mails.prove(typed)).then(heard);
  };
  const isCode = step === "code";
  return (
    <form onSubmit={go} noValidate>
      <label for="mail-field">{texts.mail[step]}</label>
      <input
        id="mail-field"
        key={step}
        ref={field}
        {...(isCode ? codeField : addressField)}
        aria-describedby="mail-problem"
      />
      <button type="submit">{texts.mail.next}</button>
      <p id="mail-problem" class="problem" role="status">
        {problem}
      </p>
      <Choice text={texts.mail.cancel} choose={() => end("")} />
    </form>
  );
}
