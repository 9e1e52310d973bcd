import { createHash } from 'node:crypto';
import { mkdir, rename, stat } from 'node:fs/promises';
import { platform } from 'node:os';
import { dirname } from 'node:path';
import { FileRefused, readBoundedFile } from '@synoptic/core/node/read-bounded-file';
import { createFileSafely } from '@synoptic/core/node/write-file-safely';
import ssh2, { type ParsedKey } from 'ssh2';

const PROOF = Buffer.from('synoptic');

export interface HostKey {
  readonly key: Buffer;
  /** Fingerprint in the form of OpenSSH: `SHA256:…`. */
  readonly fingerprint: string;
  /** True if the key was created by this call. */
  readonly made: boolean;
  /** Place of the file that it replaced, which was no key; null for most. */
  readonly old: string | null;
}

/** Error of a file that cannot be the host key. */
export class HostKeyProblem extends Error {
  readonly why: 'open-to-others' | 'no-key';

  constructor(why: HostKeyProblem['why']) {
    super(why);
    this.why = why;
  }
}

/** Size above which a file is no key. */
const MAX_KEY_BYTES = 64 * 1024;

/**
 * Reads the host key, or creates an ed25519 key that only its owner can read. A key file is created whole or not at all. With `replace`, a
 * file that is no key, such as one torn by a full disk, is moved aside for a new key; a good key is never replaced.
 */
export async function readOrCreateHostKey(file: string, { replace = false } = {}): Promise<HostKey> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const made = await createFileSafely(file, generateUsableKey, { mode: 0o600 });
  try {
    return { ...(await readHostKey(file)), made, old: null };
  } catch (error) {
    if (!replace || !(error instanceof HostKeyProblem) || error.why !== 'no-key') throw error;
  }
  const old = `${file}.replaced-${Date.now()}`;
  await rename(file, old);
  return { ...(await readOrCreateHostKey(file)), old };
}

async function readHostKey(file: string): Promise<Pick<HostKey, 'key' | 'fingerprint'>> {
  const { mode } = await stat(file);
  // Windows has no such file modes.
  if (platform() !== 'win32' && (mode & 0o077) !== 0) throw new HostKeyProblem('open-to-others');
  const key = await readBoundedFile(file, MAX_KEY_BYTES).catch((error: Error) => {
    if (error instanceof FileRefused) throw new HostKeyProblem('no-key');
    throw error;
  });
  return { key, fingerprint: fingerprintOf(key) };
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
