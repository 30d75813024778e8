import { useLayoutEffect, useState } from "preact/hooks";
import { useSpeech } from "./speech";
import { type ChatState, waiting } from "./state";

const patience = 3000;

/** One calm line once something has lasted for 3 s: that the connection is gone, or that sending takes its time. */
export function Banner({ state }: { state: ChatState }) {
  const { texts } = useSpeech();
  const next = waiting(state)[0]?.clientId;
  const gone = useLasting(state.connection === "trying", patience);
  const slow = useLasting(next !== undefined && state.connection === "live", patience, next);
  const text = next ? texts.offlineUnsent : texts.offline;
  return (
    <div class="banner" role="status">
      {(gone || slow) && <p>{gone ? text : texts.sending}</p>}
    </div>
  );
}

function useLasting(condition: boolean, milliseconds: number, subject?: string): boolean {
  const [lasting, setLasting] = useState(false);
  useLayoutEffect(() => {
    setLasting(false);
    if (!condition) return;
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => clearTimeout(timer);
  }, [condition, milliseconds, subject]);
  return lasting && condition;
}
