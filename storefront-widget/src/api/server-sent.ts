/** Cuts a stream of server-sent events into their data, however the bytes are split. */
export class ServerSent {
  readonly #decoder = new TextDecoder();
  #rest = "";
  #data: string[] = [];

  /** The data of the events that end in these bytes. */
  read(bytes: Uint8Array): readonly string[] {
    const lines = (this.#rest + this.#decoder.decode(bytes, { stream: true })).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? "";
    return lines.flatMap((line) => this.#line(line));
  }

  #line(line: string): readonly string[] {
    if (line.startsWith("data:")) this.#data.push(line.slice(line[5] === " " ? 6 : 5));
    if (line || !this.#data.length) return [];
    const data = this.#data.join("\n");
    this.#data = [];
    return [data];
  }
}
