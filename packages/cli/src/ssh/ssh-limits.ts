/** What keeps a public server standing. Times are in seconds, sizes in kilobytes; every one can be set. */
export const SSH_LIMITS = {
  /** Until a shell or a command is asked for. */
  login: 10,
  /** Without a key from the reader. */
  idle: 300,
  /** Of a connection as a whole. */
  longest: 3600,
  /** A reader that takes nothing while something waits. */
  stalled: 20,
  /** Connections that are open at once, and new ones a minute from one address. */
  connections: 400,
  rate: 120,
  /** Sessions at once, and those of one address. */
  sessions: 100,
  each: 10,
  /** What may wait for one reader before keys are dropped; at sixteen times that the reader is let go. */
  waiting: 256,
  /** Keys a second that are taken from one reader. */
  keys: 200,
  /** Threads that run commands; the screens' questions have one of their own. */
  clerks: 2,
  /** Until readers are let go when the server ends. */
  farewell: 5,
} as const;

export type SshLimits = { readonly [K in keyof typeof SSH_LIMITS]: number };

/** Reads `idle=60,each=3`; null where a name is none of the limits or a number is no positive whole one. */
export function parseSshLimits(text: string): SshLimits | null {
  const limits: Record<string, number> = { ...SSH_LIMITS };
  for (const part of text.split(',').filter((p) => p.trim() !== '')) {
    const [, name = '', number = ''] = /^\s*([a-z]+)\s*=\s*([1-9]\d{0,6})\s*$/.exec(part) ?? [];
    if (!Object.hasOwn(SSH_LIMITS, name)) return null;
    limits[name] = Number(number);
  }
  return limits as SshLimits;
}
