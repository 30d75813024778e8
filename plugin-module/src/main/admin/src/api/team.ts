import type { Http } from './http';
import { readNewSession } from './read';
import { flag, instant, list, object, oneOf, orNull, text } from './shape';
import type { NewSession, Role } from './wire';

/** A person who works for the shop. */
export interface Account {
  readonly id: string;
  /** Empty for people whom the shop's administration brings. */
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly disabled: boolean;
  /** Whether the account was made here, or comes from the shop's administration, which decides who is an admin. */
  readonly origin: 'here' | 'shopware';
}

/** Where a person chooses a password, once; the server does not show it again. */
export interface PasswordLink {
  readonly url: string;
  readonly expiresAt: string;
}

/** What an admin enters about a new person. */
export interface WantedAccount {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
}

/** The calls about the people of the shop, for admins, and about the own password. */
export interface TeamCalls {
  accounts(): Promise<readonly Account[]>;
  /** Adds somebody, who chooses a password by the link; refused with `login_taken` `bad_login` `bad_name`. */
  add(wanted: WantedAccount): Promise<PasswordLink>;
  /** Gives another role; refused with `own_account`, as are the next ones. */
  setRole(id: string, role: Role): Promise<Account>;
  disable(id: string): Promise<Account>;
  enable(id: string): Promise<Account>;
  /** Makes a link to a new password; the old one and every session of the account are over. */
  resetLink(id: string): Promise<PasswordLink>;
  /** Changes the own one; refused with `wrong_password` `bad_password` `locked`. */
  changePassword(present: string, wanted: string): Promise<NewSession>;
  /** Uses a link; refused with `reset_link_over` `bad_password`. */
  choosePassword(token: string, password: string): Promise<void>;
}

const account = object<Account>({
  id: text,
  login: text,
  name: text,
  role: oneOf<Role>('agent', 'supervisor', 'admin'),
  disabled: flag,
  origin: oneOf('here', 'shopware'),
});
const readAccounts = object<{ readonly accounts: readonly Account[] }>({ accounts: list(account) });
const link = object<PasswordLink>({ url: text, expiresAt: instant });
const readAdded = object<{ readonly link: PasswordLink | null }>({ link: orNull(link) });

/** The team calls over a door to the server. */
export function teamCalls(http: Http): TeamCalls {
  const path = (id: string, verb: string) => `/api/v1/staff/${encodeURIComponent(id)}/${verb}`;
  const change = async (id: string, verb: string, body?: object) =>
    account(await http('POST', path(id, verb), body), 'account');
  return {
    accounts: async () => readAccounts(await http('GET', '/api/v1/staff'), 'staff').accounts,
    add: async (wanted) => {
      const added = readAdded(await http('POST', '/api/v1/staff', { ...wanted, password: null }), 'added');
      return link(added.link, 'added.link');
    },
    setRole: (id, role) => change(id, 'role', { role }),
    disable: (id) => change(id, 'disable'),
    enable: (id) => change(id, 'enable'),
    resetLink: async (id) => link(await http('POST', path(id, 'reset-link')), 'link'),
    changePassword: async (present, wanted) =>
      readNewSession(await http('POST', '/api/v1/password/change', { present, wanted }), 'session'),
    choosePassword: async (token, password) => void (await http('POST', '/api/v1/password/reset', { token, password })),
  };
}
