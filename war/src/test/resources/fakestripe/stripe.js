// A stand-in for Stripe.js. The card form is a frame on an origin of its own: the shop's page cannot read the number.
(() => {
  const home = new URL(document.currentScript.src).origin;
  // where a test puts it in at Stripe's own address, the API is beside it, as Stripe's is
  const api = home.replace("//js.stripe.com", "//api.stripe.com");
  const FIELDS = ["payment", "card"];
  const EVENTS = ["ready", "change", "focus", "blur", "escape", "loaderror", "loaderstart"];
  const LOOKS = ["theme", "variables", "rules", "labels", "inputs", "disableAnimations"];

  class IntegrationError extends Error {
    name = "IntegrationError";
  }

  const demand = (right, sentence) => {
    if (!right) throw new IntegrationError(sentence);
  };

  const known = (where, options, names) => {
    demand(options && typeof options === "object", `Invalid value for ${where}: it should be an object.`);
    for (const name of Object.keys(options)) {
      demand(names.includes(name), `Invalid ${where} parameter: ${name} is not an accepted parameter.`);
    }
    return options;
  };

  const intentOf = (clientSecret, where) => {
    const parts = /^(pi_[A-Za-z0-9]+)_secret_\w+$/.exec(clientSecret ?? "");
    demand(parts, `Invalid value for ${where}: clientSecret should be a client secret of the form \${id}_secret_\${secret}.`);
    return parts[1];
  };

  const language = (locale) => {
    const wanted = !locale || locale === "auto" ? navigator.language : locale;
    return wanted.toLowerCase().startsWith("de") ? "de" : "en";
  };

  /** The colours that the form takes over from the page, by the names of its own style. */
  const lookOf = ({ variables = {} } = {}) => {
    const { colorText, colorBackground, colorPrimary, colorDanger } = variables;
    const look = { "--ink": colorText, "--field": colorBackground, "--ground": colorBackground, "--accent": colorPrimary, "--danger": colorDanger };
    return Object.fromEntries(Object.entries(look).filter(([, colour]) => colour));
  };

  class Element {
    #type;
    #setup;
    #listeners = new Map(EVENTS.map((name) => [name, []]));
    #waiting = new Map();
    #frame = null;
    #ready = null;
    #destroyed = false;
    #hear = (event) => this.#heard(event);

    constructor(type, setup) {
      this.#type = type;
      this.#setup = setup;
    }

    get mounted() {
      return this.#frame !== null;
    }

    mount(place) {
      demand(!this.#destroyed, "This Element has already been destroyed. Please create a new one.");
      demand(!this.mounted, "This Element has already been mounted. Call `element.unmount()` before mounting it again.");
      const parent = typeof place === "string" ? document.querySelector(place) : place;
      demand(
        parent instanceof HTMLElement,
        typeof place === "string"
          ? `The selector you specified (${place}) applies to no DOM elements that are currently on the page. Make sure the element exists on the page before calling mount().`
          : "Invalid DOM element specified. Call mount() with a valid DOM element or selector.",
      );
      const { key, locale } = this.#setup;
      const frame = document.createElement("iframe");
      frame.title = language(locale) === "de" ? "Sicheres Eingabefeld für Karten" : "Secure payment input frame";
      frame.style.cssText = "display:block;width:calc(100% + 8px);height:0;border:0;margin:-4px;color-scheme:light";
      frame.src = `${home}/v3/card.html#${new URLSearchParams({
        origin: location.origin,
        key,
        lang: language(locale),
        type: this.#type,
        look: JSON.stringify(lookOf(this.#setup.appearance)),
      })}`;
      window.addEventListener("message", this.#hear);
      parent.replaceChildren(frame);
      this.#frame = frame;
    }

    focus() {
      demand(this.mounted, "This Element is not mounted. Call mount() before focus().");
      this.#frame.focus();
      this.#frame.contentWindow.postMessage({ type: "focus" }, home);
    }

    speaks(locale) {
      this.#setup = { ...this.#setup, locale };
      this.#frame?.contentWindow.postMessage({ type: "locale", lang: language(locale) }, home);
    }

    destroy() {
      this.unmount();
      this.#destroyed = true;
    }

    unmount() {
      if (!this.mounted) return;
      window.removeEventListener("message", this.#hear);
      this.#frame.remove();
      this.#frame = null;
      this.#ready = null;
      for (const give of this.#waiting.values()) {
        give({ error: { type: "validation_error", code: "element_unmounted", message: "The Element was unmounted." } });
      }
      this.#waiting.clear();
    }

    on(name, listener) {
      demand(EVENTS.includes(name), `Invalid event name: ${name}. It should be one of ${EVENTS.join(", ")}.`);
      demand(typeof listener === "function", "Invalid value for event listener: it should be a function.");
      this.#listeners.get(name).push(listener);
      return this;
    }

    async ask(message) {
      demand(this.#ready, "The Element is not ready yet. Wait for its ready event.");
      const id = crypto.randomUUID();
      return new Promise((give) => {
        this.#waiting.set(id, give);
        this.#frame.contentWindow.postMessage({ ...message, id }, home);
      });
    }

    #heard(event) {
      if (event.origin !== home || event.source !== this.#frame?.contentWindow) return;
      const { type, id, result, height, ...more } = event.data;
      if (type === "hello") {
        const { clientSecret } = this.#setup;
        this.#frame.contentWindow.postMessage({ type: "begin", clientSecret }, home);
      } else if (type === "height") {
        this.#frame.style.height = `${height}px`;
      } else if (type === "result") {
        this.#waiting.get(id)?.(result);
        this.#waiting.delete(id);
      } else if (EVENTS.includes(type)) {
        if (type === "ready") this.#ready = true;
        for (const listener of this.#listeners.get(type)) listener({ elementType: this.#type, ...more });
      }
    }
  }

  class Elements {
    #setup;
    #element = null;

    constructor(setup) {
      this.#setup = setup;
    }

    get clientSecret() {
      return this.#setup.clientSecret;
    }

    get locale() {
      return this.#setup.locale;
    }

    create(type, options = {}) {
      demand(FIELDS.includes(type), `A valid Element name must be provided. Valid Elements are: ${FIELDS.join(", ")}; you passed: ${type}.`);
      known("elements.create()", options, ["layout"]);
      demand(!this.#element, `Can only create one Element of type ${type}.`);
      this.#element = new Element(type, this.#setup);
      return this.#element;
    }

    getElement() {
      return this.#element;
    }

    update(options) {
      const { locale } = known("elements.update()", options, ["locale", "appearance"]);
      this.#setup = { ...this.#setup, ...options };
      if (locale) this.#element?.speaks(locale);
    }

    async fetchUpdates() {
      const { error } = await fetched(this.#setup.key, this.#setup.clientSecret);
      return error ? { error } : {};
    }

    async submit() {
      return this.mounted("elements.submit()").ask({ type: "submit" });
    }

    mounted(where) {
      demand(this.#element?.mounted, `Invalid value for ${where}: elements should have a mounted Payment Element.`);
      return this.#element;
    }
  }

  const fetched = async (key, clientSecret) => {
    const id = intentOf(clientSecret, "stripe.retrievePaymentIntent()");
    const query = new URLSearchParams({ key, client_secret: clientSecret });
    try {
      const answer = await fetch(`${api}/v1/payment_intents/${id}?${query}`, { credentials: "omit" });
      const body = await answer.json();
      return body.error ? { error: body.error } : { paymentIntent: body };
    } catch {
      return {
        error: { type: "api_connection_error", message: "An unexpected error occurred. Please check your connection." },
      };
    }
  };

  class Stripe {
    #key;

    constructor(key) {
      this.#key = key;
    }

    elements(options = {}) {
      known("elements()", options, ["clientSecret", "locale", "appearance", "fonts", "loader"]);
      intentOf(options.clientSecret, "elements()");
      if (options.appearance) known("appearance", options.appearance, LOOKS);
      demand(["auto", "always", "never", undefined].includes(options.loader), "Invalid value for elements(): loader.");
      return new Elements({ ...options, key: this.#key });
    }

    async confirmPayment(options) {
      known("stripe.confirmPayment()", options, ["elements", "clientSecret", "confirmParams", "redirect"]);
      const { elements, confirmParams = {}, redirect = "always" } = options;
      demand(elements instanceof Elements, "Invalid value for stripe.confirmPayment(): elements should be an Elements instance.");
      known("confirmParams", confirmParams, ["return_url", "receipt_email"]);
      demand(["always", "if_required"].includes(redirect), "Invalid value for redirect: it should be always or if_required.");
      demand(
        confirmParams.return_url || redirect === "if_required",
        "stripe.confirmPayment() requires a return_url in confirmParams unless redirect is if_required.",
      );
      if (confirmParams.return_url) demand(URL.canParse(confirmParams.return_url), "Invalid value for return_url: it should be an address.");
      const element = elements.mounted("stripe.confirmPayment()");
      const answer = await element.ask({
        type: "confirm",
        confirmParams: { return_url: location.href, ...confirmParams },
      });
      if (answer.error) return answer;
      return this.#goesOn(answer.paymentIntent, elements.locale, redirect, confirmParams.return_url);
    }

    async handleNextAction(options) {
      const { clientSecret } = known("stripe.handleNextAction()", options, ["clientSecret"]);
      const answer = await this.retrievePaymentIntent(clientSecret);
      return answer.error ? answer : this.#goesOn(answer.paymentIntent, undefined, "if_required");
    }

    async retrievePaymentIntent(clientSecret) {
      return fetched(this.#key, clientSecret);
    }

    #goesOn(intent, locale, redirect, returnUrl) {
      const next = intent.next_action;
      const bank = next?.redirect_to_url?.url ?? next?.use_stripe_sdk?.stripe_js;
      if (bank && new URL(bank).pathname.startsWith("/bank/")) {
        location.assign(`${bank}?lang=${language(locale)}`);
        return new Promise(() => {});
      }
      if (redirect === "if_required") return { paymentIntent: intent };
      const back = new URL(returnUrl);
      back.searchParams.set("payment_intent", intent.id);
      back.searchParams.set("payment_intent_client_secret", intent.client_secret);
      back.searchParams.set("redirect_status", intent.status === "processing" ? "pending" : "succeeded");
      location.assign(back);
      return new Promise(() => {});
    }
  }

  window.Stripe = (key, options = {}) => {
    demand(typeof key === "string" && key !== "", `Please call Stripe() with your publishable key. You used ${key === "" ? "an empty string" : String(key)}.`);
    demand(!/^[sr]k_/.test(key), "You should not use your secret key with Stripe.js. Please pass a publishable key instead.");
    demand(/^pk_(test|live)_\w+$/.test(key), `Please call Stripe() with your publishable key. You used ${key}.`);
    known("Stripe()", options, ["locale", "apiVersion"]);
    return new Stripe(key);
  };
})();
