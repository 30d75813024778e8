/** How the chat looks there; what is null is left out. */
interface TagLook {
  readonly brand: string | null;
  readonly theme: string | null;
  readonly welcomeDe: string | null;
  readonly welcomeEn: string | null;
}

/** The line that puts the chat into a shop's page; it has one language, the page's. */
export function scriptTag(server: string, shop: string, look?: TagLook): string {
  const welcome = look?.welcomeDe ?? look?.welcomeEn ?? null;
  const more = Object.entries({ brand: look?.brand, theme: look?.theme, welcome })
    .filter(([, value]) => value)
    .map(([name, value]) => ` data-${name}="${escaped(value ?? '')}"`);
  return `<script async src="${server}/widget/stripe-chat.js" data-shop="${shop}"${more.join('')}></script>`;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** Whether only the server's own machine understands an address. */
export function isLocal(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}
