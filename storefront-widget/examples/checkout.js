// Every verb and event of the chat, as a shop's own page would use them. See docs/widget.md.

/** Stands for Stripe's Payment Element: the fields of the form tell it what happens. */
class PretendElement {
  #listeners = new Map();

  on(name, listener) {
    this.#listeners.set(name, listener);
    return this;
  }

  tell(name, event) {
    this.#listeners.get(name)?.(event);
  }
}

const form = document.querySelector("form");
const element = new PretendElement();
const events = document.querySelector("[data-events]");

/** Works before and after the chat's script has arrived. */
function chat(...call) {
  window.StripeChat ??= [];
  window.StripeChat.push(call);
}

function show(name, detail) {
  const line = document.createElement("li");
  line.textContent = `${name} ${JSON.stringify(detail)}`;
  events.append(line);
}

for (const name of ["open", "close", "message", "unread", "payment"]) chat("on", name, (detail) => show(name, detail));

const verbs = {
  open: () => chat("open"),
  close: () => chat("close"),
  identify: () => chat("identify", "a ShopToken that the shop's backend has signed"),
  link: () => chat("link", { clientSecret: "pi_example_secret_example" }),
  attach: () => {
    chat("attach", element);
    element.tell("ready");
  },
  failed: () => chat("failed"),
  off: () => {
    const end = window.StripeChat.on?.("open", () => show("heard once more", null));
    end?.();
  },
};

for (const button of document.querySelectorAll("[data-verb]"))
  button.addEventListener("click", () => verbs[button.dataset.verb]());

document.querySelector("[data-consent]").addEventListener("change", ({ target }) => chat("consent", target.checked));
document.querySelector("[data-theme]").addEventListener("change", ({ target }) => {
  document.querySelector("stripe-chat")?.setAttribute("theme", target.checked ? "dark" : "light");
});

form.addEventListener("focusin", () => element.tell("focus"));
form.addEventListener("input", () => {
  const complete = [...form.querySelectorAll("input")].every(({ value }) => value);
  element.tell("change", { complete });
});
document.querySelector("[data-pay]").addEventListener("click", () => chat("failed"));
