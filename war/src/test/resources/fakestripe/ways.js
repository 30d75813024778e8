const iban = (text) => text.replace(/\s/g, "").toUpperCase();

/** Stripe's test accounts: the money of one arrives days later, that of the other never does. */
export const accounts = { arrives: "DE89370400440532013000", fails: "DE62370400440532013001" };

const ibanError = (text) => {
  const typed = iban(text);
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(typed)) return "incomplete_iban";
  return Object.values(accounts).includes(typed) ? "" : "no_test_account";
};

const emailError = (text) => (/^[^\s@]+@[^\s@]+$/.test(text) ? "" : "incomplete_email");
const nameError = (text) => (text.trim() ? "" : "incomplete_name");

/** The ways to pay besides the card: what must be typed, what is wrong with it, and what the API is sent. */
export const ways = {
  wallet: {
    type: "google_pay",
    fields: {},
    parameters: () => ({
      "payment_method_data[type]": "card",
      "payment_method_data[card][number]": "4242424242424242",
      "payment_method_data[card][exp_month]": "12",
      "payment_method_data[card][exp_year]": `${new Date().getFullYear() + 2}`,
      "payment_method_data[card][cvc]": "123",
    }),
  },
  sepa: {
    type: "sepa_debit",
    fields: { holder: nameError, email: emailError, iban: ibanError },
    parameters: (typed) => ({
      "payment_method_data[type]": "sepa_debit",
      "payment_method_data[sepa_debit][iban]": iban(typed.iban),
      "payment_method_data[billing_details][name]": typed.holder,
      "payment_method_data[billing_details][email]": typed.email,
    }),
  },
  bank: {
    type: "ideal",
    fields: {},
    parameters: () => ({ "payment_method_data[type]": "ideal" }),
  },
};
