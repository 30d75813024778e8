/* The part of the theme that apps can feel: its events on the document, and the cookie bar. */
(() => {
    const UPDATE = 'CookieConfiguration_Update';
    const PREFERENCE = 'cookie-preference';
    const DAY = 86_400;

    document.$emitter = {
        publish: (name, detail = {}) => document.dispatchEvent(new CustomEvent(name, { detail, cancelable: true })),
        subscribe: (name, listener) => document.addEventListener(name, listener),
    };

    const keep = (name, value, days) => {
        document.cookie = `${name}=${value}; max-age=${Number(days) * DAY}; path=/; samesite=lax`;
    };
    const forget = (name) => keep(name, '', 0);
    const has = (name) => document.cookie.split('; ').some((one) => one.startsWith(`${name}=`));

    const bar = document.querySelector('.cookie-permission-container');
    const withdraw = document.querySelector('.cookie-withdraw');
    const cookies = Object.entries(JSON.parse(bar.dataset.cookies || '{}'));

    const tell = (isOn) => {
        document.$emitter.publish(UPDATE, Object.fromEntries(cookies.map(([name]) => [name, isOn])));
    };
    const show = () => {
        bar.hidden = has(PREFERENCE);
        withdraw.hidden = !bar.hidden;
    };
    const decide = () => {
        keep(PREFERENCE, '1', 30);
        show();
    };

    bar.querySelector('.js-cookie-permission-button').addEventListener('click', decide);
    bar.querySelector('.js-cookie-accept-all-button').addEventListener('click', () => {
        for (const [name, { value, days }] of cookies) {
            if (value) keep(name, value, days);
        }
        decide();
        tell(true);
    });
    withdraw.addEventListener('click', () => {
        for (const [name] of cookies) forget(name);
        forget(PREFERENCE);
        show();
        tell(false);
    });
    show();
})();
