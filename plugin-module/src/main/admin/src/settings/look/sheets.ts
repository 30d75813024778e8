import { badgeStyle } from '@widget/chat/badge.css';
import { messagesStyle } from '@widget/chat/messages.css';
import { windowStyle } from '@widget/chat/window.css';
import { launcherStyle } from '@widget/launcher/launcher.css';
import { partsStyle } from '@widget/pay/parts.css';
import { accentStyle } from '@widget/theme/accent';
import { brandStyle } from '@widget/theme/brand';
import { launcherTokens, panelTokens } from '@widget/theme/tokens.css';

/** In a box on a page nothing lies over the whole screen, whatever its width. */
const inABox = `
  .panel { inset: auto 16px 84px auto !important; width: min(340px, calc(100% - 32px)) !important; height: 470px !important;
    border: 1px solid var(--line) !important; border-radius: 14px !important; animation: none !important; }
  .box { position: absolute; inset: 0; }
`;

const payCard = `
  :host { all: initial; display: block; font: 16px/24px system-ui, sans-serif; color: var(--ink); }
  .card { padding: 16px; border: 1px solid var(--line); border-radius: 14px; background: var(--surface); color: var(--ink); }
  .card h4 { margin: 0; font-size: 16px; line-height: 24px; }
  .card .pay { box-sizing: border-box; cursor: default; font: inherit; font-size: 17px; font-weight: 600; }
`;

/** The styles of the chat in a colour, as a shop's page has them. */
export function chatSheet(brand: string | null): string {
  const shop = brandStyle(brand) + accentStyle(brand);
  return launcherTokens + panelTokens + launcherStyle + windowStyle + messagesStyle + badgeStyle + inABox + shop;
}

/** The styles of the payment page's button. */
export function paySheet(brand: string | null): string {
  return launcherTokens + panelTokens + partsStyle + payCard + brandStyle(brand) + accentStyle(brand);
}
