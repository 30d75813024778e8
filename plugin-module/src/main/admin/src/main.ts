import '@shopware-ag/meteor-component-library/styles.css';
import './theme/tokens.css';
import './theme/base.css';
import { createApp } from 'vue';
import App from './App.vue';
import { answerCalls } from './api/answers';
import { importCalls } from './api/answers-imports';
import { modelCalls } from './api/answers-model';
import { questionCalls } from './api/answers-questions';
import { appCalls } from './api/app';
import { deliveryCalls, deskCalls, sessionCalls } from './api/calls';
import { createHttp } from './api/http';
import { salesChannelCalls } from './api/sales-channels';
import { settingsCalls } from './api/settings';
import { setUpCalls } from './api/setup';
import { shopConnectionCalls } from './api/shop-connection';
import { shopEventCalls } from './api/shop-events';
import { stripeCalls } from './api/stripe';
import { teamCalls } from './api/team';
import { followAdministration } from './frame/administration';
import { Entrance } from './frame/entrance';
import { takeFrame, tellLoaded } from './frame/frame';
import { Health } from './health/health';
import { createTexts, preferredLanguage } from './i18n/i18n';
import { createPlaces } from './router';
import { SERVICES } from './services';
import { Session } from './session/session';
import { ShopName } from './session/shop-name';
import { inMemory, keptHere } from './session/storage';
import { followScheme } from './theme/scheme';
import { followViewport } from './theme/viewport';

const wear = followScheme(document.documentElement, window.matchMedia('(prefers-color-scheme: dark)'));

followViewport(document.documentElement, window.visualViewport);

const frame = takeFrame(document);
const session = new Session(frame ? inMemory() : sessionStorage);
const door = { token: () => session.token(), onSignedOut: () => session.end() };
const http = createHttp(door);

const calls = sessionCalls(http);
const entrance = new Entrance(frame, session, calls);
const places = createPlaces();
/** The shop knows in which language its people read. */
const languages = [...(frame?.language ? [frame.language] : []), ...navigator.languages];

if (frame) {
  tellLoaded(frame, window);
  followAdministration(frame, window, wear);
  void entrance.enter();
}

const app = createApp(App)
  .provide(SERVICES, {
    session,
    entrance,
    health: new Health(shopConnectionCalls(http), stripeCalls(http)),
    shop: new ShopName(session),
    sessionCalls: calls,
    deskCalls: deskCalls(http),
    deliveryCalls: deliveryCalls(http),
    settingsCalls: settingsCalls(http),
    salesChannelCalls: salesChannelCalls(http),
    stripeCalls: stripeCalls(http),
    shopEventCalls: shopEventCalls(http),
    teamCalls: teamCalls(http),
    setUpCalls: setUpCalls(http),
    appCalls: appCalls(door),
    answerCalls: answerCalls(http),
    questionCalls: questionCalls(http),
    importCalls: importCalls(http),
    modelCalls: modelCalls(http),
  })
  .use(createTexts(preferredLanguage(keptHere(), languages)))
  .use(places);

/** After the router has taken up the address, which names no place in a frame. */
if (frame) void places.replace({ name: frame.place });

app.mount('#app');
