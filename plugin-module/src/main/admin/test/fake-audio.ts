/** WebAudio that writes down what it would play. */
export class FakeAudio {
  state = 'suspended';
  allowed = true;
  loudest = 0;
  currentTime = 0;
  destination = {};
  notes: { hertz: number; until: number }[] = [];

  async resume(): Promise<void> {
    if (this.allowed) this.state = 'running';
  }

  async close(): Promise<void> {
    this.state = 'closed';
  }

  createOscillator() {
    const note = { hertz: 0, until: 0 };
    this.notes.push(note);
    const frequency = {
      setValueAtTime: (hertz: number) => {
        note.hertz = hertz;
      },
    };
    const stop = (at: number) => {
      note.until = at;
    };
    return { frequency, connect: (next: object) => next, start: () => undefined, stop };
  }

  createGain() {
    const hear = (volume: number) => {
      this.loudest = Math.max(this.loudest, volume);
    };
    return { gain: { setValueAtTime: hear, exponentialRampToValueAtTime: hear }, connect: () => undefined };
  }
}
