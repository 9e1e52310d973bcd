import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientSubnet } from './client-subnet.ts';

describe('the subnet of a client', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:192.0.2.7', '192.0.2.7'],
    ['::ffff:c000:207', '192.0.2.7'],
    ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7%eth0', '192.0.2.7'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0:0:ffff::2', '2001:db8:0:0::/64'],
    ['2001:0db8:0000:0000:0000:0000:0000:0003', '2001:db8:0:0::/64'],
    ['2001:db8::192.0.2.7', '2001:db8:0:0::/64'],
    ['2001:db8:0:1::1', '2001:db8:0:1::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['fe80::1%25:ffff', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
  ])('of %s is %s', (address, subnet) => expect(clientSubnet(address)).toBe(subnet));

  it.each(['', 'unix', '1::2::3', '1:2:3', '1:2:3:4:5:6:7:8:9', '::ffff:300.0.2.7', '::g', '12345::', '1:2:3:4::5:6:7:8'])(
    'of %j, which is not an address, is the text',
    (text) => {
      expect(isIP(text)).toBe(0);
      expect(clientSubnet(text)).toBe(text);
    },
  );

  it('is the same for all addresses of a /64, in any notation', () => {
    const network = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 0xffff })));
    fc.assert(
      fc.property(network, fc.ipV6(), fc.ipV6(), (groups, a, b) => {
        const hosts = [a, b].map((address) => new URL(`http://[${address}]`).hostname.slice(1, -1));
        const full = (host: string) => `${groups.map((g) => g.toString(16)).join(':')}:${tail(host)}`;
        expect(clientSubnet(full(hosts[0] ?? ''))).toBe(clientSubnet(full(hosts[1] ?? '').toUpperCase()));
      }),
    );
  });
});

/** Four groups for the end of an address, made of any address. */
function tail(address: string): string {
  const groups = address.split(':').filter((group) => /^[0-9a-f]{1,4}$/.test(group));
  return [...groups, '0', '0', '0', '0'].slice(0, 4).join(':');
}
