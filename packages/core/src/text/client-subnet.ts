/**
 * Key by which a client is counted: an IPv4 address as it is, also where IPv6 maps it; of an IPv6 address the /64, the smallest block
 * that a subscriber gets. Text that is no address is its own key.
 */
export function clientSubnet(address: string): string {
  const [plain = ''] = address.toLowerCase().split('%');
  if (!plain.includes(':')) return plain;
  const groups = ipv6Groups(plain);
  if (!groups) return plain;
  const [a = 0, b = 0] = groups.slice(6);
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) return [a >> 8, a & 255, b >> 8, b & 255].join('.');
  const network = groups.slice(0, 4).map((group) => group.toString(16));
  return `${network.join(':')}::/64`;
}

/** The eight groups of an IPv6 address; null for text that is none. */
function ipv6Groups(address: string): readonly number[] | null {
  const halves = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, dottedToGroups).split('::');
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const zeros = halves.length === 2 ? 8 - head.length - tail.length : 0;
  if (halves.length > 2 || zeros < 0 || (halves.length === 2 && zeros === 0)) return null;
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail];
  return groups.length === 8 && groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : null;
}

/** `1.2.3.4` → `102:304`; a byte out of range becomes a group that no address has. */
function dottedToGroups(_: string, ...bytes: string[]): string {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number);
  return Math.max(a, b, c, d) > 255 ? 'x' : `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}
