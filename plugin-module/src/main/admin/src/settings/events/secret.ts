const BYTES = 32;

/** A new secret for Standard Webhooks; who has made it can show it, even when the server's answer is lost. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return `whsec_${btoa(String.fromCharCode(...bytes))}`;
}
