import { fileURLToPath } from 'node:url';
import { compare } from '@synoptic/core/compare/compare';
import { compile } from '@synoptic/core/compile/compile';
import { parseFolder } from '@synoptic/core/compile/parse-folder';
import { type Starter, starterFolder } from '@synoptic/core/compile/starter-folder';
import { openCorpus } from '@synoptic/core/corpus/corpus';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { verdictSchema } from '@synoptic/core/shapes/row';
import { STARTER_NAMES, type StarterName } from '@synoptic/core/text/starter-names';
import { describe, expect, it } from 'vitest';
import { readStarters, STARTER_LANGUAGES } from './read-starters.ts';

const starters = await readStarters(fileURLToPath(new URL('starters', import.meta.url)));

const starterNamed = (name: StarterName): Starter => {
  const starter = starters.find((s) => s.name === name);
  if (!starter) throw new Error(`no starter ${name}`);
  return starter;
};

const made = new Map<string, CompiledCorpus>();

/** A corpus of a starter, made once; texts are sealed by `init`, so nothing is sealed here. */
function corpusOf(starter: Starter, languages: readonly string[], example = true): CompiledCorpus {
  const key = [starter.name, languages, example].join(' ');
  const known = made.get(key);
  if (known) return known;
  const { corpus, issues } = compile(starterFolder(starter, { languages, example }).files);
  expect(issues.filter((i) => i.code !== 'unsealed')).toEqual([]);
  if (!corpus) throw new Error('no corpus');
  made.set(key, corpus);
  return corpus;
}

/** How a question ends in each language. French has a no-break space before the mark. */
const QUESTION_ENDS: Readonly<Record<string, RegExp>> = {
  en: /\w\?$/,
  ja: /か。$/,
  fr: /\S\u00a0\?$/,
  uk: /[а-яіїєґ]\?$/i,
  ar: /\p{Script=Arabic}؟$/u,
};

/** Letters of each language. `M` and `%` are the same in all. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  en: /[a-z]/i,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  fr: /[a-z]/i,
  uk: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
};

describe.each(STARTER_NAMES)('the starter %s', (name) => {
  const starter = starterNamed(name);

  it.each([...STARTER_LANGUAGES])('makes a corpus without issues in %s, each text a plain string', (language) => {
    const { files, texts, untranslated } = starterFolder(starter, { languages: [language] });
    const corpus = corpusOf(starter, [language]);
    expect([corpus.corpus.languages, untranslated]).toEqual([[language], []]);
    for (const [path, source] of files) expect(source, path).not.toMatch(/^\s*(?:- )?(?:en|ja|fr|uk|ar):/m);
    for (const line of [...texts.values()].join('').trim().split('\n')) expect(line).toMatch(LETTERS[language] ?? /^$/);
  });

  it('has places that do not speak', () => {
    const { files } = starterFolder(starter, { languages: ['en'] });
    const path = [...files.keys()].find((file) => file.endsWith('/document.yaml')) ?? '';
    const spoken = (files.get(path) ?? '').replace(/agent: [a-z]+:[a-z0-9-]+/, 'agent: place:quay');
    const { issues } = compile(new Map([...files, ['entities/place/quay.yaml', 'id: place:quay\nnames: Quay\n'], [path, spoken]]));
    expect(issues.filter((issue) => issue.code === 'not-a-speaker')).toMatchObject([{ file: path, severity: 'error' }]);
  });

  it('makes a corpus without the example', () => expect(corpusOf(starter, ['ar'], false)).toMatchObject({ events: [], documents: [] }));

  it('has every word in every language', () => {
    const corpus = corpusOf(starter, STARTER_LANGUAGES);
    expect(parseFolder(starterFolder(starter, { languages: STARTER_LANGUAGES }).files).untranslated).toEqual([]);
    for (const language of STARTER_LANGUAGES) {
      const words = [
        ...[
          ...corpus.kinds,
          ...corpus.roles,
          ...(corpus.senses ?? []),
          ...corpus.facets,
          ...corpus.facets.flatMap((f) => f.categories ?? []),
        ].map((r) => r.label),
        ...[...corpus.claims, ...corpus.passages].flatMap((r) => (r.gloss ? [r.gloss] : [])),
      ];
      expect(words.map((text) => text[language] ?? '').filter((text) => !LETTERS[language]?.test(text))).toEqual([]);
    }
  });

  it('has questions with cues, as they are asked in each language', () => {
    const { facets } = corpusOf(starter, STARTER_LANGUAGES);
    expect(facets.length).toBeGreaterThanOrEqual(14);
    for (const { id, question, cues } of facets)
      for (const language of STARTER_LANGUAGES) {
        expect(question[language], id).toMatch(QUESTION_ENDS[language] ?? /^$/);
        expect(question[language]?.length, id).toBeLessThanOrEqual(90);
        expect(cues?.[language]?.length, `${id}: cues in ${language}`).toBeGreaterThanOrEqual(2);
        expect(new Set(cues?.[language]).size, `${id}: cues in ${language}`).toBe(cues?.[language]?.length);
      }
    expect(new Set(facets.map((f) => f.order)).size, 'each has a place of its own').toBe(facets.length);
  });

  it('has units with the plural forms of each language', () => {
    const { units, facets } = corpusOf(starter, STARTER_LANGUAGES);
    for (const { id, label } of units)
      for (const language of STARTER_LANGUAGES) {
        const forms = label[language];
        if (typeof forms === 'object')
          expect(Object.keys(forms).sort(), `${id} in ${language}`).toEqual(
            [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort(),
          );
        else expect(forms, `${id} in ${language}`).toMatch(/./);
      }
    expect(facets.filter((f) => f.value === 'quantity' && f.unit === undefined)).toEqual([]);
  });

  it('has an example with a reprint, an attributed denial and a silence', () => {
    const corpus = corpusOf(starter, ['en']);
    expect(corpus.documents).toHaveLength(3);
    expect(corpus.claims.some((c) => c.attribution.some((hop) => hop.act === 'reproduces'))).toBe(true);
    expect(corpus.claims.some((c) => c.polarity === 'denied' && c.attribution.length > 1)).toBe(true);
    const { rows } = compare(openCorpus(corpus), { about: [starter.event] });
    expect(rows.some((row) => row.cells.some((cell) => cell.silence === 'silent'))).toBe(true);
  });
});

it.each<[StarterName, Readonly<Record<string, string>>]>([
  [
    'blank',
    {
      ...{ occurrence: 'conflict', began: 'refines', place: 'agree', actors: 'conflict', cause: 'incomparable' },
      ...{ responsible: 'contrast', assessment: 'contrast', expected: 'open' },
    },
  ],
  [
    'disaster',
    {
      ...{ began: 'agree', place: 'agree', dead: 'series', injured: 'conflict', missing: 'single', rescued: 'refines' },
      ...{ ended: 'senses', evacuated: 'unattested', damage: 'incomparable', cause: 'conflict', warning: 'conflict' },
      ...{ rescuers: 'complementary', assessment: 'contrast', expected: 'open' },
    },
  ],
  [
    'protest',
    {
      ...{ place: 'agree', crowd: 'senses', arrested: 'series', actors: 'complementary', 'injured organization:police': 'unattested' },
      ...{ 'injured group:marchers': 'single', organizers: 'agree', nature: 'contrast', permitted: 'conflict' },
      ...{ demands: 'incomparable', 'police-response': 'refines', expected: 'open' },
    },
  ],
  [
    'conflict',
    {
      ...{ began: 'single', place: 'agree', 'dead state:verania': 'refines', 'dead state:soltia': 'unattested', aggressor: 'conflict' },
      ...{
        ended: 'senses',
        mediators: 'complementary',
        target: 'incomparable',
        weapon: 'refines',
        control: 'series',
        ceasefire: 'open',
        lawful: 'contrast',
      },
    },
  ],
  [
    'diplomacy',
    {
      ...{
        began: 'senses',
        met: 'agree',
        parties: 'single',
        level: 'unattested',
        actors: 'complementary',
        agreed: 'incomparable',
        signed: 'conflict',
        mediators: 'conflict',
      },
      ...{ term: 'refines', assessment: 'contrast', relations: 'series', 'next-round': 'open' },
    },
  ],
  [
    'outage',
    {
      ...{ began: 'single', affected: 'conflict', services: 'agree', duration: 'refines', cause: 'conflict', 'data-lost': 'conflict' },
      ...{ 'records-lost': 'series', warning: 'unattested', notified: 'senses', actors: 'complementary' },
      ...{ compensation: 'incomparable', assessment: 'contrast', expected: 'open' },
    },
  ],
  [
    'court',
    {
      ...{ defendants: 'agree', charge: 'incomparable', plea: 'conflict', verdict: 'agree', 'verdict-date': 'refines' },
      ...{ sentence: 'senses', plaintiffs: 'complementary', judges: 'single', fine: 'series', penalty: 'unattested' },
      ...{ appeal: 'open', fairness: 'contrast' },
    },
  ],
])('the example of %s shows these verdicts, in every language', (name, verdicts) => {
  for (const language of STARTER_LANGUAGES) {
    const { rows } = compare(openCorpus(corpusOf(starterNamed(name), [language])), { about: [starterNamed(name).event] });
    expect(Object.fromEntries(rows.map((row) => [[row.facet, row.of ?? []].flat().join(' '), row.verdict]))).toEqual(verdicts);
  }
});

it.each(STARTER_NAMES.filter((name) => name !== 'blank'))('the example of %s shows every verdict, in every language', (name) => {
  for (const language of STARTER_LANGUAGES) {
    const { rows } = compare(openCorpus(corpusOf(starterNamed(name), [language])), { about: [starterNamed(name).event] });
    expect([...new Set(rows.map((row) => row.verdict))].sort(), language).toEqual([...verdictSchema.options].sort());
  }
});

it('gives every starter what blank has', () => {
  const ids = (starter: Starter) => Object.keys(starter.vocabulary);
  for (const name of STARTER_NAMES) expect(ids(starterNamed(name))).toEqual(expect.arrayContaining(ids(starterNamed('blank'))));
});

it('takes at most six lines of YAML for a claim without extras', () => {
  for (const starter of starters) {
    const { files } = starterFolder(starter, { languages: ['en'] });
    const claims = [...files]
      .filter(([path]) => path.endsWith('/claims.yaml'))
      .flatMap(([, source]) =>
        String(source)
          .split(/^(?=- )/m)
          .slice(1),
      );
    const plain = claims.filter(
      (claim) =>
        !/(?:attribution|qualifiers|inferred|paraphrases|answers|corrects|retracts|supersedes|polarity|modality|certainty):/.test(claim),
    );
    expect(plain.length).toBeGreaterThan(3);
    for (const claim of plain) expect(claim.trim().split('\n').length, claim).toBeLessThanOrEqual(6);
  }
});

it('figures of people who were harmed or helped are asked of events only', () => {
  const { facets } = corpusOf(starterNamed('disaster'), ['en']);
  for (const id of ['dead', 'injured', 'missing', 'rescued', 'evacuated'])
    expect(facets.find((facet) => facet.id === id)?.about, id).toEqual(['event']);
});
