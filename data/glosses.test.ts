import { fileURLToPath } from 'node:url';
import { compile } from '@synoptic/core/compile/compile';
import { type Corpus, openCorpus } from '@synoptic/core/corpus/corpus';
import { readFolder } from '@synoptic/core/node/read-folder';
import { beforeAll, describe, expect, it } from 'vitest';

type Language = 'en' | 'ja';
type Words = Record<Language, string[]>;
const LANGUAGES: Language[] = ['en', 'ja'];

/** Kinds whose names are proper names; an instrument’s or a programme’s may be made of general words (“Detailed roadmaps”, 優先課題). */
const NAMED = new Set(['state', 'organization', 'person', 'place', 'outlet']);

/** Short forms and adjectives that no record lists as a name. */
const SHORT: Record<string, Words> = {
  'state:china': { en: ['Chinese'], ja: ['中ロ'] },
  'state:kyrgyzstan': { en: ['Kyrgyz'], ja: [] },
  'state:russia': { en: [], ja: ['中ロ', '米ロ'] },
  'state:tajikistan': { en: ['Tajik'], ja: [] },
  'state:turkey': { en: ['Turkish'], ja: [] },
  'state:united-states': { en: ['America'], ja: ['米ロ'] },
};

/** Subjects that no state, body, place or person tells apart, or that glosses name in a shorter way than their record, with the words that tell them apart. */
const OWN_WORDS: Record<string, Words> = {
  'capability:sputnik-v': { en: ['Sputnik V'], ja: ['スプートニクV'] },
  'concept:balance-of-interests': { en: ['balance of interests'], ja: ['利益の均衡'] },
  'concept:post-war-order': {
    en: ['post-war order', 'order that came out of the Second World War'],
    ja: ['戦後秩序', '第二次大戦の帰結である国際秩序'],
  },
  'concept:rules-based-world-order': { en: ['rules-based world order'], ja: ['ルールに基づく世界秩序'] },
  'event:covid-19-pandemic': { en: ['COVID-19'], ja: ['新型コロナ'] },
  'event:great-patriotic-war': { en: ['Great Patriotic War'], ja: ['大祖国戦争'] },
  'format:china-russia-multilateral-mechanisms': { en: ['SCO and BRICS'], ja: ['SCOとBRICS'] },
};

/** Claims about a subject that their line does not name, so that the gloss does not either. */
const UNNAMED: Record<string, string> = {
  'claim:a-conflict-zones': 'the line speaks of zones of conflict',
  'claim:a-electronic-weight': 'the line speaks of electronic processes in general, as its mark says',
};

/** Events of which there are others of the kind, in the corpus or in the world: the year tells them apart. */
const RECURRING = [
  'armenia-aid-request-2020',
  'armenia-aid-request-2022',
  'armenia-azerbaijan-fighting-2022',
  'armenia-russia-cooperation-2022',
  'biden-putin-call-2021',
  'biden-putin-summit-2021',
  'collective-security-council-2020-12',
  'csto-foreign-ministers-2020',
  'csto-summit-2022-01',
  'csto-summit-2022-11',
  'defence-ministers-meeting-2020',
  'geneva-talks-2022',
  'karabakh-war-2020',
  'korsunsky-interview-2022',
  'kyrgyz-tajik-clashes-2022',
  'li-visit-2023',
  'nato-russia-meeting-2022',
  'osce-vienna-meeting-2022',
  'putin-press-conference-2021',
  'qin-lavrov-meeting-2023',
  'round-table-2020',
  'russia-central-asia-summit-2022',
  'russian-chairmanship-2020',
  'secretaries-general-statement-2020',
  'tajik-chairmanship-2021',
  'talks-round-2022-01',
  'tokayev-peace-remark-2022',
  'tokayev-speech-2022',
  'us-blacklisting-2018',
  'victory-parade-2020',
  'wang-lavrov-call-2022',
  'xi-putin-summit-2023',
].map((slug) => `event:${slug}`);

let corpus: Corpus;
beforeAll(async () => {
  const { corpus: compiled, issues } = compile(await readFolder(fileURLToPath(new URL('.', import.meta.url))));
  if (!compiled) throw new Error(issues[0]?.message);
  corpus = openCorpus(compiled);
});

const kindOf = (id: string) => id.slice(0, id.indexOf(':'));

/** Words of a name: Tokayev of Kassym-Jomart Tokayev, トカエフ of カシムジョマルト・トカエフ. */
const wordsOf = (name: string) => name.split(/[\s・（）()]+/).filter((word) => word.length > 1 && !/^(and|for|in|of|on|the)$/i.test(word));

/** Proper names of an entity, in one language. */
const namesOf = (id: string, language: Language) => [
  ...(corpus.entities.get(id)?.names[language] ?? [])
    .flatMap((name) => (kindOf(id) === 'person' ? wordsOf(name) : name.split(/[()『』]/)))
    .filter(Boolean),
  ...(SHORT[id]?.[language] ?? []),
];

/** An entity with what it is part of: the Secretariat, the CSTO. */
function chainOf(id: string): string[] {
  const chain: string[] = [];
  for (let at: string | null | undefined = id; at; at = corpus.entities.get(at)?.partOf) chain.push(at);
  return chain;
}

/** Words one of which a gloss needs to name its subject: proper names in its own names, of its principals and place, and of what it is part of. */
function needed(about: string, language: Language): readonly string[] {
  const own = OWN_WORDS[about]?.[language];
  if (own) return own;
  const event = corpus.events.get(about);
  const names = event ? [event.label[language] ?? ''] : (corpus.entities.get(about)?.names[language] ?? []);
  const linked = event
    ? [...event.participants.filter((p) => p.principal).map((p) => p.entity), ...(event.place ? [event.place] : [])].flatMap(chainOf)
    : chainOf(about);
  const proper = [...corpus.entities.keys()].filter((id) => NAMED.has(kindOf(id)));
  const words = proper.flatMap((id) => {
    const of = namesOf(id, language);
    return linked.includes(id) || of.some((word) => contains(names.join('\n'), word, language)) ? of : [];
  });
  return words.length > 0 ? words : names;
}

/** Whether a text has a word: in English from the beginning of a word on, so that “Russia” is in “Russian” and “Li” is not in “Libya”. */
function contains(text: string, word: string, language: Language): boolean {
  if (language === 'ja') return text.includes(word);
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<!\\p{L})${escaped}${word.length < 4 ? '(?!\\p{L})' : ''}`, 'iu').test(text);
}

describe('glosses of the shipped corpus, in both languages', () => {
  it('name the subject, or who or what it is about', () => {
    const nameless = corpus.compiled.claims.flatMap(({ id, about, gloss }) =>
      LANGUAGES.flatMap((language) =>
        UNNAMED[id] || needed(about, language).some((word) => contains(gloss[language] ?? '', word, language)) ? [] : [`${id} ${language}`],
      ),
    );
    expect(nameless).toEqual([]);
  });

  it('say the year of an event that has others of its kind', () => {
    const yearless = corpus.compiled.claims.flatMap(({ id, about, gloss }) =>
      RECURRING.includes(about) ? LANGUAGES.flatMap((language) => (/\d{4}/.test(gloss[language] ?? '') ? [] : [`${id} ${language}`])) : [],
    );
    expect(yearless).toEqual([]);
  });

  it('say the year that a value holds for, but for one that is a bound', () => {
    const undated = corpus.compiled.claims.flatMap(({ id, qualifiers: { asOf }, gloss }) => {
      const years = asOf && !asOf.startsWith('[..') ? (asOf.match(/\d{4}/g) ?? []) : [];
      return LANGUAGES.flatMap((language) =>
        years.length === 0 || years.some((year) => gloss[language]?.includes(year)) ? [] : [`${id} ${language}`],
      );
    });
    expect(undated).toEqual([]);
  });
});
