import { brand, cvcError, digits, expiryError, grouped, numberError, offered } from "/v3/card-rules.js";
import { words } from "/v3/card-words.js";

const asked = new URLSearchParams(location.hash.slice(1));
const shop = asked.get("origin");
const key = asked.get("key");
const lang = asked.get("lang") === "de" ? "de" : "en";
const word = words[lang];
const tell = (message) => parent.postMessage(message, shop);

const form = document.querySelector("form");
const [number, expiry, cvc] = ["number", "expiry", "cvc"].map((id) => document.getElementById(id));
const shown = document.querySelector(".brand");
let clientSecret = "";
let focused = false;

const errors = () => ({
  number: numberError(digits(number.value)),
  expiry: expiryError(expiry.value),
  cvc: cvcError(cvc.value, digits(number.value)),
});

const show = (field, code) => {
  document.getElementById(`${field.id}-error`).textContent = code ? word[code] : "";
  field.toggleAttribute("aria-invalid", false);
  if (code) field.setAttribute("aria-invalid", "true");
};

const changed = () => {
  const empty = [number, expiry, cvc].every((field) => field.value === "");
  const complete = Object.values(errors()).every((code) => !code);
  shown.textContent = brand(digits(number.value));
  tell({ type: "change", empty, complete, collapsed: false, value: { type: "card" } });
};

/** The first thing that is wrong, shown beside its field. */
const check = () => {
  const found = errors();
  for (const field of [number, expiry, cvc]) show(field, found[field.id]);
  const first = [number, expiry, cvc].find((field) => found[field.id]);
  if (!first) return {};
  first.focus();
  const code = found[first.id];
  return { error: { type: "validation_error", code, message: word[code] } };
};

const request = async (path, parameters, method) => {
  const query = new URLSearchParams({ key, client_secret: clientSecret, ...parameters });
  const url = `/v1/payment_intents/${clientSecret.split("_secret_")[0]}${path}`;
  try {
    const answer =
      method === "GET" ? await fetch(`${url}?${query}`) : await fetch(url, { method, body: query });
    return await answer.json();
  } catch {
    return { error: { type: "api_connection_error", message: word.connection } };
  }
};

const confirm = async ({ return_url, receipt_email }) => {
  const wrong = check();
  if (wrong.error) return wrong;
  const parameters = {
    "payment_method_data[type]": "card",
    "payment_method_data[card][number]": digits(number.value),
    "payment_method_data[card][exp_month]": digits(expiry.value).slice(0, 2),
    "payment_method_data[card][exp_year]": `20${digits(expiry.value).slice(2, 4)}`,
    "payment_method_data[card][cvc]": digits(cvc.value),
    return_url,
    ...(receipt_email ? { receipt_email } : {}),
  };
  const answer = await request("/confirm", parameters, "POST");
  if (!answer.error) return { paymentIntent: answer };
  const { decline_code, code, message } = answer.error;
  return { error: { ...answer.error, message: word[decline_code] ?? word[code] ?? message } };
};

const begin = async (secret) => {
  clientSecret = secret;
  const answer = await request("", {}, "GET");
  if (answer.error) tell({ type: "loaderror", error: answer.error });
  else tell({ type: "ready" });
};

const actions = {
  submit: async () => {
    const wrong = check();
    return wrong.error ? wrong : { selectedPaymentMethod: "card" };
  },
  confirm: ({ confirmParams }) => confirm(confirmParams),
};

window.addEventListener("message", async (event) => {
  if (event.origin !== shop || event.source !== parent) return;
  const { type, id, ...more } = event.data;
  if (type === "begin") await begin(more.clientSecret);
  else if (Object.hasOwn(actions, type)) tell({ type: "result", id, result: await actions[type](more) });
});

number.addEventListener("input", () => {
  const atEnd = number.selectionStart === number.value.length;
  const typed = grouped(digits(number.value));
  if (atEnd || typed.length < number.value.length) number.value = typed;
});
expiry.addEventListener("input", (event) => {
  const typed = digits(expiry.value).slice(0, 4);
  const early = /^[2-9]$/.test(typed) ? `0${typed}` : typed;
  const deleting = event.inputType?.startsWith("delete");
  expiry.value = early.length > 2 || (early.length === 2 && !deleting) ? `${early.slice(0, 2)} / ${early.slice(2)}` : early;
});
// errors appear only when asked for: one that comes when a field is left would move what is being clicked
for (const field of [number, expiry, cvc]) {
  field.addEventListener("input", () => {
    show(field, "");
    changed();
  });
}
form.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("keydown", (event) => event.key === "Escape" && tell({ type: "escape" }));
window.addEventListener("focus", () => {
  if (!focused) tell({ type: "focus" });
  focused = true;
});
window.addEventListener("blur", () => {
  if (focused) tell({ type: "blur" });
  focused = false;
});

const fill = (card) => {
  number.value = grouped(card);
  expiry.value = `12 / ${String((new Date().getFullYear() + 2) % 100).padStart(2, "0")}`;
  cvc.value = "123";
  for (const field of [number, expiry, cvc]) show(field, "");
  document.querySelector("details").open = false;
  number.focus();
  changed();
};

for (const place of document.querySelectorAll("[data-word]")) place.textContent = word[place.dataset.word];
for (const [name, card] of Object.entries(offered)) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.card = name;
  button.textContent = word[name];
  button.addEventListener("click", () => fill(card));
  const item = document.createElement("li");
  item.append(button);
  document.querySelector(".tests").append(item);
}
document.documentElement.lang = lang;
document.title = word.title;
expiry.placeholder = word.expiry_form;
new ResizeObserver(() => tell({ type: "height", height: Math.ceil(form.getBoundingClientRect().height) })).observe(form);
tell({ type: "hello" });
