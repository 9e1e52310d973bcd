/** Host names accepted on loopback. Any other Host header may be DNS rebinding. */
export const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** True if an address to listen on is reachable from this machine only. */
export function isLoopbackAddress(host: string): boolean {
  return LOOPBACK_HOSTS.includes(host) || host === '::1' || /^127\./.test(host);
}
