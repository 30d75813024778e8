/** What the chime needs of WebAudio. */
export interface Speaker {
  /** Opens the browser's sound; null where there is none. */
  readonly open: (() => AudioContext) | null;
  /** Seconds of a clock that only runs forward. */
  readonly now: () => number;
}

/** Two quiet notes, one after the other: a question, not an alarm. */
const NOTES = [
  { hertz: 659.25, after: 0 },
  { hertz: 880, after: 0.14 },
];
const LOUDNESS = 0.07;
const LENGTH = 0.4;
const APART = 1.5;

/** The sound of the Inbox, made here: no file is loaded. */
export class Chime {
  #context: AudioContext | null = null;
  #rangAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly speaker: Speaker) {}

  /** True where the browser can make sounds at all. */
  get possible(): boolean {
    return this.speaker.open !== null;
  }

  /** Gets ready to sound; browsers grant it only after the agent has touched the page. */
  async unlock(): Promise<boolean> {
    this.#context ??= this.speaker.open?.() ?? null;
    if (this.#context === null) return false;
    if (this.#context.state !== 'running') await this.#context.resume().catch(() => undefined);
    return this.#context.state === 'running';
  }

  /** Sounds once; several reasons at the same moment are one sound. */
  async ring(): Promise<boolean> {
    const at = this.speaker.now();
    if (at - this.#rangAt < APART) return false;
    this.#rangAt = at;
    if (!(await this.unlock()) || this.#context === null) return false;
    for (const { hertz, after } of NOTES) play(this.#context, hertz, this.#context.currentTime + after);
    return true;
  }

  /** Lets go of the browser's sound. */
  silence(): void {
    void this.#context?.close().catch(() => undefined);
    this.#context = null;
  }
}

function play(context: AudioContext, hertz: number, at: number): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.setValueAtTime(hertz, at);
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(LOUDNESS, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + LENGTH);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + LENGTH);
}
