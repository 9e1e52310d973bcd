import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/digest.ts';
import { FORMAT_1_LANGUAGES, withDefaultFirst } from './default-language.ts';

/** Format that `synoptic build` writes. */
const FORMAT: CompiledCorpus['format'] = 1;

/** Reason why a text is not a compiled corpus. */
export type CompiledCorpusFault = 'not-json' | 'not-compiled' | 'newer' | 'older' | 'incomplete' | 'damaged';

/** A text that is not a compiled corpus, or not the one that its digest names. The message is English; clients word `fault`. */
export class CompiledCorpusError extends Error {
  readonly fault: CompiledCorpusFault;
  /** Detail of the fault: the format found, or the part that is missing. */
  readonly detail: string;

  constructor(name: string, fault: CompiledCorpusFault, detail = '') {
    super(`${name} ${FAULTS[fault].replace('{detail}', detail)}`);
    this.name = 'CompiledCorpusError';
    this.fault = fault;
    this.detail = detail;
  }
}

const FAULTS: Readonly<Record<CompiledCorpusFault, string>> = {
  'not-json': 'is not a compiled corpus: it is not JSON, or is cut short',
  'not-compiled': 'is not a compiled corpus',
  newer: 'has format {detail}: written by a newer version of Synoptic; upgrade to read it',
  older: 'has format {detail}: written by an older version of Synoptic; build it again from its data folder',
  incomplete: 'is incomplete: it has no {detail}',
  damaged: 'is damaged: its contents do not match its digest; build it again, or get it again',
};

/** Required parts besides `format` and `digest`. */
const PARTS = {
  corpus: 'object',
  documents: 'list',
  passages: 'list',
  seals: 'list',
  entities: 'list',
  events: 'list',
  claims: 'list',
  facets: 'list',
  kinds: 'list',
  units: 'list',
  roles: 'list',
  dates: 'object',
} as const satisfies Record<Exclude<keyof CompiledCorpus, 'format' | 'digest'>, 'list' | 'object'>;

/**
 * Parses a compiled corpus and verifies its digest: SHA-256 over the canonical JSON of everything else.
 *
 * The result has exactly the data that were verified, and texts with the default language first. A file as `synoptic build` writes it is hashed as it is; any other JSON of the same
 * data, such as an indented one, is first rewritten. Rejects with a `CompiledCorpusError` that begins with `name`.
 *
 * @example
 * ```ts
 * import { readCompiledCorpus } from '@synoptic/core/corpus/read-compiled-corpus';
 *
 * const verified = await readCompiledCorpus(JSON.stringify(compiled), 'corpus.json');
 * verified.digest === compiled.digest; // → true
 * await readCompiledCorpus(JSON.stringify({ ...compiled, claims: [] }), 'corpus.json'); // throws CompiledCorpusError
 * ```
 */
export async function readCompiledCorpus(text: string, name: string): Promise<CompiledCorpus> {
  // Hashed while the text is parsed; WebCrypto works outside of this thread.
  const hashing = verifiedDigest(text);
  const corpus = parsed(text, name);
  const fault = faultOf(corpus);
  const verified = await hashing;
  if (fault) throw new CompiledCorpusError(name, ...fault);
  if (verified === corpus.digest) return withLanguages(corpus as CompiledCorpus);
  const canonical = canonicalText(corpus);
  if (canonical === null || (await verifiedDigest(canonical)) !== corpus.digest) throw new CompiledCorpusError(name, 'damaged');
  return withLanguages(JSON.parse(canonical));
}

/** A verified corpus with the languages that an earlier build left out, and with the default first in each text. */
function withLanguages(compiled: CompiledCorpus): CompiledCorpus {
  const { corpus } = compiled;
  return withDefaultFirst(corpus.languages ? compiled : { ...compiled, corpus: { ...corpus, languages: [...FORMAT_1_LANGUAGES] } });
}

type Parsed = { readonly [part in keyof CompiledCorpus]?: unknown };

function parsed(text: string, name: string): Parsed {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    throw new CompiledCorpusError(name, 'not-json');
  }
}

function faultOf(corpus: Parsed): [CompiledCorpusFault, string?] | null {
  const { format, digest } = corpus;
  if (!Number.isInteger(format)) return ['not-compiled'];
  if (format !== FORMAT) return [Number(format) > FORMAT ? 'newer' : 'older', String(format)];
  if (typeof digest !== 'string') return ['not-compiled'];
  const missing = Object.entries(PARTS).find(([part, kind]) => {
    const value = corpus[part as keyof typeof PARTS];
    return typeof value !== 'object' || value === null || Array.isArray(value) !== (kind === 'list');
  });
  return missing ? ['incomplete', missing[0]] : null;
}

/** Null if the data is nested too deeply to be a corpus. */
function canonicalText(corpus: Parsed): string | null {
  try {
    return canonicalJson(corpus);
  } catch {
    return null;
  }
}

/**
 * The digest in a text of canonical JSON, if it is that of the text around it; otherwise null.
 *
 * The member `digest`, which only `documents` follows in the order of keys, is cut out and the rest hashed. If the hash is the value of
 * that member and also the digest that the parser finds, the member is the corpus's own: any other would leave a text that contains
 * its own hash.
 */
async function verifiedDigest(text: string): Promise<string | null> {
  const found = /"digest":"([0-9a-f]{64})",(?="documents":)/.exec(text);
  const [member, digest] = found ?? [];
  if (!found || member === undefined || digest === undefined) return null;
  const end = text.endsWith('\n') ? -1 : undefined;
  const rest = text.slice(0, found.index) + text.slice(found.index + member.length, end);
  return (await sha256(rest)) === digest ? digest : null;
}

/** WebCrypto where the platform has it, since JavaScript takes three times as long. Browsers have it only on secure pages. */
async function sha256(text: string): Promise<string> {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return sha256Hex(text);
  const hash = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
