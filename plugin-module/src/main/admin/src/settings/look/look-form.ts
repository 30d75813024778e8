import type { Look, SalesChannel } from '../../api/sales-channels';
import { colourOf } from './contrast';

/** What stands in the fields of a look. */
export interface LookForm {
  brand: string;
  /** Empty: as the shop's own form says. */
  theme: string;
  welcomeDe: string;
  welcomeEn: string;
}

export function lookForm(look: Look | null): LookForm {
  return {
    brand: look?.brand ?? '',
    theme: look?.theme ?? '',
    welcomeDe: look?.welcomeDe ?? '',
    welcomeEn: look?.welcomeEn ?? '',
  };
}

/** What is sent of the fields; an empty one is not set. */
export function wantedLook(form: LookForm): Look {
  const orNone = (text: string) => text.trim() || null;
  return {
    brand: colourOf(form.brand) ?? orNone(form.brand),
    theme: orNone(form.theme),
    welcomeDe: orNone(form.welcomeDe),
    welcomeEn: orNone(form.welcomeEn),
  };
}

/** The colour and theme that a shopper sees with these fields. */
export function seen(form: LookForm, channel: SalesChannel | null): { brand: string | null; theme: string } {
  return {
    brand: form.brand.trim() ? colourOf(form.brand) : (channel?.inShop.brand ?? null),
    theme: form.theme || channel?.inShop.theme || 'auto',
  };
}
