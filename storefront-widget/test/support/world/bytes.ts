/** The bytes of one stream, as they come. */
export class Bytes {
  readonly #parts: Uint8Array[] = [];
  #wake = () => {};
  #over: "open" | "ended" | "broken" = "open";

  add(part: Uint8Array): void {
    this.#parts.push(part);
    this.#wake();
  }

  end(how: "ended" | "broken"): void {
    this.#over = how;
    this.#wake();
  }

  async read(): Promise<{ done: boolean; value?: Uint8Array }> {
    while (!this.#parts.length && this.#over === "open")
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    const value = this.#parts.shift();
    if (value) return { done: false, value };
    if (this.#over === "broken") throw new TypeError("network error");
    return { done: true };
  }
}
