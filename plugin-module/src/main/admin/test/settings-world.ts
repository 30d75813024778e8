import { type DOMWrapper, flushPromises, mount } from '@vue/test-utils';
import { vi } from 'vitest';
import App from '../src/App.vue';
import type { Role } from '../src/api/wire';
import { Health } from '../src/health/health';
import { createTexts, type Language } from '../src/i18n/i18n';
import { createPlaces } from '../src/router';
import { SERVICES } from '../src/services';
import { Session } from '../src/session/session';
import { ShopName } from '../src/session/shop-name';
import { FakeAnswers, FakeImports, FakeModel, FakeQuestions } from './answers-fakes';
import { aStorage, FakeDeliveries, FakeDesk, FakeSessionCalls, FakeSocket } from './fakes';
import { FakeShopConnection } from './health-fakes';
import { FakeEvents, FakeSalesChannels, FakeSettings, FakeStripe } from './settings-fakes';
import { FakeApp, FakeSetUp, FakeTeam } from './team-fakes';
import { aSession } from './words';

type Place = Omit<DOMWrapper<Element>, 'exists'>;

/** The settings on the page, and what stands behind them. */
export class SettingsWorld {
  readonly settings = new FakeSettings();
  readonly stripe = new FakeStripe();
  readonly channels = new FakeSalesChannels();
  readonly events = new FakeEvents();
  readonly shopConnection = new FakeShopConnection();
  readonly desk = new FakeDesk();
  readonly deliveries = new FakeDeliveries();
  readonly team = new FakeTeam();
  readonly setUp = new FakeSetUp();
  readonly app = new FakeApp();
  readonly answers = new FakeAnswers();
  readonly questions = new FakeQuestions();
  readonly imports = new FakeImports();
  readonly model = new FakeModel();
  readonly router = createPlaces();
  session = new Session(aStorage());
  page: ReturnType<typeof mount> | null = null;

  constructor() {
    vi.stubGlobal('WebSocket', FakeSocket);
  }

  /** The settings, or another place; a session is there unless nobody is signed in. */
  async opens(language: Language = 'en', role: Role | null = 'admin', place = '/settings'): Promise<this> {
    const kept = role && JSON.stringify({ ...aSession, staff: { ...aSession.staff, role } });
    const session = new Session(aStorage(kept ? { 'stripe-chat.staff.session': kept } : {}));
    this.session = session;
    const sessionCalls = new FakeSessionCalls();
    sessionCalls.role = role ?? 'agent';
    const services = {
      session,
      shop: new ShopName(session),
      health: new Health(this.shopConnection, this.stripe),
      sessionCalls,
      deskCalls: this.desk,
      deliveryCalls: this.deliveries,
      settingsCalls: this.settings,
      stripeCalls: this.stripe,
      salesChannelCalls: this.channels,
      shopEventCalls: this.events,
      teamCalls: this.team,
      setUpCalls: this.setUp,
      appCalls: this.app,
      answerCalls: this.answers,
      questionCalls: this.questions,
      importCalls: this.imports,
      modelCalls: this.model,
    };
    this.page = mount(App, {
      attachTo: document.body,
      global: { plugins: [createTexts(language), this.router], provide: { [SERVICES as symbol]: services } },
    });
    document.documentElement.lang = language;
    await this.router.push(place);
    await flushPromises();
    return this;
  }

  /** All of the page. */
  main(): Place {
    if (this.page === null) throw new Error('The page is not open');
    return this.page.get('main');
  }

  section(name: string): Place {
    return this.main().get(`[data-section=${name}]`);
  }

  closes(): void {
    this.page?.unmount();
    vi.unstubAllGlobals();
  }
}

/** Presses the button that says so; a form is sent. */
export async function presses(place: Place, text: string): Promise<void> {
  const button = place.findAll('button').find((one) => one.text() === text);
  if (!button) throw new Error(`No button says ${text}`);
  const form = button.attributes('type') === 'submit' ? button.element.closest('form') : null;
  if (form) form.dispatchEvent(new Event('submit', { cancelable: true }));
  else await button.trigger('click');
  await flushPromises();
}

/** Presses the button in the dialog that is open. */
export async function confirms(place: Place, text: string): Promise<void> {
  await presses(place.get('dialog[open]'), text);
}

/** What is told of what was done there. */
export const told = (place: Place) => place.findAll('[role=status]').map((one) => one.text());

/** Everything that stands on the page, also in its fields. */
export function everything(): string {
  const values = [...document.querySelectorAll('input')].map((field) => field.value);
  return `${document.documentElement.outerHTML} ${values.join(' ')}`;
}
