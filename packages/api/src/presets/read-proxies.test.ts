import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readProxies } from './read-proxies.ts';

describe('the client of a request', () => {
  it.each([
    ['the address of the connection', undefined, '192.0.2.7', undefined, '192.0.2.7'],
    ['not a header that anybody could send', undefined, '192.0.2.7', '198.51.100.1', '192.0.2.7'],
    ['not limited on this machine', undefined, '127.0.0.1', '198.51.100.1', null],
    ['not limited on this machine, over IPv6', undefined, '::ffff:127.0.0.1', undefined, null],
    ['the last address that a proxy names', 'loopback', '127.0.0.1', '203.0.113.9, 198.51.100.1', '198.51.100.1'],
    ['the last that is no proxy', 'loopback, 10.0.0.0/8', '::ffff:127.0.0.1', '198.51.100.1, 10.2.3.4', '198.51.100.1'],
    ['named by a proxy on another machine', '10.0.0.0/8', '::ffff:10.0.0.9', '2001:db8::7', '2001:db8::7'],
    ['not what a stranger to the proxies says', '10.0.0.0/8', '192.0.2.7', '198.51.100.1', '192.0.2.7'],
    ['unknown where a proxy names none', 'loopback', '::1', undefined, null],
    ['unknown where a proxy sends no address', 'loopback', '::1', 'unknown', null],
    ['in a block of IPv6', '2001:db8:1::/48', '2001:db8:1::5', '198.51.100.1', '198.51.100.1'],
  ])('is %s', (_, proxies, peer, forwarded, client) => {
    expect(readProxies(proxies).of(peer, forwarded)).toBe(client);
  });

  it('may have any number of connections only on this machine and behind a proxy', () => {
    const { isExempt } = readProxies('10.0.0.0/8');
    expect(['127.0.0.1', '::1', '10.1.1.1', '192.0.2.7', ''].map(isExempt)).toEqual([true, true, true, false, false]);
  });

  it.each(['proxy.example', '10.0.0.0/33', '::1/129', '10.0.0.0/x', 'loopback;10.0.0.1'])('refuses the setting %j', (setting) => {
    expect(() => readProxies(setting)).toThrow('PROXIES is not a list of addresses');
  });

  it.each(['compose.yaml', 'examples/hosting/synoptic.service'])('takes the setting that %s shows', (path) => {
    const file = readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
    const settings = [...file.matchAll(/PROXIES(?:: "|=)([^"\s]+)/g)].map(([, setting]) => setting);
    expect(settings).toHaveLength(1);
    expect(readProxies(settings[0]).knowsProxies).toBe(true);
  });
});
