import { describe, expect, it } from 'vitest';
import { attributedTo, twoOutlets } from '../compare/one-row.fixture.ts';
import {
  compiledWithoutErrors,
  type PlainRecord,
  type SmallClaim,
  type SmallCorpus,
  sized,
  smallCompiled,
  smallCorpus,
} from '../compile/small-corpus.fixture.ts';
import { corpusFormatter } from '../export/corpus-formatter.ts';
import { memoryReader } from '../reader/memory-reader.ts';
import { INTERFACE_LANGUAGE_CODES, type InterfaceLanguage } from '../text/interface-languages.ts';
import { describeAgainstBase } from './describe-claim.ts';
import { describeClaimChange } from './describe-claim-change.ts';
import { describeDecisiveSilence } from './describe-decisive-silence.ts';
import { describeDependencePath, describeMeeting } from './describe-dependence.ts';
import { describeCountChecks, describeMissingEvidence } from './describe-evidence.ts';
import { describeThreadStep } from './describe-thread-step.ts';
import { describeAccountWeight, describeVerdictFlip } from './describe-verdict-flip.ts';
import reasons from './en/reasons.ts';
import { explainVerdict } from './explain-verdict.ts';
import { loadReasons } from './load-words.ts';
import { AGAINST_BASE_SIGNS } from './signs.ts';
import { translatedTable } from './translated.conformance.ts';
import { createValueFormatter, translate } from './value-formatter.ts';

const reader = (small: SmallCorpus) => memoryReader(compiledWithoutErrors(smallCompiled(small)));
const about = { about: ['event:fire'] };
/** Descriptions in each language. */
const both = <T>(tell: (language: InterfaceLanguage) => T) =>
  Object.fromEntries(INTERFACE_LANGUAGE_CODES.map((l) => [l, tell(l)])) as Record<InterfaceLanguage, T>;

translatedTable('reasons', loadReasons);

describe('C4 the relation of a cell to the base account', () => {
  it('every relation has its own words and symbols', () => {
    const all = Object.keys(AGAINST_BASE_SIGNS) as (keyof typeof AGAINST_BASE_SIGNS)[];
    for (const look of ['page', 'plain'] as const)
      expect(new Set(all.map((relation) => AGAINST_BASE_SIGNS[relation][look])).size).toBe(all.length);
    for (const relation of all) expect(AGAINST_BASE_SIGNS[relation].plain).toMatch(/^[\x21-\x7e]$/);
    for (const language of INTERFACE_LANGUAGE_CODES)
      expect(new Set(all.map((relation) => translate(language, `against.${relation}`))).size).toBe(all.length);
  });
  it('is given for each account but the base', async () => {
    const { rows } = await reader(twoOutlets([{ value: 3 }], [{ value: { 'at-least': 2 } }])).compare({ ...about, base: 'A1' });
    const cells = rows[0]?.cells ?? [];
    expect(both((language) => cells.map((c) => describeAgainstBase(c, { language })))).toEqual({
      en: ['', 'says less than the base'],
      ja: ['', '基準より大まか'],
    });
  });
});

describe('V1 V4 V6 a verdict is explained by its row', () => {
  const why = async (small: SmallCorpus, language: InterfaceLanguage) => {
    const answer = await reader(small).compare(about);
    const row = answer.rows.find((r) => r.facet === 'deaths' || r.facet === 'size');
    return row && explainVerdict(row, answer.claims, createValueFormatter(answer.lexicon, language));
  };
  it.each<[string, SmallCorpus, string, string]>([
    [
      'every claim was taken back',
      twoOutlets([
        { id: 'x', value: 3 },
        { facet: 'begin', value: '2022', retracts: ['claim:a-x'] },
      ]),
      'Every claim here was taken back, or occurs in boilerplate only.',
      'ここでの発言は、すべて撤回・訂正されたか、定型文の中にしかない。',
    ],
    [
      'demands',
      twoOutlets([{ value: 3, modality: 'demand' }], [{ value: 5, modality: 'demand' }]),
      'A said 3 people; b said 5 people. Both demands cannot be met.',
      'Aは「3人」とする。一方、bは「5人」とする。二つの要求は両立しない。',
    ],
    [
      'two measures',
      twoOutlets([sized(3, 'person')], [sized(3, 'day')]),
      '3 people (a) and 3 days (b) are measured in different ways.',
      '3人（a）と3日（b）は尺度が異なり、測り比べられない。',
    ],
  ])('%s', async (_what, small, english, japanese) => {
    expect([await why(small, 'en'), await why(small, 'ja')]).toEqual([english, japanese]);
  });
});

describe('R7 a count against a list', () => {
  const counting: PlainRecord = {
    ...{ id: 'how-many', label: { en: 'n', ja: 'n' }, question: { en: 'n?', ja: 'n?' }, value: 'quantity', unit: 'person' },
    ...{ nature: 'factual', answers: 'one', counts: 'helpers' },
    ...Object.fromEntries(['definition', 'includes', 'excludes', 'example'].map((part) => [part, { en: 'x', ja: 'x' }])),
  };
  const checks = async (number: unknown, list: unknown) => {
    const claims = [{ facet: 'how-many', value: number }];
    const answer = await reader({
      facets: [counting],
      documents: { A: { claims }, B: { claims: [{ facet: 'helpers', value: list }] } },
    }).compare(about);
    return both(
      (language) => answer.rows.map((row) => describeCountChecks(row, answer.claims, createValueFormatter(answer.lexicon, language)))[0],
    );
  };
  const two = ['state:north', 'state:south'];
  it.each<[unknown, unknown, string, string]>([
    [2, two, 'The list of 2 (b) has as many members as stated: 2 people (a).', '2を挙げる列挙（b）は、述べられた数と合う：2人（a）。'],
    [6, { open: two }, 'The open list of 2 (b) leaves room for 6 people (a).', '2を挙げ「など」とする列挙（b）は、6人（a）と両立する。'],
    [3, two, 'The list of 2 (b) has fewer members than stated: 3 people (a).', '2を挙げる列挙（b）は、述べられた数と合わない：3人（a）。'],
    [
      1,
      { open: two },
      'The open list of 2 (b) has more members than stated: 1 person (a).',
      '2を挙げ「など」とする列挙（b）は、述べられた数を超える：1人（a）。',
    ],
  ])('%j and %j', async (number, list, english, japanese) => {
    expect(await checks(number, list)).toEqual({ en: [english], ja: [japanese] });
  });
});

describe('P2 P3 the sensitivity of a verdict, and missing evidence', () => {
  const small: SmallCorpus = {
    documents: {
      A: { claims: [{ value: 3 }] },
      B: { claims: [{ value: 5 }] },
      C: { date: '2022-02-02', passages: [{ mentions: ['event:fire'] }] },
    },
  };
  const facts = [
    { facet: 'begin', value: '2022-01-10' },
    { facet: 'duration', value: 3 },
  ];
  it('lists accounts that could give it, and origins that would not count', async () => {
    const treating = { documents: { ...small.documents, C: { date: '2022-02-02', claims: facts } } };
    const { missing, lexicon } = await reader(treating).sensitivity(about);
    const tolls = missing.filter((m) => m.facet === 'deaths');
    expect(both((l) => tolls.map((m) => describeMissingEvidence(m, createValueFormatter(lexicon, l))))).toEqual({
      en: ['A source other than a and b. These treat the subject and leave this out: c.'],
      ja: ['a、b以外の情報源。この主題を扱いながら触れていないもの：c。'],
    });
  });
  it('verdicts that flip without an account', async () => {
    const { without, lexicon } = await reader(small).sensitivity(about);
    const [first] = without;
    if (!first) throw new Error('nobody speaks');
    expect(
      both((l) => [
        describeAccountWeight(first, 'without', createValueFormatter(lexicon, l)),
        ...first.flips.map((f) => describeVerdictFlip(f, lexicon, createValueFormatter(lexicon, l))),
      ]),
    ).toEqual({
      en: ['Without a 1 verdict changes:', 'deaths: contradict → one source'],
      ja: ['aがなければ、1行の判定が変わる。', 'deaths：食い違う → 情報源は一つ'],
    });
  });
  it('verdicts that flip by adding an account', async () => {
    const { adding, lexicon } = await reader(small).sensitivity({ ...about, accounts: ['A'] });
    expect(both((l) => adding.map((w) => describeAccountWeight(w, 'adding', createValueFormatter(lexicon, l))))).toEqual({
      en: ['With b added 1 verdict changes:', 'With c added no verdict changes.'],
      ja: ['bも加えて聞くと、1行の判定が変わる。', 'cも加えて聞いても、どの判定も変わらない。'],
    });
  });
});

describe('I8 paths of dependence', () => {
  it('lead inward with the kind of each step, and may meet', async () => {
    const quoting = { value: 3, ...attributedTo('person:anna') };
    const through = [{ agent: 'outlet:carrier', act: 'reproduces' }];
    const { rows, lexicon } = await reader({
      documents: { A: { voices: { A1: { agent: 'outlet:a', through } }, claims: [quoting] }, B: { claims: [quoting] } },
    }).dependence(about);
    const [row] = rows;
    const [value] = row?.values ?? [];
    if (!row || !value) throw new Error('no row');
    expect(both((l) => value.paths.map((p) => describeDependencePath(p, row, createValueFormatter(lexicon, l))))).toEqual({
      en: [
        'a-1 stands in ‹ carrier reproduces ‹ a reports ‹ anna speaks for ‹ north',
        'b-1 stands in ‹ b reports ‹ anna speaks for ‹ north',
      ],
      ja: ['a-1（所収） ‹ carrier（転載） ‹ a（報じる） ‹ anna（所属） ‹ north', 'b-1（所収） ‹ b（報じる） ‹ anna（所属） ‹ north'],
    });
    expect(both((l) => value.meetings.map((m) => describeMeeting(m, createValueFormatter(lexicon, l)))[0])).toEqual({
      en: '2 claims are not independent: they meet in anna (origin).',
      ja: '2件の発言は独立していない。anna（情報源）で合流する。',
    });
  });
});

describe('L10 a decisive silence', () => {
  const league = 'organization:league';
  const tests = ['instrument:vow'];
  const entities: PlainRecord[] = [
    { id: 'instrument:vow', obligation: { bearers: [league], trigger: 'request', terms: { en: 'a fire', ja: '火事' } } },
  ];
  const participants = [{ entity: league, role: 'side', principal: true }];
  const events: PlainRecord[] = ['event:kept', 'event:broken'].map((id) => ({ id, date: '2022-01-10', tests, participants }));
  const did = (event: string, more: object = {}): SmallClaim => ({
    ...{ about: event, facet: 'performed', value: true, qualifiers: { of: league } },
    ...more,
  });
  const judges: SmallClaim = { about: league, facet: 'stance', value: 'negative', modality: 'evaluation' };
  const silences = async (...rests: SmallClaim[]) => {
    const passages = [{ mentions: [league] }];
    const answer = await reader({
      ...{ entities, events },
      documents: { A: { date: '2022-05-01', passages, claims: [judges, ...rests] }, B: { claims: [did('event:kept')] } },
    }).ledger();
    return both((l) => answer.decisive.map((d) => describeDecisiveSilence(d, answer.claims, createValueFormatter(answer.lexicon, l))));
  };
  it('has the account, its judgement, the omitted case and the cited cases', async () => {
    expect(await silences(did('event:broken', { polarity: 'denied' }))).toEqual({
      en: [
        'a judges league (negative) and does not mention “kept”: according to b, the duty of league was performed. The judgement cites broken.',
      ],
      ja: ['aはleagueを「否定的」と評価するが、bがleagueの義務を「履行」と伝える「kept」に触れていない。評価の根拠に挙げるのはbroken。'],
    });
  });
  it('says if no case is cited', async () => {
    expect((await silences()).en[0]).toMatch(/The judgement cites no case\.$/);
    expect((await silences()).ja[0]).toMatch(/評価の根拠に挙げる事例はない。$/);
  });
});

describe('Q3 one speaker over time', () => {
  it('relates each statement to the previous one', async () => {
    const says = (value: unknown, on: string) => ({ value, attribution: [{ agent: 'person:anna', act: 'states', on }] });
    const { threads } = await reader(
      twoOutlets([says(3, '2022-01-02'), says({ 'at-least': 2 }, '2022-01-04'), says(1, '2022-01-06')]),
    ).threads('person:anna');
    expect(both((l) => threads[0]?.steps.map((s) => describeThreadStep(s, l)))).toEqual({
      en: ['first statement on this', 'says less than before', 'contradicts what came before'],
      ja: ['この件では初めて', '前より大まか', '前と矛盾する'],
    });
  });
});

describe('P4 a part of a claim that changed', () => {
  const spoken = (small: SmallCorpus, language: InterfaceLanguage) => {
    const corpus = smallCorpus(small);
    const claim = corpus.compiled.claims[0];
    if (!claim) throw new Error('no claim');
    return [claim, corpusFormatter(corpus, language).speaker] as const;
  };
  it.each<[string, SmallClaim, SmallClaim, string, string]>([
    ['value', { value: 3 }, { value: 5 }, 'value: 3 people → 5 people', '値：3人 → 5人'],
    ['certainty', { certainty: 'possible' }, {}, 'certainty: possible → certain', '確かさ：可能性 → 確実'],
    ['attribution', {}, attributedTo('person:anna'), 'who says it: a → a ‹ anna', '帰属の連鎖：a → a ‹ anna'],
    ['curation', {}, {}, 'curation', '編集の記録'],
  ])('%s', (part, was, is, english, japanese) => {
    const change = (l: InterfaceLanguage) =>
      describeClaimChange(part, spoken(twoOutlets([{ value: 3, ...was }]), l), spoken(twoOutlets([{ value: 3, ...is }]), l));
    expect(both(change)).toEqual({ en: english, ja: japanese });
  });
  it('every part of a claim has a name', () => {
    const [claim] = spoken(twoOutlets([{ value: 3 }]), 'en');
    for (const part of Object.keys(claim).filter((p) => p !== 'id')) expect(reasons).toHaveProperty([`part.${part}`]);
  });
});
