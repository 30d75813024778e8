/** The line that puts the chat into a shop's page. */
export function scriptTag(server: string, shop: string): string {
  return `<script async src="${server}/widget/stripe-chat.js" data-shop="${shop}"></script>`;
}

/** Whether only the server's own machine understands an address. */
export function isLocal(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}
