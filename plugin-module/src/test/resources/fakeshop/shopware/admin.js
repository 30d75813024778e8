/* The administration around an app's page: it believes only messages of exactly that page, and gives it five seconds. */
(() => {
    const PATIENCE = 5000;
    const { origin, context } = document.body.dataset;
    const known = JSON.parse(context);
    const frame = document.querySelector('#app');
    const state = (name) => {
        document.body.dataset.state = name;
    };

    const answer = (event) => {
        const question = JSON.parse(event.data);
        if (!(question._type in known)) return;
        const reply = { _type: question._type, _callbackId: question._callbackId, _response: known[question._type] };
        event.source.postMessage(JSON.stringify(reply), origin);
    };

    window.addEventListener('message', (event) => {
        if (event.origin !== origin || event.source !== frame.contentWindow) return;
        if (event.data === 'sw-app-loaded') {
            state('loaded');
        } else if (typeof event.data === 'string' && event.data.startsWith('{')) {
            answer(event);
        }
    });

    setTimeout(() => {
        if (document.body.dataset.state === 'loaded') return;
        state('failed');
        frame.hidden = true;
        document.querySelector('.sw-app-error').hidden = false;
    }, PATIENCE);
})();
