import { type Ref, shallowRef } from 'vue';
import { problemOf } from '../../api/problem';
import type { Attachment } from '../../api/wire';

const MOST_BYTES = 10 * 1024 * 1024;
const KINDS = /^(image\/(png|jpeg|gif|webp)|application\/pdf|)$/;

/** The file that an agent wants to send. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: number;
  /** As the server has it, once it does. */
  readonly sent: Attachment | null;
  /** A code of the server, when it does not take it. */
  readonly problem: string | null;
}

/** What can be done about it before it is sent. */
export interface FileInHand {
  readonly chosen: Readonly<Ref<ChosenFile | null>>;
  choose(file: File | undefined): void;
  remove(): void;
  /** Takes a file that was pasted or dropped; a text stays one. */
  paste(event: Event, data: DataTransfer | null): void;
}

/** One file at a time; it is brought to the server as soon as it is chosen. */
export function useFile(bring: (file: File) => Promise<Attachment>): FileInHand {
  const chosen = shallowRef<ChosenFile | null>(null);

  async function choose(file: File | undefined): Promise<void> {
    if (!file) return;
    const one = { name: file.name, bytes: file.size, sent: null, problem: problemBefore(file) };
    chosen.value = one;
    if (one.problem !== null) return;
    try {
      const sent = await bring(file);
      if (chosen.value === one) chosen.value = { ...one, sent };
    } catch (thrown) {
      if (chosen.value === one) chosen.value = { ...one, problem: problemOf(thrown).code };
    }
  }

  function paste(event: Event, data: DataTransfer | null): void {
    if (!data?.files.length) return;
    event.preventDefault();
    void choose(data.files[0]);
  }

  function remove(): void {
    chosen.value = null;
  }

  return { chosen, choose: (file) => void choose(file), remove, paste };
}

function problemBefore(file: File): string | null {
  if (file.size > MOST_BYTES) return 'too_large';
  return file.size > 0 && KINDS.test(file.type) ? null : 'bad_file';
}
