import { describe, expect, it } from 'vitest';
import { salesChannelCalls } from '../src/api/sales-channels';
import { shopConnectionCalls } from '../src/api/shop-connection';
import { shopEventCalls } from '../src/api/shop-events';
import { stripeCalls } from '../src/api/stripe';
import { aShopConnection } from './health-fakes';
import { aChannel, aCheck, aConnection } from './settings-fakes';

const ADDRESS = 'https://shop.example/events';

describe('the calls about Stripe', () => {
  it('go_to_the_places_of_the_server', async () => {
    const asked: string[] = [];
    const connection = aConnection('acct_known01', { check: aCheck() });
    const all = { connections: [connection], webhookUrl: 'x', newKey: { test: 't', live: 'l' } };
    const calls = stripeCalls(async (method, path) => {
      asked.push(`${method} ${path}`);
      return method === 'GET' ? all : connection;
    });

    expect(await calls.connections()).toEqual(all);
    const wanted = { ...connection, webhookSecret: null, apiKey: null };
    expect(await calls.save('a/b', wanted)).toEqual(connection);
    await calls.check('a');
    expect(await calls.openEndpoint('a')).toEqual(connection);
    await calls.ping('a');
    await calls.remove('a');

    expect(asked).toEqual([
      'GET /api/v1/stripe-connections',
      'PUT /api/v1/stripe-connections/a%2Fb',
      'POST /api/v1/stripe-connections/a/check',
      'POST /api/v1/stripe-connections/a/endpoint',
      'POST /api/v1/stripe-connections/a/ping',
      'DELETE /api/v1/stripe-connections/a',
    ]);
  });
});

describe('the calls about the connection to the shop', () => {
  it('go_to_the_places_of_the_server', async () => {
    const asked: string[] = [];
    const known = aShopConnection();
    const { takenPages: _, paidTwice: __, ...before } = known;
    const calls = shopConnectionCalls(async (method, path) => {
      asked.push(`${method} ${path}`);
      return before;
    });

    expect(await calls.connection()).toEqual(known);
    await calls.forget();

    expect(asked).toEqual(['GET /api/v1/shop-connection', 'DELETE /api/v1/shopware-app/installation']);
  });
});

describe('the calls about sales channels', () => {
  it('go_to_the_places_of_the_server', async () => {
    const asked: string[] = [];
    const calls = salesChannelCalls(async (method, path) => {
      asked.push(`${method} ${path}`);
      return method === 'GET' ? { channels: [aChannel()] } : aChannel();
    });

    expect(await calls.all()).toEqual([aChannel()]);
    expect(await calls.saveLook('a/b', aChannel().own)).toEqual(aChannel());

    expect(asked).toEqual(['GET /api/v1/sales-channels', 'PUT /api/v1/sales-channels/a%2Fb/look']);
  });
});

describe('the calls about events', () => {
  it('go_to_the_places_of_the_server', async () => {
    const asked: string[] = [];
    const calls = shopEventCalls(async (method, path) => {
      asked.push(`${method} ${path}`);
      return { url: ADDRESS, secret: null, taken: true, code: 'taken', detail: 'x' };
    });

    expect(await calls.receiver()).toEqual({ url: ADDRESS, secret: null });
    await calls.save(ADDRESS, null);
    expect((await calls.tryOut()).taken).toBe(true);
    await calls.end();

    expect(asked).toEqual([
      'GET /api/v1/shop-events',
      'PUT /api/v1/shop-events',
      'POST /api/v1/shop-events/test',
      'DELETE /api/v1/shop-events',
    ]);
  });
});
