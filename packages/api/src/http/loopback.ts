/** What a server on this machine is asked by: a name that leads here by somebody else's doing is none of them. */
export const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Whether an address to listen on is reached from this machine alone. */
export function isLoopbackAddress(host: string): boolean {
  return LOOPBACK_HOSTS.includes(host) || host === '::1' || /^127\./.test(host);
}
