import { describe, expect, it, vi } from 'vitest';
import { Problem } from '../src/api/problem';
import { Session } from '../src/session/session';
import { ShopName } from '../src/session/shop-name';
import { aStorage, FakeSessionCalls } from './fakes';
import { aSession } from './words';

const KEY = 'stripe-chat.staff.session';

describe('the session', () => {
  it('is_kept_in_the_storage_of_the_tab', async () => {
    const storage = aStorage();

    await new Session(storage).signIn(new FakeSessionCalls(), 'agent', 'demo');

    expect(new Session(storage).token()).toBe('token-1');
  });

  it('is_gone_after_signing_out_here_and_on_the_server', async () => {
    const storage = aStorage({ [KEY]: JSON.stringify(aSession) });
    const calls = new FakeSessionCalls();
    const session = new Session(storage);

    await session.signOut(calls);

    expect(calls.signedOut).toBe(1);
    expect(storage.getItem(KEY)).toBeNull();
    expect(session.signedOut.value).toBe(false);
  });

  it('says_so_when_the_server_ended_it', () => {
    const session = new Session(aStorage({ [KEY]: JSON.stringify(aSession) }));

    session.end();

    expect(session.current.value).toBeNull();
    expect(session.signedOut.value).toBe(true);
  });

  it('takes_over_a_changed_name', async () => {
    const session = new Session(aStorage({ [KEY]: JSON.stringify(aSession) }));

    await session.refresh(new FakeSessionCalls());

    expect(session.current.value?.staff.name).toBe('Demo agent renamed');
  });

  it('stays_when_the_server_cannot_be_asked', async () => {
    const session = new Session(aStorage({ [KEY]: JSON.stringify(aSession) }));
    const calls = new FakeSessionCalls();
    calls.refuse = new Problem('unreachable', 0, 'down');

    await expect(session.refresh(calls)).rejects.toThrow();

    expect(session.token()).toBe('token-1');
  });

  it.each(['{', '"word"', '{"token":1}'])('starts_signed_out_with_a_broken_storage %s', (content) => {
    expect(new Session(aStorage({ [KEY]: content })).current.value).toBeNull();
  });
});

describe('the name of the shop', () => {
  const signedIn = () => new Session(aStorage({ [KEY]: JSON.stringify(aSession) }));

  it('is_asked_for_again_until_it_is_known_and_then_no_more', async () => {
    const shop = new ShopName(signedIn());
    const calls = {
      shop: vi.fn().mockRejectedValueOnce(new Error('down')).mockResolvedValue({ id: 'shop', name: 'Demo' }),
    };

    await shop.read(calls);
    expect(shop.name.value).toBe('');
    await shop.read(calls);
    await shop.read(calls);

    expect(shop.name.value).toBe('Demo');
    expect(calls.shop).toHaveBeenCalledTimes(2);
  });

  it('is_never_that_of_another_shop', async () => {
    const session = signedIn();
    const shop = new ShopName(session);
    await shop.read({ shop: async () => ({ id: 'shop', name: 'Demo' }) });

    session.end();

    expect(shop.name.value).toBe('');
  });
});
