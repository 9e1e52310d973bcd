import { describe, expect, it } from 'vitest';
import { nearestName } from '../text/nearest-name.ts';
import { byLocation, formatIssue, type Issue } from './issue.ts';
import { type PlainRecord, type SmallCorpus, smallCompiled } from './small-corpus.fixture.ts';

/** Issues of a small corpus without those of unsealed documents. */
function issuesOf(small: SmallCorpus, files: Record<string, string> = {}): Issue[] {
  return smallCompiled(small, files).issues.filter((i) => i.code !== 'unsealed');
}

const claims = (...list: PlainRecord[]): SmallCorpus => ({ documents: { A: { claims: list } } });

describe('every issue has a code, a location and a hint, and an error prevents a corpus', () => {
  const cases: [string, Issue['severity'], SmallCorpus, Record<string, string>, Partial<Issue>][] = [
    ['yaml', 'error', {}, { 'events/fire.yaml': "id: event:fire\nlabel: {en: 'x\n" }, { file: 'events/fire.yaml' }],
    [
      'version-circle',
      'error',
      { documents: { A: { record: { versionOf: 'document:b' } }, B: { record: { versionOf: 'document:a' } } } },
      {},
      { file: 'documents/a/document.yaml', message: 'document:a is a version of itself' },
    ],
    [
      'unknown-id',
      'error',
      { documents: { A: { record: { versionOf: 'document:c' } } } },
      {},
      { file: 'documents/a/document.yaml', message: 'id "document:c" does not exist' },
    ],
    [
      'shape',
      'error',
      { documents: { A: {}, B: { record: { siglum: undefined } } } },
      {},
      { file: 'documents/b/document.yaml', message: 'siglum is missing', hint: 'the next free letter: siglum: B' },
    ],
    ['yaml-plain', 'error', {}, { 'events/fire.yaml': 'id: &x event:fire\n' }, { line: 1, column: 8 }],
    ['too-deep', 'error', {}, { 'events/fire.yaml': '['.repeat(50) }, { file: 'events/fire.yaml' }],
    [
      'stray-file',
      'warning',
      {},
      { 'notes/todo.yaml': 'a: 1\n' },
      { file: 'notes/todo.yaml', hint: 'move or remove the file; docs/authoring.md lists the folders' },
    ],
    [
      'unknown-key',
      'error',
      {},
      { 'events/fire.yaml': 'id: event:fire\nlabel: {en: x, ja: x}\ndate: null\ncolour: red\n' },
      { file: 'events/fire.yaml', line: 4, column: 9, message: 'unknown key "colour" in this record' },
    ],
    [
      'shape',
      'error',
      {},
      { 'events/fire.yaml': 'id: event:fire\nlabel: {en: 3}\ndate: null\n' },
      { line: 2, message: expect.stringContaining('label.en'), hint: "put it in quotes: '3'" },
    ],
    [
      'unknown-kind',
      'error',
      { entities: [{ id: 'ship:ark' }] },
      { 'vocabulary/kinds/ship.yaml': '[' },
      { message: 'kind "ship" does not exist' },
    ],
    [
      'id-path',
      'error',
      {},
      { 'events/fire.yaml': 'id: event:flood\nlabel: {en: x, ja: x}\ndate: null\n' },
      { hint: expect.stringMatching(/^correct the id, or to rename it move the file .*rename-and-merge\.md$/) },
    ],
    [
      'shape',
      'error',
      { documents: { A: { voices: { A1: { agent: 'outlet:a', act: 'reproduces' } } } } },
      {},
      { message: expect.stringContaining('act'), hint: expect.stringContaining('states') },
    ],
    [
      'shape',
      'error',
      { documents: { A: { voices: { A1: { agent: 'outlet:a', through: [{ agent: 'outlet:b', act: 'reports' }] } } } } },
      {},
      { message: expect.stringContaining('act'), hint: expect.stringContaining('reproduces') },
    ],
    [
      'circle',
      'error',
      {
        entities: [
          { id: 'organ:x', partOf: 'organ:y' },
          { id: 'organ:y', partOf: 'organ:x' },
        ],
      },
      {},
      { message: '"organ:x" is part of itself' },
    ],
    [
      'look-alike',
      'warning',
      {
        entities: [
          { id: 'state:east', names: { en: ['North\u200E'], ja: ['x'] } },
          { id: 'state:north', names: { en: ['North'], ja: ['y'] } },
        ],
      },
      {},
      { message: expect.stringMatching(/ of state:(north|east) looks like .* of state:(north|east), in other characters$/) },
    ],
    [
      'mixed-scripts',
      'warning',
      { events: [{ id: 'event:rain', label: { en: 'R\u0430in', ja: '雨' } }] },
      {},
      {
        file: 'events/rain.yaml',
        message: expect.stringContaining('mixes Latin letters with others that look like them: \u0430 (U+0430)'),
      },
    ],
    [
      'bad-value',
      'error',
      claims({ value: { between: [1, 3, 5] } }),
      {},
      { message: 'the value of facet "deaths" is a range with 3 numbers', hint: expect.stringContaining('{between: [1, 3]}') },
    ],
    [
      'more',
      'error',
      { events: [{ id: 'event:rain', partOf: Array.from({ length: 150 }, (_, i) => `event:none-${i}`) }] },
      {},
      { message: 'and 50 more problems' },
    ],
    ['circle', 'error', { events: [{ id: 'event:rain', partOf: ['event:rain'] }] }, {}, { message: '"event:rain" is part of itself' }],
    [
      'unknown-role',
      'error',
      { events: [{ id: 'event:rain', participants: [{ entity: 'state:north', role: 'guest' }] }] },
      {},
      { hint: 'roles: side' },
    ],
    [
      'unknown-id',
      'error',
      { events: [{ id: 'event:rain', place: 'state:noth' }] },
      {},
      { message: 'id "state:noth" does not exist', hint: 'did you mean state:north?' },
    ],
    ['unknown-id', 'error', claims({ value: 3, about: 'event:fier' }), {}, { hint: 'did you mean event:fire?' }],
    ['unknown-id', 'error', claims({ value: 3, answers: ['claim:b-1'] }), {}, { hint: 'did you mean claim:a-1?' }],
    ['unknown-id', 'error', claims({ facet: 'leader', value: ['state:east'] }), {}, { message: 'id "state:east" does not exist' }],
    [
      'unknown-id',
      'error',
      claims({ value: 3, attribution: [{ agent: 'person:ana', act: 'states' }] }),
      {},
      { hint: 'did you mean person:anna?' },
    ],
    [
      'bad-date',
      'error',
      { events: [{ id: 'event:rain', date: '2022-13' }] },
      {},
      { message: '"2022-13" has no such month', hint: expect.stringContaining('seasons from 21') },
    ],
    ['bad-date', 'error', claims({ facet: 'begin', value: 'yesterday' }), {}, { message: '"yesterday" is not a valid EDTF date' }],
    [
      'unknown-siglum',
      'error',
      { documents: { A: { passages: [{ voice: 'A9' }] } } },
      {},
      { hint: expect.stringMatching(/^its voices: A1; .*rename-and-merge\.md$/) },
    ],
    [
      'no-voice',
      'error',
      { documents: { A: { passages: [{ voice: undefined }] } } },
      {},
      { message: 'a passage of role body has no voice' },
    ],
    ['no-gloss', 'warning', { documents: { A: { passages: [{ gloss: undefined }] } } }, {}, {}],
    ['no-reprint', 'error', { documents: { A: { passages: [{}, { reprints: 7 }] } } }, {}, { message: 'no earlier passage begins at 7' }],
    [
      'reprint-voice',
      'error',
      {
        documents: {
          A: { voices: { A1: { agent: 'outlet:a' }, A2: { agent: 'outlet:b' } }, passages: [{}, { reprints: 1, voice: 'A2' }] },
        },
      },
      {},
      { message: 'a reprint has another voice than its original, A1' },
    ],
    [
      'lines',
      'error',
      { documents: { A: { passages: [{ lines: 1 }, { lines: 3 }] } } },
      {},
      { message: 'the passage begins at line 3 instead of line 2' },
    ],
    [
      'lines',
      'error',
      { documents: { A: { passages: [{ lines: '1-2' }, { lines: 2 }] } } },
      {},
      { message: 'the passage begins at line 2 instead of line 3' },
    ],
    [
      'unknown-facet',
      'error',
      claims({ facet: 'death', value: 3 }),
      {},
      { message: 'facet "death" does not exist', hint: 'did you mean deaths?' },
    ],
    ['bad-value', 'error', claims({ value: 'many' }), {}, { message: 'the value of facet "deaths" is not a number ("many")' }],
    ['bad-value', 'error', claims({ facet: 'kind', value: 'quake' }), {}, { hint: 'write one of fire, flood, blaze, disaster' }],
    ['unknown-unit', 'error', claims({ value: { exact: 3, unit: 'furlong' } }), {}, { hint: 'units: person, hour, day, month, year' }],
    ['anchor', 'error', claims({ value: 3, anchors: [9] }), {}, { message: 'lines 9 are not within one passage' }],
    [
      'anchor',
      'error',
      { documents: { A: { passages: [{}, {}], claims: [{ value: 3, anchors: ['1-2'] }] } } },
      {},
      { hint: 'an anchor lies within one passage: write two anchors, or correct the passages' },
    ],
    [
      'mixed-voices',
      'error',
      {
        documents: {
          A: {
            voices: { A1: { agent: 'outlet:a' }, A2: { agent: 'outlet:b' } },
            passages: [{}, { voice: 'A2' }],
            claims: [{ value: 3, anchors: [1, 2] }],
          },
        },
      },
      {},
      { message: 'the anchors lie in passages of different voices: A1, A2' },
    ],
    [
      'mixed-voices',
      'error',
      { documents: { A: { passages: [{ role: 'boilerplate', voice: undefined }], claims: [{ value: 3, anchors: [1] }] } } },
      {},
      { message: 'the anchored passage has no voice' },
    ],
    ['same-id', 'error', claims({ id: 'x', value: 3 }, { id: 'x', value: 4 }), {}, { message: 'id "claim:a-x" is used twice' }],
    [
      'same-siglum',
      'error',
      { documents: { A: {} }, entities: [{ id: 'person:eve', siglum: 'A1' }] },
      {},
      { message: 'siglum "A1" is used twice' },
    ],
    [
      'claim-id',
      'error',
      { documents: { A: { claims: [{ value: 3 }] } } },
      { 'documents/a/claims.yaml': '- {id: claim:b-1, about: event:fire, facet: deaths, value: 3, anchors: [1], gloss: {en: g, ja: g}}\n' },
      { line: 1, message: 'id "claim:b-1" does not begin with claim:a-' },
    ],
    ['no-categories', 'error', { facets: [{ ...base('shade', 'category') }] }, {}, { file: 'vocabulary/facets/shade.yaml' }],
    [
      'unknown-id',
      'error',
      { facets: [{ ...base('shade', 'category'), categories: [{ id: 'dark', label: t('d'), within: 'drak' }] }] },
      {},
      { hint: 'did you mean dark?' },
    ],
    ['unknown-id', 'error', { facets: [{ ...base('size', 'quantity'), unit: 'persn' }] }, {}, { hint: 'did you mean person?' }],
    ['unknown-id', 'error', { facets: [{ ...base('ally', 'entities'), inverse: 'leadr' }] }, {}, { hint: 'did you mean leader?' }],
    [
      'further',
      'error',
      claims({ facet: 'begin', value: '2022', qualifiers: { further: true } }),
      {},
      { hint: expect.stringContaining('remove further') },
    ],
    [
      'relates',
      'error',
      claims({ value: 3 }, { value: 4, relates: [{ claim: 'claim:a-1', how: 'clashes' }] }),
      {},
      { message: expect.stringContaining('no texts') },
    ],
    [
      'relates',
      'error',
      claims(
        { facet: 'aim', value: 'x' },
        { facet: 'aim', about: 'state:north', value: 'y', relates: [{ claim: 'claim:a-1', how: 'equal' }] },
      ),
      {},
      { message: '"claim:a-1" answers another question' },
    ],
    [
      'unknown-id',
      'error',
      claims({ value: 3, qualifiers: { under: 'sense:charter' } }),
      {},
      { message: 'id "sense:charter" does not exist' },
    ],
    ['inverse', 'error', { facets: [{ ...base('ally', 'text'), inverse: 'leader' }] }, {}, { hint: 'both facets need value: entities' }],
    [
      'inverse',
      'error',
      { facets: [{ ...base('ally', 'entities'), inverse: 'leader' }] },
      {},
      { file: 'vocabulary/facets/ally.yaml', message: 'facet "leader" does not name "ally" as its inverse' },
    ],
    [
      'display-unit',
      'error',
      { facets: [{ ...base('size', 'quantity'), unit: 'person', display: 'hour' }] },
      {},
      { message: '"hour" does not measure the same as "person"', hint: 'use a unit that measures people' },
    ],
    ['display-unit', 'error', { facets: [{ ...base('size', 'quantity'), display: 'hour' }] }, {}, { hint: 'add unit:' }],
    [
      'unknown-id',
      'error',
      { facets: [{ ...base('size', 'quantity'), unit: 'person', counts: 'helper' }] },
      {},
      { hint: 'did you mean helpers?' },
    ],
    ...[base('size', 'date'), { ...base('size', 'quantity'), unit: 'person', counts: 'begin' }].map((size): (typeof cases)[number] => [
      'count-of',
      'error',
      { facets: [{ counts: 'helpers', ...size }] },
      {},
      {
        message: `facet "size" cannot count "${'counts' in size ? size['counts'] : 'helpers'}"`,
        hint: 'a quantity facet counts a facet whose value is entities',
      },
    ]),
    [
      'no-siglum',
      'warning',
      claims({ value: 3, attribution: [{ agent: 'state:north', act: 'states' }] }),
      {},
      { message: 'origin "state:north" has no siglum' },
    ],
    [
      'quote-range',
      'error',
      // The type of an authored anchor has no reversed range.
      claims({ value: 3, anchors: [{ line: 1, quote: [9, 4] }] as unknown as number[] }),
      {},
      { message: '[9, 4] is no range of a line', hint: 'write the words instead, and run synoptic seal' },
    ],
    [
      'unknown-currency',
      'error',
      { facets: [{ ...base('price', 'money'), currency: 'XYW' }] },
      {},
      { message: 'currency "XYW" does not exist', hint: 'write a code of ISO 4217 in capitals: USD, EUR, JPY' },
    ],
    [
      'unlisted-language',
      'error',
      {},
      { 'events/fire.yaml': 'id: event:fire\nlabel: {en: x, ja: x}\ndate: null\nnote: {en: x, fr: x}\n' },
      { file: 'events/fire.yaml', line: 4, hint: expect.stringContaining('add fr to languages in corpus.yaml') },
    ],
    ['event-date', 'warning', claims({ facet: 'begin', value: '2021' }), {}, { message: 'no claim on the date agrees with it' }],
    [
      'count',
      'warning',
      {
        facets: [{ ...base('size', 'quantity'), unit: 'person', counts: 'helpers' }],
        ...claims({ facet: 'size', value: 3 }, { facet: 'helpers', value: ['state:north', 'state:south'] }),
      },
      {},
      { message: 'the count is 3, but claim:a-2 lists 2' },
    ],
  ];

  it.each(cases)('%s (%s)', (code, severity, small, files, expected) => {
    const { corpus } = smallCompiled(small, files);
    const found = issuesOf(small, files).filter((i) => i.code === code);
    expect(found).toContainEqual(expect.objectContaining({ severity, ...expected }));
    for (const issue of found) {
      expect(issue.line).toBeGreaterThanOrEqual(1);
      expect(issue.column).toBeGreaterThanOrEqual(1);
      expect(issue.hint).not.toBe('');
      expect(issue.file).toMatch(/\.yaml$/);
    }
    expect(corpus === null).toBe(smallCompiled(small, files).issues.some((i) => i.severity === 'error'));
  });

  it('no-manifest only if there is no corpus.yaml', () => {
    expect(smallCompiled({}, { 'corpus.yaml': 'name: [' }).issues.map((i) => i.code)).toEqual(['yaml']);
    expect(smallCompiled().corpus).not.toBeNull();
  });

  it('unsealed if a document has no lock, so its anchors have no offsets', () => {
    const { corpus, issues } = smallCompiled(claims({ value: 3 }));
    expect(issues.map((i) => [i.code, i.severity])).toEqual([['unsealed', 'warning']]);
    expect(corpus?.claims[0]?.anchors[0]).toMatchObject({ lines: [1, 1], start: null, digest: null });
  });
});

describe('nothing is dropped silently', () => {
  it('a faulty claim is an error, and so there is no corpus without it', () => {
    const small = claims({ value: 3 }, { value: 'many' });
    expect(issuesOf(small).map((i) => i.code)).toEqual(['bad-value']);
    expect(smallCompiled(small).corpus).toBeNull();
  });
  it('all problems of a file are reported, in the order of files and positions', () => {
    const issues = issuesOf({}, { 'events/fire.yaml': 'id: event:fire\nlabel: {en: x}\ncolour: red\nsize: 3\n' });
    expect(issues.map((i) => i.code)).toEqual(expect.arrayContaining(['unknown-key', 'shape']));
    expect(issues.filter((i) => i.code === 'unknown-key').map((i) => i.line)).toEqual([3, 4]);
    expect(issues).toEqual(issues.toSorted(byLocation));
  });
  it('two records with one id: the later is reported', () => {
    const twice = 'id: event:fire\nlabel: {en: x, ja: x}\ndate: null\n';
    expect(issuesOf({}, { 'events/fire-2.yaml': twice }).map((i) => i.code)).toEqual(expect.arrayContaining(['same-id', 'id-path']));
  });
  it('of many unknown keys in a record, twenty are reported and the rest are counted', () => {
    const source = Array.from({ length: 50 }, (_, i) => `k${i}: 1`).join('\n');
    const unknown = issuesOf({}, { 'events/fire.yaml': source }).filter((i) => i.code === 'unknown-key');
    expect([unknown.length, unknown.at(-1)?.message]).toEqual(
      [20, 'unknown key "k49" in this record'].with(1, 'unknown key "k19" (and 30 more) in this record'),
    );
  });
  it('names of JavaScript properties are ordinary keys', () => {
    for (const key of ['constructor', 'toString', '__proto__']) {
      const source = `id: event:rain\nlabel: {en: x, ja: x}\ndate: null\n${key}: 1\n`;
      expect(issuesOf({}, { 'events/rain.yaml': source }).map((i) => [i.code, i.line])).toEqual([['unknown-key', 4]]);
    }
  });
  it('numbers outside the range of JavaScript are not values', () => {
    for (const value of ['9007199254740993', '1e400', '-1e400', '.nan'])
      expect(
        issuesOf(claims({ value: 3 }), {
          'documents/a/claims.yaml': `- {id: claim:a-1, about: event:fire, facet: deaths, value: ${value}, anchors: [1], gloss: {en: g, ja: g}}\n`,
        }).length,
        value,
      ).toBeGreaterThan(0);
  });
  it('links are http or https', () => {
    const csl = (URL: string) => ({
      'documents/a/document.yaml': JSON.stringify({ ...document, csl: { type: 'webpage', title: 'x', URL } }),
    });
    expect(issuesOf({ documents: { A: {} } }, csl('https://example.org/'))).toEqual([]);
    expect(issuesOf({ documents: { A: {} } }, csl('javascript:alert(1)')).map((i) => i.code)).toContain('shape');
  });
});

describe('a misspelled name', () => {
  it('gets the nearest name as a suggestion, or none', () => {
    expect(nearestName('deth', ['deaths', 'strength'])).toBe('deaths');
    expect(nearestName('zzz', ['deaths', 'strength'])).toBeNull();
    expect(nearestName('deaths', [])).toBeNull();
  });
});

it('a formatted issue begins with its position, so that editors can link it', () => {
  expect(formatIssue({ severity: 'error', code: 'shape', message: 'no', file: 'a.yaml', line: 2, column: 3, hint: 'do' })).toBe(
    'a.yaml:2:3 error shape: no\n    do',
  );
});

const document = {
  id: 'document:a',
  siglum: 'A',
  seq: '000',
  label: t('A'),
  date: '2022-02-01',
  issued: null,
  voices: [{ siglum: 'A1', agent: 'outlet:a', act: 'reports' }],
  curation: { by: 'test', on: '2026-01-01', reviewed: true },
};

function t(text: string): { en: string; ja: string } {
  return { en: text, ja: text };
}

function base(id: string, value: string): PlainRecord {
  return {
    id,
    label: t(id),
    question: t(id),
    value,
    nature: 'factual',
    answers: 'one',
    definition: t('d'),
    includes: t('i'),
    excludes: t('e'),
    example: t('x'),
  };
}

describe('names that look alike', () => {
  const warnings = (first: string, second: string) =>
    issuesOf(
      {
        events: [
          { id: 'event:one', label: { en: first, ja: 'x' } },
          { id: 'event:two', label: { en: second, ja: 'y' } },
        ],
      },
      {},
    ).filter((i) => i.code === 'look-alike');
  it.each([
    ['an invisible character', 'Fire', 'Fi\u200Cre'],
    ['width', 'Fire', 'Ｆｉｒｅ'],
    ['composition', 'Café', 'Cafe\u0301'],
    ['Cyrillic letters', 'OCEAH', 'ОСЕАН'],
    ['Greek letters', 'TOKIO', 'ΤΟΚΙΟ'],
    ['katakana and kanji', '口シア', 'ロシア'],
    ['a space of another width', 'Big fire', 'Big\u00A0fire'],
  ])('by %s are reported', (_, first, second) => {
    expect(warnings(first, second)).toHaveLength(1);
  });
  it('accepts names that are the same, or that look different', () => {
    for (const [first, second] of [
      ['Fire', 'Fire'],
      ['Fire', 'fire'],
      ['Georgia', 'Georgien'],
      ['Москва', 'Moskva'],
    ] as const)
      expect(warnings(first, second)).toEqual([]);
  });
});

describe('an empty file', () => {
  it('of a list is an empty list; an empty record lacks every key', () => {
    expect(issuesOf({}, { 'documents/x/claims.yaml': '', 'documents/x/passages.yaml': '# none yet\n' })).toEqual([]);
    expect(issuesOf({}, { 'events/fire.yaml': '' }).length).toBeGreaterThan(0);
  });
});

describe('a document that seems to be dated in another calendar is a warning', () => {
  const codes = (date: string, other = '2021') =>
    issuesOf({ documents: { A: { date }, B: { date: other } } }).flatMap((i) => (i.code === 'other-calendar' ? [i.hint] : []));
  it.each([
    ['1441-12-14', '1441-12-14 is a date of the Hijri calendar'],
    ['2564-03-05', '2564-03-05 is a date of the Buddhist calendar'],
    ['0003-03-05', '0003-03-05 is a date of the era calendar'],
  ])('%s', (date, hint) => expect(codes(date)).toEqual([expect.stringContaining(hint)]));
  it('accepts one that is only old', () => {
    expect([codes('1921-03-05'), codes('1215-06-15'), codes('1441-12-14', '1450')]).toEqual([[], [], []]);
  });
});

describe('a figure that its unit or its facet cannot measure is an error', () => {
  const issueOf = (claim: PlainRecord) => issuesOf(claims(claim)).map(({ code, message }) => [code, message]);
  it.each<[PlainRecord, string, string]>([
    [
      { facet: 'duration', value: { exact: 3, unit: 'person' } },
      'wrong-measure',
      'facet "duration" is measured in hour (time), which person (people) is not',
    ],
    [{ value: -113 }, 'negative-figure', '-113 is below 0, which unit "person" cannot be'],
    [{ value: { between: [-1, 3] } }, 'negative-figure', '-1 is below 0, which unit "person" cannot be'],
    [{ value: 115.5 }, 'fractional-figure', '115.5 is not a whole number, and unit "person" counts only whole ones'],
    [{ value: '1/2' }, 'fractional-figure', '0.5 is not a whole number, and unit "person" counts only whole ones'],
    [{ facet: 'duration', value: { exact: 3, unit: 'league' } }, 'unknown-unit', 'unit "league" does not exist'],
  ])('%j', (claim, code, message) => expect(issueOf(claim)).toEqual([[code, message]]));
  it('another measure is a warning in a folder of format 1, which still compiles', () => {
    const wrong = { facet: 'duration', value: { exact: 3, unit: 'person' } };
    const severities = (more: Readonly<Record<string, string>>) => issuesOf(claims(wrong), more).map((issue) => issue.severity);
    const manifest = (keys: string) =>
      `${keys}\nname: x\nversion: '1.0.0'\ntitle: {en: x, ja: x}\ndescribe: {en: x, ja: x}\nlicence: CC0-1.0\n`;
    expect(severities({ 'corpus.yaml': manifest('language: en') })).toEqual(['warning']);
    expect(severities({ 'corpus.yaml': manifest('format: 2\nlanguages: [en, ja]') })).toEqual(['error']);
  });
  it('accepts any figure in a unit without a measure', () => {
    expect(issueOf({ facet: 'duration', value: -0.5 })).toEqual([]);
  });
  it('a list of figures is distinguished from a range', () => {
    expect(issuesOf(claims({ value: [1, 3] }))).toMatchObject([
      { code: 'bad-value', message: 'the value of facet "deaths" is a list', hint: expect.stringContaining('{between: [1, 3]}') },
    ]);
  });
});
