import { useState } from "preact/hooks";
import type { Attachment } from "../api/wire";
import { formatBytes } from "../i18n/bytes";
import { Icon } from "./Icon";
import { useSpeech } from "./speech";

const widest = 280;
const highest = 240;

/** A file in a message: an image that has its place before it is there, or a card. Who opens it gets it to keep. */
export function Attached({ attachment: { name, type, bytes, width, height, url } }: { attachment: Attachment }) {
  const { texts, format, server } = useSpeech();
  const [broken, giveUp] = useState(false);
  const address = server + url;
  const link = { href: address, target: "_blank", rel: "noopener noreferrer" } as const;
  if (type === "pdf" || broken || !width || !height)
    return (
      <a class="file" {...link}>
        <Icon name="file" />
        <span>
          <bdi>{name}</bdi>
          <small>{formatBytes(bytes, format)}</small>
        </span>
      </a>
    );
  const scale = Math.min(1, widest / width, highest / height);
  return (
    <a class="picture" {...link}>
      <img
        src={address}
        alt={`${texts.image}: ${name}`}
        width={Math.round(width * scale)}
        height={Math.round(height * scale)}
        onError={() => giveUp(true)}
      />
    </a>
  );
}
