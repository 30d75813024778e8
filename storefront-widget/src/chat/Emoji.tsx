import { Fold } from "./Fold";
import { Icon } from "./Icon";
import { useSpeech } from "./speech";

const palette = "🙂 😊 😄 🤔 🙁 😢 👍 👎 👋 🙏 🎉 💳".split(" ");

/** A few signs to put into the text, where no on-screen keyboard offers its own. */
export function Emoji({ add }: { add: (sign: string) => void }) {
  const { texts } = useSpeech();
  return (
    <Fold class="emoji" label={texts.emoji} sign={<Icon name="smile" />}>
      {palette.map((sign) => (
        <button type="button" key={sign} onClick={() => add(sign)}>
          {sign}
        </button>
      ))}
    </Fold>
  );
}
