import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { compiledWithoutErrors, smallCompiled } from '../compile/small-corpus.fixture.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/digest.ts';

/** Text that some sink executes, hides, ends a record at, or cannot hold: at least one of each kind. */
const OWN_STRINGS: readonly string[] = [
  // Terminals: C0, C1, CSI, OSC, DCS; titles, clipboard, links.
  ...['\u001B[31337m', '\u009B31m', '\u001B]0;owned\u0007', '\u009D0;owned\u009C', '\u001BPq\u001B\\', '\u001B]52;c;b3duZWQ=\u0007'],
  ...[
    '\u001B]8;;https://evil.example\u001B\\x\u001B]8;;\u001B\\',
    '\u0000',
    '\b\b\b',
    '\u007F',
    '\u0085',
    'one\rtwo',
    'one\r\ntwo',
    'one\n\ntwo',
  ],
  // Invisible characters, direction, halves of pairs, noncharacters.
  ...[
    '\u202Egnp.exe',
    '\u2066x\u2069',
    '\u200B\u200D\u2060',
    '\uFEFFx',
    '\u00AD',
    '\u2028\u2029',
    '\u{E0041}',
    '\uD800',
    '\uDC00x',
    '\uFFFE\uFFFF',
    '\u3164',
  ],
  // Spreadsheets.
  ...['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＠A', "=cmd|'/C calc'!A0", '11-13', '"', '""",'],
  // Markup, scripts and addresses.
  ...[
    '<script>owned()</script>',
    '</script><script>owned()</script>',
    '"><img src=x onerror=owned()>',
    "' onmouseover='owned()",
    '<!--',
    '-->',
    ']]>',
    '<![CDATA[',
    '&lt;&amp;&#0;',
    '<?xml?>',
  ],
  ...[
    '</title><svg onload=owned()>',
    '<style>*{display:none}</style>',
    'javascript:owned()',
    'data:text/html,<script>owned()</script>',
    '//evil.example/x',
    '<https://evil.example>',
  ],
  // Templates, LaTeX, Markdown, records of other formats.
  ...[
    '{{7*7}}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a naughty string
    '${7*7}',
    '$&$1$`',
    '{%x%}',
    '#{x}',
    '%s%n%x',
    '%00',
    '{',
    '}',
    '}}',
    '{\\',
    '\\',
    '\\input{/etc/passwd}',
    '\\end{document}',
    '@misc{x,',
    '$x_{y}^2$',
    'A and B, C',
  ],
  ...[
    '[x](javascript:owned())',
    '![x](https://evil.example/x.png)',
    '# h',
    '- x',
    '1. x',
    '    code',
    '```',
    '| a | b |',
    '~~~',
    '***',
    'ER  - ',
    'TY  - JOUR',
  ],
  // Paths and headers.
  ...[
    '../../etc/passwd',
    '..\\..\\x',
    '/etc/passwd',
    'C:\\con',
    'CON',
    'x.',
    'x\r\nSet-Cookie: a=b',
    '; rm -rf ~',
    '`id`',
    '$(id)',
    '__proto__',
    'constructor',
    'null',
    ' ',
    'x'.repeat(5_000),
  ],
];

const BLNS = fileURLToPath(new URL('../../../../../shared/cases/naughty/blns.json', import.meta.url));

/** Our own naughty strings, and the Big List of Naughty Strings where it is beside the checkout. */
export const NAUGHTY_STRINGS: readonly string[] = [
  ...OWN_STRINGS,
  ...(existsSync(BLNS) ? (JSON.parse(readFileSync(BLNS, 'utf8')) as string[]) : []),
].filter((text) => text !== '');

/** Texts made of naughty strings, and of any code units. */
export const naughtyText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...NAUGHTY_STRINGS) }, { weight: 1, arbitrary: anyCodeUnits() }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(''));

function anyCodeUnits(): fc.Arbitrary<string> {
  return fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 12 }).map((units) => String.fromCharCode(...units));
}

/** Number of runs and seed: few in tests, SYNOPTIC_NAUGHTY_RUNS and SYNOPTIC_NAUGHTY_SEED in `npm run verify:sinks`. */
export function naughtyRuns(inTest: number): { readonly numRuns: number; readonly seed?: number } {
  const seed = process.env['SYNOPTIC_NAUGHTY_SEED'];
  return { numRuns: Number(process.env['SYNOPTIC_NAUGHTY_RUNS'] ?? inTest), ...(seed !== undefined && { seed: Number(seed) }) };
}

/** Programs that are not packages of ours are asked only in `npm run verify:sinks`. */
export const IS_NAUGHTY_VERIFICATION = process.env['SYNOPTIC_NAUGHTY_RUNS'] !== undefined;

const plain = compiledWithoutErrors(
  smallCompiled({
    entities: [
      {
        id: 'person:anna',
        siglum: 'An',
        names: { en: ['Anna'], ja: ['アンナ'], ru: ['Анна'] },
        roles: [{ office: 'office:north-minister' }],
      },
      { id: 'state:north', ids: { iso3166: 'NO', note: 'n' } },
      { id: 'rule:help', obligation: { bearers: ['state:south'], trigger: 'request', terms: { en: 't', ja: 't' } } },
    ],
    events: [
      {
        id: 'event:fire',
        date: '2022-01-10',
        describe: { en: 'd', ja: 'd' },
        note: { en: 'n', ja: 'n' },
        place: 'state:north',
        tests: ['rule:help'],
        participants: [{ entity: 'person:anna', role: 'side', principal: true }],
      },
    ],
    documents: {
      A: {
        passages: [
          { mentions: ['state:north', 'person:anna', 'outlet:a'], note: { en: 'n', ja: 'n' } },
          { lines: '2-3', mentions: ['state:south'] },
        ],
        claims: [
          { facet: 'deaths', value: { 'at-least': 3 }, anchors: ['2-3'] },
          { facet: 'aim', value: { en: 'v', ja: 'v' }, attribution: [{ agent: 'person:anna', act: 'states' }], anchors: [1] },
          { facet: 'nature', value: 'accident', note: { en: 'n', ja: 'n' }, qualifiers: { under: { en: 'u', ja: 'u' } }, anchors: [1] },
          { facet: 'performed', value: true, qualifiers: { of: 'state:south' }, anchors: [1] },
        ],
      },
      B: {
        date: '2022-02-02',
        claims: [
          { facet: 'deaths', value: 2 },
          { facet: 'nature', value: 'crime', attribution: [{ agent: 'outlet:c', act: 'quotes' }] },
        ],
      },
      C: { passages: [{ mentions: ['event:fire'] }] },
    },
  }),
);

/** Keys of free text in one language; everything under them is replaced. */
const TEXT_KEYS = new Set(['en', 'ja', 'ru']);

/** A small corpus with a new text from `next` in every field that people fill in freely; ids, dates and keywords stay. */
function naughtyCorpus(next: () => string): CompiledCorpus {
  const poison = (value: unknown, key = '', inText = false): unknown => {
    if (typeof value === 'string') return inText || key === 'licence' || key === 'by' ? next() : value;
    if (Array.isArray(value)) return value.map((item) => poison(item, key, inText));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, poison(v, k, inText || TEXT_KEYS.has(k) || k === 'ids')]));
  };
  const { digest: _, ...poisoned } = poison(plain) as CompiledCorpus;
  const documents = poisoned.documents.map((d) => ({
    ...d,
    csl: {
      ...{ type: d.csl.type, title: next(), 'container-title': next(), publisher: next(), language: next(), note: next() },
      author: [{ family: next(), given: next() }, { literal: next() }, { given: next() }],
      URL: `https://example.org/?q=${next()}`,
    },
  }));
  const all = { ...poisoned, documents };
  return { ...all, digest: sha256Hex(canonicalJson(all)) };
}

/** A corpus whose fields hold these texts in turn, from `offset` on. */
function naughtyCorpusOf(texts: readonly string[], offset = 0): CompiledCorpus {
  let at = offset;
  return naughtyCorpus(() => texts[at++ % texts.length] ?? '');
}

/** The corpora that `forNaughtyCorpora` checks: for programs that start slowly and can read all of them at once. */
export async function naughtyCorpora(inTest?: number): Promise<CompiledCorpus[]> {
  const corpora: CompiledCorpus[] = [];
  await forNaughtyCorpora((corpus) => void corpora.push(corpus), inTest);
  return corpora;
}

/** The n-th of `count` corpora that begin with naughty strings at equal distances. */
export function naughtyCorpusAt(n: number, count: number): CompiledCorpus {
  return naughtyCorpusOf(NAUGHTY_STRINGS, Math.floor((n * NAUGHTY_STRINGS.length) / count));
}

/**
 * Checks corpora with naughty texts in every field: first the naughty strings in their order, from as many offsets as there are runs, so
 * that each string is in other fields each time; then generated texts.
 */
export async function forNaughtyCorpora(check: (corpus: CompiledCorpus) => void | Promise<void>, inTest = 4): Promise<void> {
  const { numRuns, ...settings } = naughtyRuns(inTest);
  for (let run = 0; run < numRuns; run++) {
    try {
      await check(naughtyCorpusAt(run, numRuns));
    } catch (error) {
      throw new Error(`corpus ${run} of ${numRuns} with the naughty strings in their order`, { cause: error });
    }
  }
  const texts = fc.array(naughtyText, { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(texts, async (several) => check(naughtyCorpusOf(several))),
    { ...settings, numRuns },
  );
}
