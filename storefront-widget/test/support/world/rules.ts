/** How the server is to differ from the real one. */
export interface Rules {
  /** Whether a second message with the same client id is the same message. */
  readonly deduplicates: boolean;
  /** Whether open streams are told what is new. */
  readonly pushes: boolean;
  /** How long a token lives that was renewed; null: until the next one is used. */
  readonly renewedLivesFor: number | null;
  /** So many messages a minute, and at once. */
  readonly burst: number;
  /** So many messages fit into a welcome. */
  readonly page: number;
}

/** As the real server is. */
export const realRules: Rules = { deduplicates: true, pushes: true, renewedLivesFor: null, burst: 20, page: 200 };
