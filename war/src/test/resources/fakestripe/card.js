import { brand, cvcError, digits, expiryError, grouped, numberError, offered } from "/v3/card-rules.js";
import { words } from "/v3/card-words.js";
import { accounts, ways } from "/v3/ways.js";

const asked = new URLSearchParams(location.hash.slice(1));
const shop = asked.get("origin");
const key = asked.get("key");
let word = words.en;
for (const [name, colour] of Object.entries(JSON.parse(asked.get("look") ?? "{}"))) {
  document.documentElement.style.setProperty(name, colour);
}
const tell = (message) => parent.postMessage(message, shop);

const form = document.querySelector("form");
const [number, expiry, cvc] = ["number", "expiry", "cvc"].map((id) => document.getElementById(id));
const shown = document.querySelector(".brand");
let clientSecret = "";
let focused = false;

const chosen = () => form.elements.namedItem("way").value;
const others = () => Object.entries(ways[chosen()]?.fields ?? {}).map(([id, wrong]) => [document.getElementById(id), wrong]);
const typed = () => Object.fromEntries(others().map(([field]) => [field.id, field.value]));

/** The fields of the chosen way to pay, each with what is wrong with it. */
const errors = () =>
  chosen() === "card"
    ? [
        [number, numberError(digits(number.value))],
        [expiry, expiryError(expiry.value)],
        [cvc, cvcError(cvc.value, digits(number.value))],
      ]
    : others().map(([field, wrong]) => [field, wrong(field.value)]);

const show = (field, code) => {
  document.getElementById(`${field.id}-error`).textContent = code ? word[code] : "";
  field.toggleAttribute("aria-invalid", false);
  if (code) field.setAttribute("aria-invalid", "true");
};

const changed = () => {
  const empty = errors().every(([field]) => field.value === "");
  const complete = errors().every(([, code]) => !code);
  shown.textContent = brand(digits(number.value));
  tell({ type: "change", empty, complete, collapsed: false, value: { type: ways[chosen()]?.type ?? "card" } });
};

/** The first thing that is wrong, shown beside its field. */
const check = () => {
  const found = errors();
  for (const [field, code] of found) show(field, code);
  const [first, code] = found.find(([, wrong]) => wrong) ?? [];
  if (!first) return {};
  first.focus();
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

const card = () => ({
  "payment_method_data[type]": "card",
  "payment_method_data[card][number]": digits(number.value),
  "payment_method_data[card][exp_month]": digits(expiry.value).slice(0, 2),
  "payment_method_data[card][exp_year]": `20${digits(expiry.value).slice(2, 4)}`,
  "payment_method_data[card][cvc]": digits(cvc.value),
});

const confirm = async ({ return_url, receipt_email }) => {
  const wrong = check();
  if (wrong.error) return wrong;
  const parameters = {
    ...(ways[chosen()]?.parameters(typed()) ?? card()),
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
  const takesMore = answer.automatic_payment_methods?.enabled && asked.get("type") === "payment";
  document.querySelector(".ways").hidden = !takesMore;
  for (const [name, { type }] of Object.entries(ways)) {
    const isTaken = type === "google_pay" || answer.payment_method_types?.includes(type);
    document.querySelector(`.ways [value=${name}]`).parentElement.hidden = !isTaken;
  }
  tell({ type: "height", height: Math.ceil(form.getBoundingClientRect().height) });
  const isOpen = ["requires_payment_method", "requires_confirmation", "requires_action"].includes(answer.status);
  const error = answer.error ?? (isOpen ? null : { type: "invalid_request_error", code: "payment_intent_unexpected_state" });
  tell(error ? { type: "loaderror", error } : { type: "ready" });
};

const actions = {
  submit: async () => {
    const wrong = check();
    return wrong.error ? wrong : { selectedPaymentMethod: ways[chosen()]?.type ?? "card" };
  },
  confirm: ({ confirmParams }) => confirm(confirmParams),
};

window.addEventListener("message", async (event) => {
  if (event.origin !== shop || event.source !== parent) return;
  const { type, id, ...more } = event.data;
  if (type === "begin") await begin(more.clientSecret);
  else if (type === "focus") (form.querySelector(".way:not([hidden]) input") ?? form.querySelector(".ways :checked")).focus();
  else if (type === "locale") speak(more.lang);
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
for (const field of form.querySelectorAll(".field input")) {
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

const speak = (lang) => {
  word = words[lang] ?? words.en;
  document.documentElement.lang = lang;
  document.title = word.title;
  expiry.placeholder = word.expiry_form;
  for (const place of document.querySelectorAll("[data-word]")) place.textContent = word[place.dataset.word];
  for (const field of form.querySelectorAll(".field input")) show(field, "");
};

for (const name of Object.keys(offered)) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.card = name;
  button.dataset.word = name;
  button.addEventListener("click", () => fill(offered[name]));
  const item = document.createElement("li");
  item.append(button);
  document.querySelector("details .tests").append(item);
}
for (const button of document.querySelectorAll("[data-account]")) {
  button.addEventListener("click", () => {
    const account = { holder: "Demo shopper", email: "demo.shopper@example.com", iban: accounts[button.dataset.account] };
    for (const [id, value] of Object.entries(account)) document.getElementById(id).value = value;
    changed();
  });
}
document.querySelector(".ways").addEventListener("change", () => {
  for (const way of document.querySelectorAll(".way")) way.hidden = way.dataset.way !== chosen();
  changed();
});
speak(asked.get("lang") === "de" ? "de" : "en");
new ResizeObserver(() => tell({ type: "height", height: Math.ceil(form.getBoundingClientRect().height) })).observe(form);
tell({ type: "hello" });
