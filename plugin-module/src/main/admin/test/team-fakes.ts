import type { AppCalls, Edition } from '../src/api/app';
import { Problem } from '../src/api/problem';
import type { SetUpCalls, SetUpStanding, WantedSetUp } from '../src/api/setup';
import type { Account, PasswordLink, TeamCalls, WantedAccount } from '../src/api/team';
import type { Role } from '../src/api/wire';
import { aSession } from './words';

export const anAccount = (id: string, more: Partial<Account> = {}): Account => ({
  id,
  login: `${id}@shop.example`,
  name: `Demo ${id}`,
  role: 'agent',
  disabled: false,
  origin: 'here',
  ...more,
});

const aLink = (id: string): PasswordLink => ({
  url: `https://chat.example/admin/#/reset?token=of-${id}`,
  expiresAt: '2026-11-28T11:00:00Z',
});

/** The people of a shop in memory; `refuse` makes the next calls fail. */
export class FakeTeam implements TeamCalls {
  people: Account[] = [];
  refuse: Problem | null = null;
  chosen: { token: string; password: string }[] = [];

  async accounts() {
    this.#check();
    return [...this.people];
  }

  async add(wanted: WantedAccount) {
    this.#check();
    this.people.push(anAccount(wanted.login, wanted));
    return aLink(wanted.login);
  }

  setRole = async (id: string, role: Role) => this.#changed(id, { role });
  disable = async (id: string) => this.#changed(id, { disabled: true });
  enable = async (id: string) => this.#changed(id, { disabled: false });

  async resetLink(id: string) {
    this.#check();
    return aLink(id);
  }

  async changePassword(present: string) {
    this.#check();
    if (present !== 'demo') throw new Problem('wrong_password', 400, 'No');
    return { ...aSession, token: 'fresh' };
  }

  async choosePassword(token: string, password: string) {
    this.#check();
    this.chosen.push({ token, password });
  }

  #changed(id: string, change: Partial<Account>): Account {
    this.#check();
    const changed = { ...(this.people.find((one) => one.id === id) ?? anAccount(id)), ...change };
    this.people = this.people.map((one) => (one.id === id ? changed : one));
    return changed;
  }

  #check(): void {
    if (this.refuse) throw this.refuse;
  }
}

/** A server that waits for its first admin; the token "good" opens it. */
export class FakeSetUp implements SetUpCalls {
  standing: SetUpStanding = { publicUrl: location.origin, shop: null };
  refuse: Problem | null = null;
  made: WantedSetUp | null = null;

  async look(token: string) {
    if (this.refuse) throw this.refuse;
    if (this.made) throw new Problem('setup_done', 410, 'No');
    if (token !== 'good') throw new Problem('setup_link_over', 410, 'No');
    return this.standing;
  }

  async setUp(token: string, wanted: WantedSetUp) {
    await this.look(token);
    this.made = wanted;
    return { ...aSession, staff: { ...aSession.staff, role: 'admin' as const } };
  }
}

/** The app for Shopware, or none. */
export class FakeApp implements AppCalls {
  has = true;
  loaded: Edition[] = [];

  async offered() {
    return this.has;
  }

  async download(edition: Edition) {
    if (!this.has) throw new Problem('not_found', 404, 'No');
    this.loaded.push(edition);
    return new Blob(['zip']);
  }
}
