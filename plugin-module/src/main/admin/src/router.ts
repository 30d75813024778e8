import { createRouter, createWebHashHistory, type Router } from 'vue-router';
import DeliveriesPage from './deliveries/DeliveriesPage.vue';
import InboxPage from './inbox/InboxPage.vue';
import SettingsPage from './settings/SettingsPage.vue';

/** The places of the staff pages; the part behind `#` keeps the server out of it. */
export function createPlaces(): Router {
  return createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/inbox/:id?/:view(details)?', name: 'inbox', component: InboxPage },
      { path: '/outbox', name: 'outbox', component: DeliveriesPage },
      { path: '/settings', name: 'settings', component: SettingsPage },
      { path: '/:rest(.*)*', redirect: '/inbox' },
    ],
  });
}
