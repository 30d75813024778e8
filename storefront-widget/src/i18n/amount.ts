// Stripe's own count of minor digits: ISK and UGX, for example, are sent with two although they have none.
const noMinorUnit = /^(bif|clp|djf|gnf|jpy|kmf|krw|mga|pyg|rwf|vnd|vuv|xaf|xof|xpf)$/;
const thousandMinorUnits = /^(bhd|jod|kwd|omr|tnd)$/;

/** An amount in minor units, written as people of that language write it. */
export function formatAmount(amount: number, currency: string, language: string): string {
  const digits = noMinorUnit.test(currency) ? 0 : thousandMinorUnits.test(currency) ? 3 : 2;
  const shown = digits === 2 ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(language, { style: "currency", currency, ...shown }).format(amount / 10 ** digits);
}
