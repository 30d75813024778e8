/** The cards offered in the form, by the word that says what they do. */
export const offered = {
  succeeds: "4242424242424242",
  funds: "4000000000009995",
  lost: "4000000000009987",
  generic: "4000000000000002",
  expired: "4000000000000069",
  wrong_cvc: "4000000000000127",
  secure: "4000000000003220",
  secure_declined: "4000008400001629",
};

// no other number leaves this page: somebody may type a real one
const others = [
  "5555555555554444",
  "378282246310005",
  "4000000000009979",
  "4000000000000119",
  "4000000000006975",
  "4100000000000019",
  "4000002760003184",
  "4000008260003178",
  "4000000000091233",
];
const all = new Set([...Object.values(offered), ...others]);

export const digits = (text) => text.replace(/\D/g, "");

export const brand = (number) => {
  if (/^3[47]/.test(number)) return "American Express";
  if (/^(5[1-5]|2[2-7])/.test(number)) return "Mastercard";
  return number.startsWith("4") ? "Visa" : "";
};

export const grouped = (number) =>
  (/^3[47]/.test(number) ? number.slice(0, 15).match(/^(\d{1,4})(\d{1,6})?(\d{1,5})?/)?.slice(1) : number.slice(0, 16).match(/\d{1,4}/g))
    ?.filter(Boolean)
    .join(" ") ?? "";

const luhn = (number) =>
  [...number].reverse().reduce((sum, digit, at) => {
    const weighed = at % 2 ? digit * 2 : Number(digit);
    return sum + (weighed > 9 ? weighed - 9 : weighed);
  }, 0) % 10 === 0;

export const numberError = (number) => {
  if (number.length < (/^3[47]/.test(number) ? 15 : 16)) return "incomplete_number";
  if (!luhn(number)) return "invalid_number";
  return all.has(number) ? "" : "no_test_card";
};

export const expiryError = (text, now = new Date()) => {
  const typed = digits(text);
  if (typed.length < 4) return "incomplete_expiry";
  const month = Number(typed.slice(0, 2));
  const year = 2000 + Number(typed.slice(2, 4));
  if (month < 1 || month > 12 || year > now.getFullYear() + 50) return "invalid_expiry";
  return new Date(year, month) > now ? "" : "invalid_expiry_year_past";
};

export const cvcError = (cvc, number) => (digits(cvc).length < (/^3[47]/.test(number) ? 4 : 3) ? "incomplete_cvc" : "");
