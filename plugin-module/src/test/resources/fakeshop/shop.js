// On every page: keeps the chat told of who is at the till, as long as the page stays open.
const { tokens, secret } = document.currentScript.dataset;
const refreshAfter = 8 * 60 * 1000;
let told = Date.now();

function tellChat(...call) {
  window.StripeChat ??= [];
  window.StripeChat.push(call);
}

async function refresh() {
  if (Date.now() - told < refreshAfter) return;
  try {
    const response = await fetch(tokens);
    const token = response.ok ? await response.text() : "";
    if (!token) return;
    told = Date.now();
    tellChat("identify", token);
  } catch {
    // the shop is away: the next look tries again
  }
}

if (secret) tellChat("link", { clientSecret: secret });
if (tokens) {
  // timers sleep in hidden tabs: so look often, and whenever the shopper comes back
  setInterval(refresh, 10 * 1000);
  document.addEventListener("visibilitychange", refresh);
}
