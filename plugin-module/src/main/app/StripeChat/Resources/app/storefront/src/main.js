/**
 * Brings the chat to the pages of the shop. The template of base.html.twig says where it is; everything that a
 * merchant sets is asked from the chat's server, as the shop's cache may keep a page for long. Whatever fails, the
 * page goes on as if this script were not there.
 */
(() => {
    const APP = 'StripeChat';
    const COOKIE = 'stripe-chat-help';
    const COOKIES_CHOSEN = 'CookieConfiguration_Update';
    const PAGE = Symbol.for('stripe-chat-page');
    const KEPT = 'stripe-chat-shopper';
    const ANSWER_WITHIN = 10_000;
    const RENEW_BEFORE = 120_000;
    const RENEW_AFTER = [60_000, 780_000];
    const TRY_AGAIN_AFTER = [30_000, 60_000, 120_000, 300_000];
    const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
    const AJAX = { 'X-Requested-With': 'XMLHttpRequest' };
    const JSON_BODY = { 'Content-Type': 'application/json' };
    const NOTHING = { status: 0, body: {} };
    const nonce = document.currentScript?.nonce;

    /** The page's own work goes on, whatever happens to ours. */
    const quietly = (work) => (event) => {
        try {
            return work(event);
        } catch {
            return undefined;
        }
    };

    /** Never rejects: no answer, a late one and nonsense are status 0. */
    const ask = async (url, options) => {
        const limit = new AbortController();
        const clock = setTimeout(() => limit.abort(), ANSWER_WITHIN);
        try {
            const answer = await fetch(url, { ...options, signal: limit.signal });
            return { status: answer.status, body: (answer.ok && (await answer.json())) || {} };
        } catch {
            return NOTHING;
        } finally {
            clearTimeout(clock);
        }
    };

    const json = (headers, body) => ({ method: 'POST', headers: { ...headers, ...JSON_BODY }, body: JSON.stringify(body) });
    const askOurs = (address, options) => ask(address, { ...options, credentials: 'omit' });
    const isText = (value) => typeof value === 'string' && value !== '';

    /** The chat's script may not have come yet: it makes up for what was said before. */
    const tell = (...call) =>
        quietly(() => {
            window.StripeChat ??= [];
            window.StripeChat.push(call);
        })();

    const cookieSaysYes = () => document.cookie.split('; ').includes(`${COOKIE}=1`);

    const oneTimeWord = () => {
        const bytes = crypto.getRandomValues(new Uint8Array(32));
        return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    };

    /** For guests whom the shop logs out with the order: in this tab alone, and only after a yes to the cookie. */
    const keep = quietly((identity) => sessionStorage.setItem(KEPT, JSON.stringify(identity)));
    const drop = quietly(() => sessionStorage.removeItem(KEPT));
    const goOn = quietly(() => {
        const { token, expiresAt } = JSON.parse(sessionStorage.getItem(KEPT));
        if (isText(token) && Date.parse(expiresAt) > Date.now()) tell('identify', token);
    });

    const onceLoaded = (work, signal) => {
        if (document.readyState === 'complete') quietly(work)();
        else window.addEventListener('load', quietly(work), { once: true, signal });
    };

    /** Who is at the till, in words that the chat's server believes; renewed for as long as the page is open. */
    class Identity {
        #place;
        #ended;
        #due = Infinity;
        #busy = false;
        #failures = 0;
        #clock;

        constructor(place, ended) {
            this.#place = place;
            this.#ended = ended;
            ended.addEventListener('abort', () => clearTimeout(this.#clock));
        }

        async renew() {
            if (this.#busy) return;
            this.#busy = true;
            const { status, body } = await this.#exchange().catch(() => NOTHING);
            this.#busy = false;
            if (this.#ended.aborted) return;
            if (isText(body.token)) this.#take(body);
            else if (status === 0 || status >= 500) this.#tryAgain();
            else this.#due = Infinity;
        }

        /** A clock of the browser stands still while it sleeps. */
        wake() {
            if (Date.now() >= this.#due) this.renew();
        }

        async #exchange() {
            const route = window.router?.['frontend.app-system.generate-token'];
            if (!route) return { ...NOTHING, status: 404 };
            const proof = await ask(route.replace('Placeholder', APP), { method: 'POST', headers: AJAX });
            const { token, shopId } = proof.body;
            if (!isText(token) || !isText(shopId)) return { ...NOTHING, status: proof.status };
            const { server, page, order } = this.#place;
            const headers = { 'shopware-app-token': token, 'shopware-app-shop-id': shopId };
            return askOurs(`${server}/api/v1/shopware/token`, json(headers, order ? { page, orderId: order } : { page }));
        }

        #take({ token, expiresAt }) {
            const [soonest, latest] = RENEW_AFTER;
            const left = Date.parse(expiresAt) - Date.now() - RENEW_BEFORE;
            this.#failures = 0;
            tell('identify', token);
            if (cookieSaysYes() && this.#place.page !== 'finish') keep({ token, expiresAt });
            this.#after(Math.min(Math.max(left, soonest), latest) || latest);
        }

        #tryAgain() {
            const pause = TRY_AGAIN_AFTER[this.#failures++];
            if (pause) this.#after(pause);
            else this.#due = Infinity;
        }

        #after(pause) {
            clearTimeout(this.#clock);
            this.#due = Date.now() + pause;
            this.#clock = setTimeout(() => this.renew(), pause);
        }
    }

    /** Before a login the shop can still vouch for the cart: it passes a word on that only this page knows. */
    const proveCart = async ({ server, page }, ended) => {
        const route = window.router?.['frontend.gateway.context'];
        const word = oneTimeWord();
        const heard = route ? await ask(route, json(AJAX, { appName: APP, nonce: word })) : NOTHING;
        if (heard.status !== 200 || ended.aborted) return;
        const { body } = await askOurs(`${server}/api/v1/shopware/token`, json({}, { page, nonce: word }));
        if (isText(body.token) && !ended.aborted) tell('identify', body.token);
    };

    class Page {
        #place;
        #end = new AbortController();
        #settings;
        #consent = cookieSaysYes();
        #there = false;

        constructor(place) {
            this.#place = place;
        }

        end() {
            this.#end.abort();
        }

        async start() {
            this.#listen(document, COOKIES_CHOSEN, ({ detail }) => this.#hearConsent(detail?.[COOKIE]));
            const { server, app, salesChannel } = this.#place;
            const address = `${server}/api/v1/shopware/storefront/${app}?salesChannel=${encodeURIComponent(salesChannel)}`;
            const { body } = await askOurs(address);
            if (this.#end.signal.aborted || !UUID.test(body.shop) || !this.#isWanted(body.pages)) return;
            this.#settings = body;
            if (this.#mayLoad()) this.#load();
        }

        #isWanted(pages) {
            const { page } = this.#place;
            return Array.isArray(pages) ? pages.includes(page) : page !== 'other';
        }

        #mayLoad() {
            return this.#consent || this.#settings.onlyWithConsent !== true;
        }

        #hearConsent(yes) {
            if (typeof yes !== 'boolean') return;
            this.#consent = yes;
            if (!yes) drop();
            if (this.#settings && this.#mayLoad() && !this.#there) this.#load();
            if (!this.#there) return;
            tell('consent', yes);
            document.querySelector('stripe-chat')?.toggleAttribute('hidden', !this.#mayLoad());
        }

        #load() {
            this.#there = true;
            onceLoaded(() => document.body.append(this.#tag()), this.#end.signal);
            this.#listen(document, 'click', (event) => this.#hearLogout(event), true);
            if (this.#place.customer === 'yes') this.#identify();
            else if (this.#place.customer === 'left') goOn();
            else if (this.#place.cartProof === 'yes' && ['cart', 'register'].includes(this.#place.page)) this.#proveOnce();
        }

        #identify() {
            const identity = new Identity(this.#place, this.#end.signal);
            this.#listen(document, 'visibilitychange', () => identity.wake());
            identity.renew();
        }

        /** The shop is asked when somebody wants help, not with every look into the cart. */
        #proveOnce() {
            const asked = { once: true, signal: this.#end.signal };
            document.addEventListener('stripe-chat:open', () => proveCart(this.#place, this.#end.signal).catch(() => {}), asked);
        }

        #hearLogout(event) {
            const link = event.target.closest?.('a[href]');
            if (link?.origin + link?.pathname !== new URL(this.#place.logout, location.href).href) return;
            drop();
            tell('forget');
        }

        #tag() {
            const { server, language, salesChannel } = this.#place;
            const { shop, brand, theme, privacyUrl, welcomes } = this.#settings;
            const tag = document.createElement('script');
            const more = { welcome: welcomes?.[language?.slice(0, 2)], consent: this.#consent ? 'yes' : '' };
            for (const [name, value] of Object.entries({ shop, language, salesChannel, brand, theme, privacyUrl, ...more })) {
                if (isText(value)) tag.dataset[name] = value;
            }
            if (nonce) tag.nonce = nonce;
            tag.async = true;
            tag.src = `${server}/widget/stripe-chat.js`;
            return tag;
        }

        #listen(target, type, hear, capture = false) {
            target.addEventListener(type, quietly(hear), { capture, signal: this.#end.signal });
        }
    }

    /** A page that is put together anew runs this script again. */
    quietly(() => {
        const place = document.querySelector('template[data-stripe-chat]:not([data-begun])');
        if (!place) return;
        place.dataset.begun = 'yes';
        window[PAGE]?.end();
        window[PAGE] = new Page({ ...place.dataset });
        window[PAGE].start().catch(() => {});
    })();
})();
