import { createHash } from 'node:crypto';
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { platform } from 'node:os';
import { dirname } from 'node:path';
import ssh2, { type ParsedKey } from 'ssh2';

const PROOF = Buffer.from('synoptic');

export interface HostKey {
  readonly key: Buffer;
  /** Fingerprint in the form of OpenSSH: `SHA256:…`. */
  readonly fingerprint: string;
  /** True if the key was created by this call. */
  readonly made: boolean;
}

/** Error of a file that cannot be the host key. */
export class HostKeyProblem extends Error {
  readonly why: 'open-to-others' | 'no-key';

  constructor(why: HostKeyProblem['why']) {
    super(why);
    this.why = why;
  }
}

/** Reads the host key, or creates an ed25519 key that only its owner can read. */
export async function readOrCreateHostKey(file: string): Promise<HostKey> {
  const made = await createKeyFile(file);
  const { mode } = await stat(file);
  // Windows has no such file modes.
  if (platform() !== 'win32' && (mode & 0o077) !== 0) throw new HostKeyProblem('open-to-others');
  const key = await readFile(file);
  return { key, fingerprint: fingerprintOf(key), made };
}

async function createKeyFile(file: string): Promise<boolean> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  // `wx` never overwrites, so two servers that start at once share one key.
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

/** Generates keys until one can be parsed: about 1 in 200 keys of ssh2 1.17 cannot be read again. */
function generateUsableKey(): string {
  for (;;) {
    const key = ssh2.utils.generateKeyPairSync('ed25519', { comment: 'synoptic' }).private;
    if (parsedKey(key)) return key;
  }
}

/** Private ed25519 key in a file; null unless it can sign. */
function parsedKey(text: Buffer | string): ParsedKey | null {
  const parsed = ssh2.utils.parseKey(text);
  const key = Array.isArray(parsed) ? parsed[0] : parsed;
  if (!key || key instanceof Error || key.type !== 'ssh-ed25519' || !key.isPrivateKey()) return null;
  const signature = key.sign(PROOF);
  return Buffer.isBuffer(signature) && key.verify(PROOF, signature) === true ? key : null;
}

function fingerprintOf(key: Buffer): string {
  const parsed = parsedKey(key);
  if (!parsed) throw new HostKeyProblem('no-key');
  return `SHA256:${createHash('sha256').update(parsed.getPublicSSH()).digest('base64').replace(/=+$/, '')}`;
}
