// The till: Stripe's card form, and one payment at a time.
const form = document.querySelector(".payment");
const button = form.querySelector("button");
const problem = form.querySelector("[role=alert]");
const progress = form.querySelector("[role=status]");
const words = form.dataset;
let busy = false;

function shows(text) {
  problem.textContent = text;
}

function works(isBusy) {
  busy = isBusy;
  form.toggleAttribute("aria-busy", isBusy);
  button.setAttribute("aria-disabled", String(isBusy));
  button.classList.toggle("busy", isBusy);
  button.textContent = isBusy ? words.busy : words.idle;
  progress.textContent = isBusy ? words.busy : "";
}

function unreachable() {
  shows(words.unreachable);
}

/** Asks the shop whether this page still shows what the order costs. */
async function placed() {
  try {
    const body = new URLSearchParams({ total: words.total });
    const response = await fetch(words.place, { method: "POST", body });
    return response.ok ? (await response.json()).next : "wait";
  } catch {
    return "wait";
  }
}

function isSettled(intent) {
  return ["succeeded", "processing", "requires_capture"].includes(intent?.status);
}

function returns(intent) {
  const address = new URL(words.return);
  address.searchParams.set("payment_intent", intent.id);
  address.searchParams.set("payment_intent_client_secret", words.secret);
  address.searchParams.set("redirect_status", intent.status);
  location.assign(address);
}

/** Gives back whether the page is left. */
async function pays(stripe, elements) {
  const next = await placed();
  if (next === "return") location.assign(words.return);
  if (next === "reload") location.reload();
  if (next === "wait") unreachable();
  if (next !== "pay") return next !== "wait";
  const checked = await elements.submit();
  if (checked?.error) {
    shows(words.check);
    return false;
  }
  const { error, paymentIntent } = await stripe.confirmPayment({
    elements,
    confirmParams: { return_url: words.return },
    redirect: "if_required",
  });
  const intent = paymentIntent ?? error?.payment_intent;
  if (!error || isSettled(intent)) {
    returns(intent);
    return true;
  }
  window.StripeChat.push(["failed"]);
  // why it failed is not for the shop to say
  shows(error.type === "validation_error" ? words.check : words.failed);
  return false;
}

function opens() {
  const stripe = window.Stripe(words.key);
  const elements = stripe.elements({ clientSecret: words.secret, locale: document.documentElement.lang });
  const card = elements.create("payment");
  card.on("ready", () => {
    button.disabled = false;
  });
  card.on("change", () => shows(""));
  card.on("loaderror", unreachable);
  // heard only when the shopper has agreed to it, see docs/widget.md
  window.StripeChat ??= [];
  window.StripeChat.push(["attach", card]);
  card.mount("#card");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy || button.disabled) return;
    shows("");
    works(true);
    try {
      if (await pays(stripe, elements)) return;
    } catch {
      // nobody knows whether it went through: the return page asks
      location.assign(words.return);
      return;
    }
    works(false);
  });
}

if (window.Stripe) opens();
else unreachable();

// back from the bank by the browser's button: the page must not look busy, nor know the old state
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) location.reload();
});
