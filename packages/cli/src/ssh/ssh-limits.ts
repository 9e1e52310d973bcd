/** Limits of a public server: times in seconds, sizes in kilobytes. Each can be set by --limits. */
export const SSH_LIMITS = {
  /** Timeout for requesting a shell or a command. */
  login: 10,
  /** Timeout without a key. */
  idle: 300,
  /** Maximal duration of a connection. */
  longest: 3600,
  /** Timeout of a client that does not read pending output. */
  stalled: 20,
  /** Open connections; `address` is those of one address, and `rate` new ones per minute and address. */
  connections: 400,
  address: 60,
  rate: 120,
  /** Sessions at once; `each` is those per address. */
  sessions: 100,
  each: 10,
  /** Pending output of a client above which keys are dropped; at 16 times that it is disconnected. */
  waiting: 256,
  /** Keys per second and client. */
  keys: 200,
  /** Threads that run commands, besides one for the questions of screens. */
  clerks: 2,
  /** Time without a sign of life after which a thread is replaced. */
  stuck: 20,
  /** Time for sessions to end when the server stops. */
  farewell: 5,
} as const;

export type SshLimits = { readonly [K in keyof typeof SSH_LIMITS]: number };

/** Parses `idle=60,each=3`; null if a name is unknown or a number is not a positive integer. */
export function parseSshLimits(text: string): SshLimits | null {
  const limits: Record<string, number> = { ...SSH_LIMITS };
  for (const part of text.split(',').filter((p) => p.trim() !== '')) {
    const [, name = '', number = ''] = /^\s*([a-z]+)\s*=\s*([1-9]\d{0,6})\s*$/.exec(part) ?? [];
    if (!Object.hasOwn(SSH_LIMITS, name)) return null;
    limits[name] = Number(number);
  }
  return limits as SshLimits;
}
