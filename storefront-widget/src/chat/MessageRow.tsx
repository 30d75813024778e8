import type { Unsent } from "../api/unsent";
import type { Source } from "../api/wire";
import { formatTime } from "../i18n/time";
import type { Texts } from "../i18n/words";
import { Attached } from "./Attached";
import type { Entry } from "./entries";
import { PaymentNotice } from "./PaymentNotice";
import { useSpeech } from "./speech";

/** One message: who, what, when; for the shopper's own also whether it was sent. */
export function MessageRow({ entry, retry }: { entry: Entry; retry: (unsent: Unsent) => void }) {
  const { texts } = useSpeech();
  const { author, text, notice, unsent, attachment } = entry;
  const own = author === "shopper";
  return (
    <div class={`row ${own ? "own" : author} ${entry.starts ? "starts" : ""} ${entry.ends ? "ends" : ""}`}>
      {author !== "system" && <span class={own || !entry.starts ? "unseen" : "who"}>{speakerOf(entry, texts)}</span>}
      {attachment && <Attached attachment={attachment} />}
      {notice ? (
        <PaymentNotice notice={notice} text={text} current={entry.current} />
      ) : (
        text && <p class="bubble text">{text}</p>
      )}
      {entry.source && <SourceLine source={entry.source} />}
      {unsent?.problem ? <Problem unsent={unsent} retry={retry} /> : <Meta entry={entry} />}
    </div>
  );
}

/** Who has said a message; empty for what nobody has said. */
export function speakerOf({ author, name }: Entry, texts: Texts): string {
  if (author === "system") return "";
  if (author === "shopper") return texts.you;
  return author === "assistant" ? texts.assistant : name || texts.team;
}

function Meta({ entry }: { entry: Entry }) {
  const { texts, format } = useSpeech();
  if (entry.unsent) return <span class="meta">{texts.sending}</span>;
  if (entry.author === "system" || !(entry.ends || entry.mark)) return null;
  return (
    <span class="meta">
      <time dateTime={entry.at}>{formatTime(entry.at, format)}</time>
      {entry.mark && <span aria-live="off">{` · ${texts[entry.mark]}`}</span>}
    </span>
  );
}

/** Where an answer is from. */
function SourceLine({ source: { title, url, at } }: { source: Source }) {
  const { texts, format } = useSpeech();
  return (
    <span class="meta">
      {texts.source}:{" "}
      {url ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      {at && `, ${formatTime(at, format)}`}
    </span>
  );
}

function Problem({ unsent, retry }: { unsent: Unsent; retry: (unsent: Unsent) => void }) {
  const { texts } = useSpeech();
  const known = texts.problems as Readonly<Record<string, string>>;
  const why = known[unsent.problem ?? ""];
  return (
    <span class="meta problem">
      {why ? `${texts.notSent}: ${why}` : texts.notSent}{" "}
      {unsent.problem !== "too_long" && unsent.problem !== "attachment_gone" && (
        <button type="button" class="link" onClick={() => retry(unsent)}>
          {texts.retry}
        </button>
      )}
    </span>
  );
}
