import { BlockList, isIP } from 'node:net';
import { LruMap } from '@synoptic/core/text/lru-map';
import { API_LIMITS } from '../http/api-limits.ts';
import { isLoopbackAddress } from '../http/loopback.ts';

/** Finds the address by which a client is counted; null if it is not limited. */
export interface ClientAddresses {
  /** From the address of the connection and the `X-Forwarded-For` header. */
  of(peer: string, forwarded: string | undefined): string | null;
  /** True if connections from this address are those of a proxy or of this machine, which may have as many as they need. */
  isExempt(peer: string): boolean;
  /** True if the setting names proxies, so that their clients can be told apart. */
  readonly knowsProxies: boolean;
}

/**
 * Reads the setting `PROXIES`: addresses, blocks (`10.0.0.0/8`) or `loopback`, with commas between. A connection from one of them is a
 * proxy's, and its client is the last entry of `X-Forwarded-For` that is no proxy. From anywhere else the header could be forged
 * and is ignored. Throws if the setting is malformed.
 */
export function readProxies(setting: string | undefined): ClientAddresses {
  const proxies = new BlockList();
  const parts = (setting ?? '').split(',').flatMap((part) => part.trim() || []);
  for (const part of parts) addProxy(proxies, part);
  const isProxy = (address: string): boolean => {
    const plain = plainAddress(address);
    const version = isIP(plain);
    return version !== 0 && proxies.check(plain, version === 4 ? 'ipv4' : 'ipv6');
  };
  // Asked of every request.
  const local = new LruMap<string, boolean>(API_LIMITS.addresses);
  const isLocal = (address: string): boolean => {
    const known = local.peek(address);
    if (known !== undefined) return known;
    const found = isLoopbackAddress(plainAddress(address));
    local.set(address, found);
    return found;
  };
  const knowsProxies = parts.length > 0;
  return {
    knowsProxies,
    isExempt: (peer) => isLocal(peer) || (knowsProxies && isProxy(peer)),
    of(peer, forwarded) {
      if (!knowsProxies || !isProxy(peer)) return isLocal(peer) ? null : peer;
      const clients = (forwarded ?? '').split(',').map((entry) => entry.trim());
      return clients.findLast((entry) => isIP(plainAddress(entry)) !== 0 && !isProxy(entry)) ?? null;
    },
  };
}

function addProxy(proxies: BlockList, part: string): void {
  if (part === 'loopback') {
    proxies.addSubnet('127.0.0.0', 8, 'ipv4');
    proxies.addAddress('::1', 'ipv6');
    return;
  }
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(part) ?? [];
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  if (version === 0 || Number(bits ?? most) > most)
    throw new Error(
      `PROXIES is not a list of addresses: ${part} (use addresses, blocks such as 10.0.0.0/8, or loopback, with commas between)`,
    );
  proxies.addSubnet(address, Number(bits ?? most), version === 4 ? 'ipv4' : 'ipv6');
}

/** IPv4 that IPv6 maps, as IPv4; without a zone. */
function plainAddress(address: string): string {
  return address
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/%.*$/, '');
}
