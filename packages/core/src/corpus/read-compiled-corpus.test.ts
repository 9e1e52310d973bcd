import { afterEach, describe, expect, it, vi } from 'vitest';
import { compile, serializeCorpus } from '../compile/compile.ts';
import { smallFolder } from '../compile/small-corpus.fixture.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/digest.ts';
import { type CompiledCorpusError, type CompiledCorpusFault, readCompiledCorpus } from './read-compiled-corpus.ts';

// The date "2020" is an integer-like key, which JavaScript puts before "2020-01-01".
const { corpus } = compile(smallFolder({ documents: { A: { date: '2020', claims: [{ value: 3 }, { value: 4 }] } } }));
if (!corpus) throw new Error('the small corpus does not compile');
const file = serializeCorpus(corpus);

const faultOf = async (text: string): Promise<CompiledCorpusFault | null> =>
  readCompiledCorpus(text, 'x.json').then(
    () => null,
    ({ fault }: CompiledCorpusError) => fault,
  );
const messageOf = (text: string): Promise<string> =>
  readCompiledCorpus(text, 'x.json').then(
    () => '',
    ({ message }: Error) => message,
  );

describe('the digest of a corpus', () => {
  it('is SHA-256 over the canonical JSON of everything else', () => {
    const { digest, ...rest } = corpus;
    expect(sha256Hex(canonicalJson(rest))).toBe(digest);
  });
  it('covers every part, including the format', async () => {
    for (const part of Object.keys(corpus).filter((key) => key !== 'digest')) {
      const { [part as 'claims']: _, ...others } = corpus;
      expect(await faultOf(JSON.stringify(others)), part).not.toBe(null);
    }
    expect(await faultOf(JSON.stringify({ ...corpus, more: 1 }))).toBe('damaged');
    expect(await faultOf(JSON.stringify({ ...corpus, digest: corpus.digest.toUpperCase() }))).toBe('damaged');
  });
});

describe('a compiled corpus', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is read from the file that was built, and from any other JSON of the same data', async () => {
    const reversed = Object.fromEntries(Object.entries(corpus).reverse());
    const same = [file, file.trimEnd(), `\n${file}\r\n`, JSON.stringify(corpus), JSON.stringify(corpus, null, 2), JSON.stringify(reversed)];
    for (const text of same) expect(await readCompiledCorpus(text, 'x.json')).toEqual(corpus);
  });
  it('is read without WebCrypto, as in browsers on insecure pages', async () => {
    vi.stubGlobal('crypto', {});
    expect(await readCompiledCorpus(file, 'x.json')).toEqual(corpus);
    expect(await faultOf(file.replace('"lower":3', '"lower":8'))).toBe('damaged');
  });
  it('is the text that was verified, if two readings are possible', async () => {
    const twice = (part: string) => [`{${part},${file.slice(1)}`, `${file.trimEnd().slice(0, -1)},${part}}`];
    const [first, last] = [twice('"claims":[]'), twice(`"digest":"${'0'.repeat(64)}"`)];
    // The later of two members counts.
    expect(await Promise.all([...first, ...last].map(faultOf))).toEqual([null, 'damaged', null, 'damaged']);
    for (const text of [first[0], last[0]]) expect(await readCompiledCorpus(text ?? '', 'x.json')).toEqual(corpus);
    expect(await faultOf(`${file}{}`)).toBe('not-json');
    // Canonical JSON has no -0: the corpus is parsed from what was hashed.
    const zero = compile(smallFolder({ documents: { A: { claims: [{ value: 0 }] } } })).corpus;
    const text = JSON.stringify(zero).replaceAll('"lower":0', '"lower":-0');
    expect([text.includes('-0'), await readCompiledCorpus(text, 'x.json')]).toEqual([true, zero]);
  });
  it('is refused if its digest fits only a text with the digest in another place', async () => {
    const inner = file.replace(`"digest":"${corpus.digest}",`, '').replace('"corpus":{', `"corpus":{"digest":"${corpus.digest}",`);
    expect(await faultOf(inner)).toBe('not-compiled');
    expect(await faultOf(inner.replace('{', `{"digest":"${corpus.digest}",`))).toBe('damaged');
  });
});

describe('a text that is not a compiled corpus is refused by name and reason', () => {
  it.each<[string, string, CompiledCorpusFault]>([
    ['is not a compiled corpus: it is not JSON, or is cut short', '<!doctype html>', 'not-json'],
    ['is not a compiled corpus: it is not JSON, or is cut short', '', 'not-json'],
    ['is not a compiled corpus', '{}', 'not-compiled'],
    ['is not a compiled corpus', '[]', 'not-compiled'],
    ['is not a compiled corpus', 'null', 'not-compiled'],
    ['is not a compiled corpus', '7', 'not-compiled'],
    ['is not a compiled corpus', '{"format":"1","digest":"x"}', 'not-compiled'],
    ['is not a compiled corpus', '{"format":1}', 'not-compiled'],
    ['has format 3: written by a newer version of Synoptic; upgrade to read it', '{"format":3}', 'newer'],
    ['has format 0: written by an older version of Synoptic; build it again from its data folder', '{"format":0}', 'older'],
    ['is incomplete: it has no corpus', '{"format":1,"digest":"x"}', 'incomplete'],
    [
      'is damaged: its contents do not match its digest; build it again, or get it again',
      file.replace('"lower":3', '"lower":8'),
      'damaged',
    ],
  ])('x.json %s', async (message, text, fault) => {
    expect([await faultOf(text), await messageOf(text)]).toEqual([fault, `x.json ${message}`]);
  });
  it('with a part of another type', async () => {
    for (const [part, value] of Object.entries({ corpus: [], claims: {}, dates: null, units: 'x' }))
      expect(await messageOf(JSON.stringify({ ...corpus, [part]: value }))).toBe(`x.json is incomplete: it has no ${part}`);
  });
  it('nested too deeply to be canonicalized', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(['damaged', 'not-json']).toContain(await faultOf(file.replace('"claims":[', `"claims":[${deep},`)));
  });
});
