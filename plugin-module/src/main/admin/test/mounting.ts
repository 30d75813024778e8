import { mount } from '@vue/test-utils';
import type { Component } from 'vue';
import { createTexts, type Language } from '../src/i18n/i18n';
import { Inbox } from '../src/inbox/inbox';
import { SeenMarks } from '../src/inbox/seen';
import { INBOX } from '../src/inbox/use-inbox';
import { createPlaces } from '../src/router';
import { SERVICES } from '../src/services';
import { Session } from '../src/session/session';
import { ShopName } from '../src/session/shop-name';
import { aStorage, FakeDeliveries, FakeDesk, FakeSessionCalls } from './fakes';
import { aSession } from './words';

/** Puts a component on a page with an Inbox, a session and texts around it. */
export function onPage(component: Component, props: object = {}, language: Language = 'en') {
  const desk = new FakeDesk();
  const sessionCalls = new FakeSessionCalls();
  const session = new Session(aStorage());
  const marks = new SeenMarks(aStorage(), 'shop', 'me');
  const inbox = new Inbox({ calls: desk, marks, signedIn: () => true, language: () => language });
  const page = mount(component, {
    props,
    attachTo: document.body,
    global: {
      plugins: [createTexts(language), createPlaces()],
      provide: {
        [SERVICES as symbol]: {
          session,
          shop: new ShopName(session),
          sessionCalls,
          deskCalls: desk,
          deliveryCalls: new FakeDeliveries(),
        },
        [INBOX as symbol]: { inbox, staff: aSession.staff },
      },
    },
  });
  return { page, desk, inbox, session, sessionCalls };
}
