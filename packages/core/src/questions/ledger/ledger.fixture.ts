import { compile } from '../../compile/compile.ts';
import type { Issue } from '../../compile/issue.ts';
import { type Corpus, openCorpus } from '../../corpus/corpus.ts';
import type { LedgerCell } from '../../shapes/ledger.ts';
import { ledger } from './ledger.ts';

type Fields = Readonly<Record<string, unknown>>;

const both = (text: string) => ({ en: text, ja: text });
const codebook = { definition: both('.'), includes: both('.'), excludes: both('.'), example: both('.') };

/** A facet of the small vocabulary; `ledger` is its part in the ledger. */
export function villageFacet(id: string, value: string, ledger: string | null, more: Fields = {}): [string, Fields] {
  const record = { id, label: both(id), question: both(id), value, nature: 'factual', answers: 'one', ...codebook, ...more };
  return [`vocabulary/facets/${id}.yaml`, ledger === null ? record : { ...record, ledger }];
}

/** Facets with arbitrary names: only `ledger` has a meaning for the engine. */
const FACETS = [
  villageFacet('day', 'date', 'asked-when'),
  villageFacet('caller', 'entities', 'asked-by'),
  villageFacet('called', 'entities', 'asked-of'),
  villageFacet('arrival', 'date', 'answered-when'),
  villageFacet('reply', 'category', 'answer', {
    categories: [
      { id: 'came', label: both('came') },
      { id: 'stayed', label: both('stayed away') },
    ],
  }),
  villageFacet('kept', 'truth', 'performed'),
  villageFacet('real', 'truth', null),
];

/** A village whose fire brigade must come when called. */
export const VILLAGE: readonly Fields[] = [
  { id: 'body:brigade', names: { en: ['Brigade'], ja: ['消防団'] } },
  { id: 'body:county', names: { en: ['County'], ja: ['郡'] } },
  { id: 'body:mill', names: { en: ['Mill'], ja: ['水車小屋'] } },
  { id: 'body:gazette', names: { en: ['Gazette'], ja: ['新聞'] } },
  { id: 'body:herald', names: { en: ['Herald'], ja: ['時報'] } },
  {
    id: 'vow:come',
    names: { en: ['Come when called'], ja: ['出動義務'] },
    obligation: { bearers: ['body:brigade', 'body:county'], trigger: 'request', terms: both('a fire') },
  },
];

export const FIRE: Fields = { id: 'event:fire', label: both('Fire at the mill'), date: '2020-05-01', tests: ['vow:come'] };

/** A claim of the Gazette (A1, line 1) or of the Herald (B1). */
export function villageClaim(id: string, facet: string, value: unknown, more: Fields = {}): Fields {
  return { id: `claim:${id}`, about: 'event:fire', facet, value, anchors: [1], gloss: both(id), ...more };
}

/** Corpus of two papers with some claims. */
export function village(claims: readonly Fields[], events: readonly Fields[] = [FIRE], things: readonly Fields[] = VILLAGE): Corpus {
  const { corpus, issues } = compileVillage(claims, events, things);
  if (!corpus) throw new Error(issues.map((i) => `${i.file}: ${i.message}`).join('\n'));
  return corpus;
}

export function compileVillage(
  claims: readonly Fields[],
  events: readonly Fields[] = [FIRE],
  things: readonly Fields[] = VILLAGE,
  facets: readonly [string, Fields][] = FACETS,
): { corpus: Corpus | null; issues: readonly Issue[] } {
  const paper = (siglum: string, agent: string): [string, unknown][] => [
    [
      `documents/${agent}/document.yaml`,
      {
        id: `document:${agent}`,
        siglum,
        seq: String(siglum.charCodeAt(0)).padStart(3, '0'),
        label: both(agent),
        csl: { type: 'article', title: agent },
        date: '2020-06-01',
        issued: null,
        voices: [{ siglum: `${siglum}1`, agent: `body:${agent}`, act: 'reports', on: '2020-06-01' }],
        curation: { by: 'test', on: '2020-07-01', reviewed: true },
      },
    ],
    [`documents/${agent}/passages.yaml`, [{ lines: 1, role: 'body', voice: `${siglum}1`, gloss: both('.') }]],
    [`documents/${agent}/claims.yaml`, claims.filter((c) => String(c['id']).startsWith(`claim:${siglum.toLowerCase()}-`))],
  ];
  const files: [string, unknown][] = [
    ['corpus.yaml', { name: 'village', version: '1.0.0', title: both('v'), describe: both('v'), licence: 'CC0', language: 'en' }],
    ['vocabulary/kinds/body.yaml', { id: 'body', label: both('body'), ...codebook }],
    ['vocabulary/kinds/vow.yaml', { id: 'vow', label: both('vow'), ...codebook }],
    ['vocabulary/units.yaml', []],
    ['vocabulary/roles.yaml', []],
    ...facets,
    ...things.map((t): [string, unknown] => [`entities/${String(t['id']).replace(':', '/')}.yaml`, t]),
    ...events.map((e): [string, unknown] => [`events/${String(e['id']).slice('event:'.length)}.yaml`, e]),
    ...paper('A', 'gazette'),
    ...paper('B', 'herald'),
  ];
  const { corpus, issues } = compile(new Map(files.map(([path, record]) => [path, JSON.stringify(record, null, 2)])));
  return { corpus: corpus && openCorpus(corpus), issues };
}

export const brigadeCalled = villageClaim('a-called', 'called', ['body:brigade']);

/** Cell of one account for the fire and a bearer. */
export function villageCell(corpus: Corpus, bearer = 'body:brigade', account = 'A1', by: 'voice' | 'document' = 'voice'): LedgerCell {
  const row = ledger(corpus, { by }).rows.find((r) => r.case === 'event:fire' && r.bearer === bearer);
  const found = row?.cells.find((c) => c.account === account);
  if (!found) throw new Error(`no cell of ${account} for ${bearer}`);
  return found;
}
