import { type InjectionKey, inject } from 'vue';
import type { AnswerCalls } from './api/answers';
import type { ImportCalls } from './api/answers-imports';
import type { ModelCalls } from './api/answers-model';
import type { QuestionCalls } from './api/answers-questions';
import type { AppCalls } from './api/app';
import type { DeliveryCalls, DeskCalls, SessionCalls } from './api/calls';
import type { SalesChannelCalls } from './api/sales-channels';
import type { SettingsCalls } from './api/settings';
import type { SetUpCalls } from './api/setup';
import type { ShopEventCalls } from './api/shop-events';
import type { StripeCalls } from './api/stripe';
import type { TeamCalls } from './api/team';
import type { Entrance } from './frame/entrance';
import type { Health } from './health/health';
import type { Session } from './session/session';
import type { ShopName } from './session/shop-name';

/** What every page may use. */
export interface Services {
  readonly session: Session;
  /** How somebody comes into a page in a frame; there is none on a page that stands alone. */
  readonly entrance?: Entrance;
  /** Who looks after the connections and raises an alarm. */
  readonly health?: Health;
  readonly shop: ShopName;
  readonly sessionCalls: SessionCalls;
  readonly deskCalls: DeskCalls;
  readonly deliveryCalls: DeliveryCalls;
  readonly settingsCalls: SettingsCalls;
  readonly salesChannelCalls: SalesChannelCalls;
  readonly stripeCalls: StripeCalls;
  readonly shopEventCalls: ShopEventCalls;
  readonly teamCalls: TeamCalls;
  readonly setUpCalls: SetUpCalls;
  readonly appCalls: AppCalls;
  readonly answerCalls: AnswerCalls;
  readonly questionCalls: QuestionCalls;
  readonly importCalls: ImportCalls;
  readonly modelCalls: ModelCalls;
}

/** Under this key the application provides its services. */
export const SERVICES: InjectionKey<Services> = Symbol('services');

/** The services of the application. */
export function useServices(): Services {
  const services = inject(SERVICES);
  if (services === undefined) throw new Error('The application provides no services');
  return services;
}
