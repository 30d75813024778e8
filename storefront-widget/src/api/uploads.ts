import { backOff } from "./back-off";
import { attachmentOf, fields, jsonOf, textOf } from "./parse";
import type { Attachment } from "./wire";

const patience = 90_000;

/** How a file is getting on. */
export interface Progress {
  readonly percent?: number;
  /** It has not arrived, and is sent again. */
  readonly waits?: boolean;
  /** The server has it. */
  readonly sent?: Attachment;
  /** The server does not take it. */
  readonly problem?: string;
}

/** Sends one file, from the beginning and again until the server has taken or refused it. It is in the memory alone. */
export class Uploads {
  readonly #address: string;
  readonly #token: () => string | undefined;
  readonly #connect: () => void;
  #file: File | null = null;
  #told: (progress: Progress) => void = () => {};
  #request: XMLHttpRequest | null = null;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  /** `token` is the right to the conversation, if there is one; `connect` begins one. */
  constructor(address: string, token: () => string | undefined, connect: () => void) {
    this.#address = address;
    this.#token = token;
    this.#connect = connect;
  }

  /** Whether a file is on its way. */
  get busy(): boolean {
    return this.#file !== null;
  }

  /** Sends a file in place of the one before. */
  start(file: File, told: (progress: Progress) => void): void {
    this.stop();
    this.#file = file;
    this.#told = told;
    this.#attempt = 0;
    this.next();
  }

  /** Sends nothing any more. */
  stop(): void {
    clearTimeout(this.#retry);
    const request = this.#request;
    this.#file = this.#request = null;
    request?.abort();
  }

  /** Sends it now, or as soon as there is a conversation. */
  next(): void {
    const [file, token] = [this.#file, this.#token()];
    if (!file || this.#request) return;
    clearTimeout(this.#retry);
    if (token) this.#send(file, token);
    else this.#connect();
  }

  #send(file: File, token: string): void {
    const request = new XMLHttpRequest();
    this.#request = request;
    request.open("POST", this.#address);
    request.timeout = patience;
    request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.setRequestHeader("File-Name", encodeURIComponent(file.name.replace(/\p{Cs}/gu, "")));
    request.upload.onprogress = ({ loaded, total }) => this.#told({ percent: Math.floor((loaded / total) * 100) });
    request.onloadend = () => request === this.#request && this.#ended(request);
    request.send(file);
  }

  /** Only our server's word counts, and not that it is busy or has another token by now. */
  #ended({ status, responseText }: XMLHttpRequest): void {
    this.#request = null;
    const body = jsonOf(responseText);
    const sent = status === 201 && attachmentOf(body);
    const problem = status >= 400 && status < 500 && status !== 401 && status !== 429 && textOf(fields(body)?.code);
    if (sent || problem) {
      this.#file = null;
      this.#told(sent ? { sent } : { problem: problem as string });
    } else {
      this.#told({ percent: 0, waits: true });
      this.#retry = setTimeout(() => this.next(), backOff(this.#attempt++, true));
    }
  }
}
