import { useEffect, useState } from "preact/hooks";
import { useSpeech } from "./speech";
import type { ChatState } from "./state";

const patience = 3000;

/** Says that the connection is gone, once that has lasted for 3 s. */
export function Banner({ state }: { state: ChatState }) {
  const { texts } = useSpeech();
  const late = useLasting(state.connection === "trying", patience);
  const text = state.unsent.length ? texts.offlineUnsent : texts.offline;
  return (
    <div class="banner" role="status">
      {late && <p>{text}</p>}
    </div>
  );
}

function useLasting(condition: boolean, milliseconds: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    setLasting(false);
    if (!condition) return;
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => clearTimeout(timer);
  }, [condition, milliseconds]);
  return lasting && condition;
}
