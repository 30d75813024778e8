import { Fold } from "./Fold";
import { useSpeech } from "./speech";

const palette = "🙂 😊 😀 😄 😉 😍 🤔 😕 🙁 😢 😮 😡 👍 👎 👋 🙏 👏 💪 ❤️ 🎉 ✅ ❌ ❓ 💳".split(" ");

/** A few signs to put into the text, where no on-screen keyboard offers its own. */
export function Emoji({ add }: { add: (sign: string) => void }) {
  const { texts } = useSpeech();
  return (
    <Fold class="emoji" label={texts.emoji} sign="🙂">
      {palette.map((sign) => (
        <button type="button" key={sign} onClick={() => add(sign)}>
          {sign}
        </button>
      ))}
    </Fold>
  );
}
