import { useLayoutEffect, useState } from "preact/hooks";
import type { Progress, Uploads } from "../api/uploads";

const most = 10 * 1024 * 1024;
const kinds = /^(image\/(png|jpeg|gif|webp)|application\/pdf|)$/;

/** The file that is to be sent. */
export interface Chosen extends Progress {
  readonly file: File;
}

/** What can be done about a file before it is sent; `null`: nobody has chosen one. */
export interface FileInHand {
  readonly chosen: Chosen | null;
  choose(file: File | undefined): void;
  /** Takes what was pasted or dropped, if it is a file: else the page would show it in place of the shop. */
  take(event: Event, data: DataTransfer | null): void;
  remove(): void;
  /** For the panel: files may be dropped anywhere in it. */
  readonly drops: { onDragOver(event: DragEvent): void; onDrop(event: DragEvent): void };
}

/** One file at a time; it is sent to the server as soon as it is chosen, and gone when the conversation is another one. */
export function useFile(uploads: Uploads, conversation: number): FileInHand {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useLayoutEffect(() => setChosen(null), [conversation]);
  const choose = (file: File | undefined) => {
    if (!file) return;
    uploads.stop();
    const problem = file.size > most ? "too_large" : !file.size || !kinds.test(file.type) ? "bad_file" : null;
    setChosen(problem ? { file, problem } : { file, percent: 0 });
    const told = (progress: Progress) => setChosen((now) => now && { file, ...progress });
    if (!problem) uploads.start(file, told);
  };
  const take = (event: Event, data: DataTransfer | null) => {
    if (!data?.files.length) return;
    event.preventDefault();
    choose(data.files[0]);
  };
  return {
    chosen,
    choose,
    take,
    remove: () => {
      uploads.stop();
      setChosen(null);
    },
    drops: {
      onDragOver: (event) => event.dataTransfer?.types.includes("Files") && event.preventDefault(),
      onDrop: (event) => take(event, event.dataTransfer),
    },
  };
}
