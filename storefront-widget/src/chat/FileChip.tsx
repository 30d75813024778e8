import { useLayoutEffect, useRef } from "preact/hooks";
import { formatBytes } from "../i18n/bytes";
import type { Texts } from "../i18n/words";
import type { Chosen } from "./file";
import { Icon } from "./Icon";
import { useSpeech } from "./speech";

/** The file that is to be sent: how it looks, how far it is, and the way to take it back. */
export function FileChip({ chosen, remove }: { chosen: Chosen; remove: () => void }) {
  const { texts, format } = useSpeech();
  const { file, percent } = chosen;
  return (
    <div class="chip">
      {file.type.startsWith("image") && !chosen.problem ? <Preview file={file} /> : <Icon name="file" />}
      <div>
        <bdi>{file.name}</bdi>
        <small>
          {formatBytes(file.size, format)} <span role="status">{told(chosen, texts)}</span>
        </small>
        {percent !== undefined && <progress value={percent} max={100} aria-label={texts.sending} />}
      </div>
      <button type="button" class="plain" aria-label={`${texts.remove}: ${file.name}`} onClick={remove}>
        <Icon name="close" />
      </button>
    </div>
  );
}

function told({ sent, problem, waits }: Chosen, texts: Texts): string {
  if (problem === "too_large" || problem === "too_many_pixels") return texts.fileTooBig;
  if (problem) return problem === "too_many_files" ? texts.notSent : texts.fileRefused;
  if (waits) return texts.fileWaits;
  return sent ? `· ${texts.attached}` : "";
}

/** Drawn by ourselves: the shop's policy need not let pages show images out of their memory. */
function Preview({ file }: { file: File }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    window.createImageBitmap?.(file, { resizeHeight: 88 }).then(
      (image) => {
        if (!canvas.current) return;
        Object.assign(canvas.current, { width: image.width, height: image.height });
        canvas.current.getContext("2d")?.drawImage(image, 0, 0);
      },
      () => {},
    );
  }, [file]);
  return <canvas ref={canvas} />;
}
