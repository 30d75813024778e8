import { createRouter, createWebHashHistory, type Router } from 'vue-router';
import AnswersPage from './answers/AnswersPage.vue';
import DeliveriesPage from './deliveries/DeliveriesPage.vue';
import HealthPage from './health/HealthPage.vue';
import InboxPage from './inbox/InboxPage.vue';
import SettingsPage from './settings/SettingsPage.vue';
import SetUpPage from './setup/SetUpPage.vue';
import AccountPage from './team/AccountPage.vue';
import ResetPage from './team/ResetPage.vue';
import TeamPage from './team/TeamPage.vue';

/** The places of the staff pages; the part behind `#` keeps the server out of it. */
export function createPlaces(): Router {
  return createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/inbox/:id?/:view(details)?', name: 'inbox', component: InboxPage },
      { path: '/outbox', name: 'outbox', component: DeliveriesPage },
      { path: '/answers/:part?/:id?', name: 'answers', component: AnswersPage },
      { path: '/team', name: 'team', component: TeamPage },
      { path: '/account', name: 'account', component: AccountPage },
      { path: '/health', name: 'health', component: HealthPage },
      { path: '/settings', name: 'settings', component: SettingsPage },
      { path: '/setup', name: 'setup', component: SetUpPage, meta: { open: true } },
      { path: '/reset', name: 'reset', component: ResetPage, meta: { open: true } },
      { path: '/:rest(.*)*', redirect: '/inbox' },
    ],
  });
}
