import { describe, expect, it } from 'vitest';
import { attributedTo, twoOutlets } from '../compare/one-row.fixture.ts';
import { VERDICTS } from '../compare/rule-numbers.ts';
import { compiledWithoutErrors, type SmallClaim, type SmallCorpus, sized, smallCompiled } from '../compile/small-corpus.fixture.ts';
import { memoryReader } from '../reader/memory-reader.ts';
import type { ForecastOutcome } from '../shapes/claim.ts';
import type { Lexicon } from '../shapes/lexicon.ts';
import type { RelationBasis, Verdict } from '../shapes/row.ts';
import type { Value, ValueTypeName } from '../shapes/value.ts';
import { ACTS } from '../text/acts.ts';
import { INTERFACE_LANGUAGE_CODES, type InterfaceLanguage } from '../text/interface-languages.ts';
import { APPRAISAL_SIGNS, APPRAISAL_STRENGTHS, ORDER_NAMES, QUANTITY_MODIFIERS } from '../text/quantity-modifiers.ts';
import { describeValue } from '../values/describe.ts';
import {
  carryingHops,
  describeChain,
  describeClaimValue,
  describeForce,
  describeForecastOutcome,
  describeRow,
  describeSilence,
  formatAnchors,
} from './describe-claim.ts';
import { explainVerdict } from './explain-verdict.ts';
import { loadSharedWords } from './load-words.ts';
import { VERDICT_SIGNS } from './signs.ts';
import { translatedTable } from './translated.conformance.ts';
import { createValueFormatter, formatCount, translate } from './value-formatter.ts';

translatedTable('words of all clients', loadSharedWords);

describe('every language', () => {
  it('have a word for every verdict, act and modifier, and a sign for every verdict', () => {
    for (const language of INTERFACE_LANGUAGE_CODES) {
      for (const verdict of VERDICTS) expect(translate(language, `verdict.${verdict}`)).not.toBe('');
      for (const act of ACTS) expect(translate(language, `act.${act}`)).not.toBe('');
      for (const modifier of QUANTITY_MODIFIERS.filter((m) => m !== 'order'))
        expect(translate(language, `quantity.${modifier}`, { figure: 'x', low: 'x', high: 'x' })).toContain('x');
    }
    expect(new Set(VERDICTS.map((v) => VERDICT_SIGNS[v].page)).size).toBe(VERDICTS.length);
    expect(new Set(VERDICTS.map((v) => VERDICT_SIGNS[v].plain)).size).toBe(VERDICTS.length);
    for (const verdict of VERDICTS) expect(VERDICT_SIGNS[verdict].plain).toMatch(/^[\x21-\x7e]$/);
  });
  it('have words for a value of every type', () => {
    const days = { type: 'quantity', lower: 1, upper: 2, unit: 'day' } as const;
    const values: { readonly [T in ValueTypeName]: readonly Value[] } = {
      money: [{ type: 'money', lower: 1, upper: 1, currency: 'USD', modifier: 'exact' }],
      place: [{ type: 'place', place: 'place:a' }],
      quantity: [
        ...QUANTITY_MODIFIERS.filter((m) => m !== 'order').map((m) => ({ ...days, modifier: m })),
        ...ORDER_NAMES.map((order) => ({ ...days, modifier: 'order' as const, order })),
      ],
      date: [{ type: 'date', edtf: '2022' }],
      entities: [true, false].map((closed) => ({ type: 'entities', entities: ['state:a'], closed })),
      category: [{ type: 'category', categories: ['a'] }],
      appraisal: APPRAISAL_SIGNS.flatMap((sign) => APPRAISAL_STRENGTHS.map((strength) => ({ type: 'appraisal', sign, strength }))),
      truth: [{ type: 'truth' }],
      text: [{ type: 'text', text: { en: 'x', ja: 'x' } }],
    };
    const lexicon: Lexicon = { names: {}, facets: {}, units: {}, roles: {}, dates: {}, sigla: {} };
    for (const language of INTERFACE_LANGUAGE_CODES)
      for (const value of Object.values(values).flat()) {
        const described = describeValue(value, createValueFormatter(lexicon, language));
        expect(described, `${language} ${JSON.stringify(value)}`).not.toBe('');
        // A word that is missing is shown by its key.
        expect(described, `${language} ${JSON.stringify(value)}`).not.toMatch(/\b[a-z]+\.[a-z]/);
      }
  });
  it('have singular and plural counts', () => {
    expect([formatCount('en', 'origins', 1), formatCount('en', 'origins', 2), formatCount('en', 'attestations', 1)]).toEqual([
      '1 independent origin',
      '2 independent origins',
      '1 passage',
    ]);
    expect(formatCount('ja', 'origins', 2)).toContain('2');
  });
});

/** An answer over a small corpus, with its claims and a formatter. */
const SENSES = [
  { id: 'sense:day', label: { en: 'on the day', ja: 'その日' } },
  { id: 'sense:all', label: { en: 'in all', ja: '全体' } },
];

async function answer(small: SmallCorpus, language: InterfaceLanguage) {
  const comparison = await memoryReader(
    compiledWithoutErrors(smallCompiled(small, { 'vocabulary/senses.yaml': JSON.stringify(SENSES) })),
  ).compare({ about: ['event:fire'] });
  return { ...comparison, speaker: createValueFormatter(comparison.lexicon, language) };
}
async function value(claim: object, language: InterfaceLanguage = 'en'): Promise<string> {
  const { claims, speaker } = await answer(twoOutlets([claim as never]), language);
  const [only] = Object.values(claims);
  return only ? describeClaimValue(only, speaker) : '';
}

describe('a value is described', () => {
  it.each([
    [{ value: 59 }, '59 people', '59人'],
    [{ value: 1 }, '1 person', '1人'],
    [{ value: { 'at-least': 164 } }, 'at least 164 people', '少なくとも164人'],
    [{ value: { 'more-than': 2000 } }, 'more than 2,000 people', '2,000人超'],
    [{ value: { about: 100_000 } }, 'about 100,000 people', '約100,000人'],
    [{ value: { 'at-most': 175_000 } }, 'at most 175,000 people', '最大175,000人'],
    [{ value: { nearly: 8 }, facet: 'duration' }, 'nearly 8 hours', '8時間近く'],
    [{ value: { between: [1, 3] } }, '1 to 3 people', '1〜3人'],
    [{ value: 'tens' }, 'tens of people', '数十人'],
    [{ facet: 'duration', value: { about: 2, unit: 'day' } }, 'about 2 days (about 48 hours)', '約2日（約48時間）'],
    [{ facet: 'duration', value: { between: [1, '4/3'], unit: 'day' } }, '1 to 4/3 days (24 to 32 hours)', '1〜3分の4日（24〜32時間）'],
    [{ facet: 'duration', value: { exact: 2, unit: 'month' } }, '2 months', '2か月'],
    [{ facet: 'damage', value: { about: 2_100_000_000 } }, 'about 2.1 billion US dollars', '約21億米ドル'],
    [{ facet: 'damage', value: 1_234_567 }, '1,234,567 US dollars', '1,234,567米ドル'],
    [{ facet: 'damage', value: { exact: 5.5, currency: 'EUR' } }, '5.50 euros', '5.50ユーロ'],
    [{ facet: 'damage', value: { between: [2.1e9, 2.6e9] } }, '2.1 billion US dollars to 2.6 billion US dollars', '21億米ドル〜26億米ドル'],
    [{ facet: 'damage', value: { order: 'tens-of-billions' } }, 'tens of billions of US dollars', '数百億米ドル'],
    [{ facet: 'location', value: 'place:capital' }, 'capital', 'capital'],
    [{ facet: 'begin', value: '2021-03-05T18:08+03:00' }, '5 March 2021, 18:08 (UTC+3)', '2021年3月5日 18:08（UTC+3）'],
    [{ value: { order: 'hundreds-of-thousands' } }, 'hundreds of thousands of people', '数十万人'],
    [{ value: { order: 'tens-of-billions' } }, 'tens of billions of people', '数百億人'],
    [{ value: '2/3', facet: 'duration' }, '2/3 hours', '3分の2時間'],
    [{ value: { about: 0.0125 }, facet: 'duration' }, 'about 0.0125 hours', '約0.0125時間'],
    [{ value: 3, polarity: 'denied' }, 'not: 3 people', '否定：3人'],
    [{ facet: 'begin', value: '2021-11~' }, 'about November 2021', '2021年11月ごろ'],
    [{ facet: 'leader', value: ['state:north', 'state:south'] }, 'north and south', 'north、south'],
    [{ facet: 'helpers', value: { open: ['state:north'] } }, 'north and others', 'northなど'],
    [{ facet: 'kind', value: ['fire', 'disaster'] }, 'disaster and fire', 'disaster、fire'],
    [{ facet: 'stance', value: { sign: 'negative', strength: 'strong' } }, 'strongly negative', '強く否定'],
    [{ facet: 'performed', value: true }, 'yes', 'はい'],
    [{ facet: 'performed', value: true, polarity: 'denied' }, 'no', 'いいえ'],
    [{ facet: 'aim', value: { en: 'to help', ja: '支援' } }, 'to help', '支援'],
  ])('%j', async (claim, english, japanese) => {
    expect(await value(claim)).toBe(english);
    expect(await value(claim, 'ja')).toBe(japanese);
  });
});

const SILENT: SmallCorpus = {
  documents: {
    A: {
      voices: { A1: { agent: 'outlet:a', through: [{ agent: 'outlet:carrier', act: 'reproduces' }] } },
      claims: [{ value: 3, ...attributedTo('outlet:c', 'person:anna'), certainty: 'probable', modality: 'evaluation' }],
    },
    B: { passages: [{ mentions: ['state:north'] }] },
    C: { date: '2021-01-01' },
  },
};

describe('a chain, anchors and a force are described', () => {
  it('from the voice inward, carriers apart', async () => {
    const { claims, speaker, rows, lexicon } = await answer(SILENT, 'en');
    const [claim] = Object.values(claims);
    if (!claim || !rows[0]) throw new Error('no claim');
    expect(describeChain(claim, speaker)).toBe('a ‹ c ‹ anna');
    expect(carryingHops(claim).map((h) => speaker.name(h.agent))).toEqual(['carrier']);
    expect(formatAnchors(claim)).toBe('¶1');
    expect(describeForce(claim, speaker)).toBe('evaluation · probable');
    expect(describeRow({ ...rows[0], of: 'person:anna' }, lexicon, speaker)).toBe('deaths (anna)');
  });
  it('a withdrawn claim is marked', async () => {
    const { claims, speaker } = await answer(twoOutlets([{ value: 3 }, { value: 5, corrects: ['claim:a-1'] }]), 'en');
    expect(Object.values(claims).map((c) => describeForce(c, speaker))).toEqual(['taken back', '']);
  });
});

const ROWS: Readonly<Record<Verdict, SmallCorpus>> = {
  unattested: twoOutlets([{ value: 3, qualifiers: { of: 'state:north' } }]),
  open: twoOutlets([{ value: 3, certainty: 'possible' }]),
  conflict: twoOutlets(
    [{ value: 3, qualifiers: { under: { en: 'at first', ja: '当初' } } }],
    [{ value: 5, qualifiers: { under: { en: 'in all', ja: '全体' } } }],
  ),
  contrast: twoOutlets(
    [{ value: 3, modality: 'demand', ...attributedTo('person:anna') }],
    [{ value: 5, modality: 'demand', ...attributedTo('person:anna') }],
  ),
  senses: twoOutlets([{ value: 3, qualifiers: { under: 'sense:day' } }], [{ value: 5, qualifiers: { under: 'sense:all' } }]),
  series: twoOutlets([{ value: 3, qualifiers: { asOf: '2021' } }], [{ value: 5, qualifiers: { asOf: '2022' } }]),
  incomparable: twoOutlets([sized(3, 'person')], [sized(3, 'day')]),
  refines: twoOutlets([{ value: 3 }], [{ value: { about: 3 } }]),
  complementary: twoOutlets([{ value: { between: [1, 3] } }], [{ value: { between: [2, 5] } }]),
  single: twoOutlets([{ value: 3 }]),
  agree: twoOutlets([{ value: 3 }], [{ value: 3 }]),
};

const aim = (text: string, more = {}): SmallClaim => ({ facet: 'aim', value: { en: text, ja: text }, ...more });

/** Figures of two days on a facet that can only grow. */
function running([first, second]: readonly [number, number]): SmallCorpus {
  const facet = { id: 'toll', question: { en: 'toll?', ja: '人数は。' }, value: 'quantity', unit: 'person', running: 'grows' };
  const told = (date: string, value: number) => ({ date, claims: [{ facet: 'toll', value }] });
  return { facets: [facet], documents: { A: told('2022-01-12', first), B: told('2022-01-13', second) } };
}

describe.each(INTERFACE_LANGUAGE_CODES)('a verdict is explained in full sentences (%s)', (language) => {
  const whole = (text: string) => {
    expect(text).toMatch(language === 'ja' ? /[。）]$/ : /[.)]$/);
    expect(text).not.toMatch(/[{}]|undefined|null|NaN|\s\s/);
    if (language === 'en') expect(text).toMatch(/^[A-Z0-9]/);
  };
  it.each(VERDICTS)('%s', async (verdict) => {
    const { rows, claims, speaker } = await answer(ROWS[verdict], language);
    const row = rows.find((r) => r.verdict === verdict);
    if (!row) throw new Error(`no row is ${verdict}`);
    whole(explainVerdict(row, claims, speaker));
  });
  it('names the two senses of a clash, and both values with their origins', async () => {
    const { rows, claims, speaker } = await answer(ROWS.conflict, language);
    const text = rows[0] ? explainVerdict(rows[0], claims, speaker) : '';
    for (const part of language === 'ja'
      ? ['当初', '全体', 'Aは「3人」', 'bは「5人」']
      : ['at first', 'in all', 'A said 3 people', 'b said 5 people'])
      expect(text).toContain(part);
  });
  it('says of a clash between two senses that it would be one if they meant the same', async () => {
    const under = (sense: string): Partial<SmallClaim> => ({ qualifiers: { under: { en: sense, ja: sense } } });
    const clashes = ([a, b]: readonly [SmallClaim, SmallClaim]) => [
      twoOutlets([{ ...a, ...under('in law') }], [{ ...b, ...under('in the papers') }]),
      twoOutlets([a], [b]),
    ];
    const kinds: readonly (readonly [SmallClaim, SmallClaim])[] = [
      [{ value: 3 }, { value: 5 }],
      [
        { facet: 'nature', value: 'crime' },
        { facet: 'nature', value: 'accident' },
      ],
      [
        { value: 3, modality: 'demand' },
        { value: 5, modality: 'demand' },
      ],
    ];
    const same = language === 'ja' ? '同じ意味であれば' : 'if they meant the same.';
    for (const [meant, plain] of kinds.map(clashes)) {
      const [explained, bare] = await Promise.all(
        [meant, plain].map(async (small) => {
          const { rows, claims, speaker } = await answer(small ?? {}, language);
          return rows[0] ? explainVerdict(rows[0], claims, speaker) : '';
        }),
      );
      whole(explained ?? '');
      expect(explained).toContain(same);
      expect(explained).toContain(language === 'ja' ? '指す意味が異なる：in law' : 'They mean different things: in law');
      expect(bare).not.toContain(same);
    }
  });
  it('names the origins of a clash and the outlets that conveyed them, for one pair of several', async () => {
    const anna = { value: 5, ...attributedTo('person:anna') };
    const { rows, claims, speaker } = await answer(twoOutlets([anna, { value: 3 }], [{ value: 4 }]), language);
    const text = rows[0] ? explainVerdict(rows[0], claims, speaker) : '';
    expect(text).toContain(
      language === 'ja'
        ? 'Anna（a経由）は「5人」とする。一方、a自身は「3人」とする（ほか2組）'
        : 'Anna (via a) said 5 people; a itself said 3 people (and 2 more)',
    );
  });
  it('names a source without a name once, by the outlet that conveyed it', async () => {
    const { rows, claims, speaker } = await answer(twoOutlets([{ value: 5, ...attributedTo('unnamed') }], [{ value: 4 }]), language);
    const text = rows[0] ? explainVerdict(rows[0], claims, speaker) : '';
    expect(text).toContain(
      language === 'ja' ? '名の示されない情報源（a経由）は「5人」とする' : 'An unnamed source (via a) said 5 people; b said 4 people',
    );
  });
  it('says that a denial denies, and that a judgement judges', async () => {
    const led = (more: object): SmallClaim => ({ facet: 'leader', value: ['person:anna'], ...more });
    const stance = (value: string): SmallClaim => ({ facet: 'stance', value, modality: 'evaluation' });
    const texts = await Promise.all(
      [twoOutlets([led({})], [led({ polarity: 'denied' })]), twoOutlets([stance('positive')], [stance('negative')])].map(async (small) => {
        const { rows, claims, speaker } = await answer(small, language);
        return rows[0] ? explainVerdict(rows[0], claims, speaker) : '';
      }),
    );
    const [denial, judgement] = texts;
    expect(denial).toContain(language === 'ja' ? 'bは「anna」を否定する' : 'b denied “anna”');
    expect(judgement).toContain(language === 'ja' ? 'Aは「肯定的」と評価する' : 'A called it positive; b called it negative');
  });
  it('adds a sentence for the reason of a relation that the values do not show', async () => {
    const bases: Readonly<Record<RelationBasis, SmallCorpus>> = {
      rounding: twoOutlets([{ value: 1250 }], [{ value: 1254 }]),
      units: twoOutlets([sized(100, 'hour')], [sized(4, 'day')]),
      moments: running([3, 5]),
      grows: running([5, 3]),
      'by-day': twoOutlets([{ facet: 'begin', value: '2022-01-10T10:00Z' }], [{ facet: 'begin', value: '2022-01-10T11:00' }]),
      further: twoOutlets([{ value: 3 }], [{ value: 3, qualifiers: { further: true } }]),
      paraphrase: twoOutlets([aim('X')], [aim('Y', { paraphrases: [{ claim: 'claim:a-1', how: 'narrows' }] })]),
      curated: twoOutlets([aim('X')], [aim('Y', { relates: [{ claim: 'claim:a-1', how: 'clashes' }] })]),
    };
    for (const [basis, small] of Object.entries(bases)) {
      const { rows, claims, speaker } = await answer(small, language);
      const text = rows[0] ? explainVerdict(rows[0], claims, speaker) : '';
      whole(text);
      expect(text, basis).toContain(translate(language, `why.basis.${basis as RelationBasis}`));
    }
  });
  it('an origin on both sides of a clash is named first', async () => {
    const anna = (n: number) => ({ value: n, ...attributedTo('person:anna') });
    const { rows, claims, speaker } = await answer(twoOutlets([anna(3)], [anna(5)]), language);
    expect(rows[0] && explainVerdict(rows[0], claims, speaker)).toMatch(
      language === 'ja' ? /^対立する双方に.*anna/ : /^On both sides of it: anna\./,
    );
  });
  it('calls answers on a framing facet that do not clash different, never compatible', async () => {
    const small = twoOutlets([{ facet: 'nature', value: 'crime' }], [{ facet: 'nature', value: 'accident', polarity: 'denied' }]);
    const { rows, claims, speaker } = await answer(small, language);
    const text = rows[0] ? explainVerdict(rows[0], claims, speaker) : '';
    whole(text);
    expect(text).toMatch(language === 'ja' ? /^答えが異なる/ : /^Different answers: /);
  });
  it('says that an origin contradicts itself only if it does', async () => {
    const self = translate(language, 'why.between.self');
    const of = async (value: number) => {
      const { rows, claims, speaker } = await answer(twoOutlets([{ value: 3 }, { value }]), language);
      return rows[0] ? explainVerdict(rows[0], claims, speaker) : '';
    };
    expect([(await of(5)).includes(self), (await of(3)).includes(self)]).toEqual([true, false]);
  });
  it('a long list of pairs is cut and counted', async () => {
    const many = twoOutlets(Array.from({ length: 5 }, (_, i) => ({ value: i })));
    const { rows, claims, speaker } = await answer(many, language);
    expect(rows[0] && explainVerdict(rows[0], claims, speaker)).toMatch(/（ほか9組）| \(and 9 more\)/);
  });
  it('a silence is described with its evidence', async () => {
    const { rows, speaker } = await answer(SILENT, language);
    const [spoken, silent, before] = rows[0]?.cells ?? [];
    expect(spoken && describeSilence(spoken, speaker)).toBe('');
    expect(silent && describeSilence(silent, speaker)).toContain('north');
    const text = before ? describeSilence(before, speaker) : '';
    for (const part of language === 'ja' ? ['2021年1月1日', '2022年1月10日'] : ['1 January 2021', '10 January 2022'])
      expect(text).toContain(part);
    expect(text).not.toMatch(/[{}]|undefined/);
  });
  it('an outcome is described with its days', async () => {
    const { speaker } = await answer(ROWS.single, language);
    const outcome = (is: ForecastOutcome['is'], ...lags: readonly (readonly [number, number | null])[]) => {
      const later = lags.map(([min, max], i) => ({ claim: `claim:${i}`, is: 'for' as const, days: { min, max } }));
      return describeForecastOutcome({ is, by: later.map((w) => w.claim), days: later[0]?.days ?? null, later }, speaker);
    };
    const descriptions = [
      outcome('not-borne-out', [45, 45]),
      outcome('borne-out', [1, 1]),
      outcome('borne-out', [1, 61], [70, 70]),
      outcome('borne-out', [10, null]),
      outcome('mixed', [9, 9], [40, 40]),
      outcome('answered', [3, 3]),
      outcome('open'),
    ];
    expect(descriptions).toEqual(
      language === 'ja'
        ? [
            ...['45日後に反する記述', '1日後に裏づけ', '1〜61日、70日後に裏づけ', '10日以上後に裏づけ'],
            ...['裏づけられた場合と反した場合がある（9日、40日後）', '3日後に評価あり', '結果は未定'],
          ]
        : [
            ...['not borne out, 45 days later', 'borne out after 1 day', 'borne out after 1 to 61 days and 70 days'],
            ...['borne out after 10 days or more', 'borne out in one case, not in another (9 days and 40 days later)'],
            ...['judged later, after 3 days', 'outcome open'],
          ],
    );
  });
});
