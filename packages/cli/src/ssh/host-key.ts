import { createHash } from 'node:crypto';
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { platform } from 'node:os';
import { dirname } from 'node:path';
import ssh2, { type ParsedKey } from 'ssh2';

const PROOF = Buffer.from('synoptic');

export interface HostKey {
  readonly key: Buffer;
  /** As OpenSSH shows it: `SHA256:…`. */
  readonly fingerprint: string;
  /** It was made just now. */
  readonly made: boolean;
}

/** Why a file can be no host key. */
export class HostKeyProblem extends Error {
  readonly why: 'open-to-others' | 'no-key';

  constructor(why: HostKeyProblem['why']) {
    super(why);
    this.why = why;
  }
}

/** The server's own key: read from its file, or made once, ed25519, for its owner's eyes only. */
export async function readOrCreateHostKey(file: string): Promise<HostKey> {
  const made = await createKeyFile(file);
  const { mode } = await stat(file);
  // Windows has no such modes.
  if (platform() !== 'win32' && (mode & 0o077) !== 0) throw new HostKeyProblem('open-to-others');
  const key = await readFile(file);
  return { key, fingerprint: fingerprintOf(key), made };
}

async function createKeyFile(file: string): Promise<boolean> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  // `wx` makes the file or leaves the one that is there: two servers that start at once have one key.
  const handle = await open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return null;
    throw error;
  });
  if (!handle) return false;
  try {
    await handle.writeFile(generateUsableKey());
    await handle.sync();
  } finally {
    await handle.close();
  }
  return true;
}

/** About one in two hundred keys that ssh2 1.17 writes cannot be read again: another is made. */
function generateUsableKey(): string {
  for (;;) {
    const key = ssh2.utils.generateKeyPairSync('ed25519', { comment: 'synoptic' }).private;
    if (parsedKey(key)) return key;
  }
}

/** The private ed25519 key that a file holds, where it holds one that signs. */
function parsedKey(key: Buffer | string): ParsedKey | null {
  const parsed = ssh2.utils.parseKey(key);
  const one = Array.isArray(parsed) ? parsed[0] : parsed;
  if (!one || one instanceof Error || one.type !== 'ssh-ed25519' || !one.isPrivateKey()) return null;
  const signature = one.sign(PROOF);
  return Buffer.isBuffer(signature) && one.verify(PROOF, signature) === true ? one : null;
}

function fingerprintOf(key: Buffer): string {
  const one = parsedKey(key);
  if (!one) throw new HostKeyProblem('no-key');
  return `SHA256:${createHash('sha256').update(one.getPublicSSH()).digest('base64').replace(/=+$/, '')}`;
}
