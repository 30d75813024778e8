// The demo shop's own script: the test buttons, and a fresh ShopToken for a page that stays open.
const refreshAfter = 8 * 60 * 1000;

const tests = document.querySelector(".tests");
const delivery = tests.querySelector(".delivery");
const { order } = tests.dataset;
const { good, bad, busy } = delivery.dataset;

const here = document.querySelector(`nav [data-language="${document.documentElement.lang}"]`);
here.setAttribute("aria-current", "page");

async function deliver(kind) {
  delivery.textContent = busy;
  const response = await fetch(`/events/${order}?${kind}`, { method: "POST" });
  const { event, status } = await response.json();
  const words = status === 200 ? good : bad;
  delivery.textContent = words.replace("{event}", event).replace("{status}", status || "–");
}

tests.addEventListener("click", ({ target }) => {
  const kind = target.dataset.event;
  if (kind) deliver(kind);
});

setInterval(async () => {
  const token = await (await fetch(`/token/${order}`)).text();
  window.StripeChat ??= [];
  window.StripeChat.push(["identify", token]);
}, refreshAfter);
