import { describe, expect, it } from 'vitest';
import { foldIssues } from './issue-order.ts';
import { parseFolder } from './parse-folder.ts';
import { smallCompiled } from './small-corpus.fixture.ts';

/** Issues of one file of a folder as text. */
const issuesOf = (file: string, source: string) =>
  parseFolder(new Map([[file, source]])).issues.map(({ line, message, hint }) => `${line} ${message} | ${hint}`);
const claim = (more: string) => `- {id: claim:a-1, about: event:fire, anchors: [1], gloss: {en: g, ja: g}, ${more}}\n`;
const claims = (source: string) => issuesOf('documents/a/claims.yaml', source);

describe('issues of a file that does not match its schema', () => {
  it('name a record by its id, or by its number in the list', () => {
    expect(claims(claim('facet: deaths, value: 3, certainty: sure'))).toEqual([
      expect.stringMatching(/^1 claim:a-1: certainty: .* \| one of certain, probable/),
    ]);
    expect(claims(`${claim('facet: deaths, value: 3')}- 5\n`)).toEqual([expect.stringMatching(/^2 entry 2: /)]);
  });
  it('say that a part is missing', () => {
    expect(claims(claim('value: 3'))).toEqual(['1 claim:a-1: facet is missing | expected: string']);
  });
  it('suggest the nearest key, at any depth', () => {
    expect(claims(claim('facet: deaths, value: 3, certanty: probable'))).toEqual([
      '1 unknown key "certanty" in claim:a-1 | did you mean certainty?',
    ]);
    const event =
      'id: event:fire\nlabel: {en: x, ja: x}\ndate: null\nparticipants:\n  - {entity: state:north, role: side, pricipal: true}\n';
    expect(issuesOf('events/fire.yaml', event)).toEqual(['5 unknown key "pricipal" in participants.0 | did you mean principal?']);
    expect(issuesOf('events/fire.yaml', event.replace('pricipal', 'colour'))).toEqual([expect.stringMatching(/docs\/authoring.md/)]);
  });
  it('suggest the nearest allowed value', () => {
    const record =
      'id: document:a\nsiglum: A\nseq: "000"\nlabel: {en: x, ja: x}\ncsl: {type: web-page, title: x}\ndate: "2022"\nissued: null\n';
    const voice = 'voices: [{siglum: A1, agent: outlet:a, act: reports}]\ncuration: {by: a, on: "2022", reviewed: false}\n';
    expect(issuesOf('documents/a/document.yaml', record + voice)).toEqual([
      expect.stringMatching(/^5 csl\.type: "web-page" is not one of the allowed values \| did you mean webpage\?$/),
    ]);
  });
  it('explain the format of ids', () => {
    expect(issuesOf('events/fire.yaml', 'id: The fire\nlabel: {en: x, ja: x}\ndate: null\n')).toEqual([
      '1 id: the format is wrong | write ids as kind:slug with a–z, 0–9 and -, and dates in quotes',
    ]);
  });
});

describe('a file that is not text', () => {
  const bytes = (...codes: number[]) => new TextDecoder().decode(new Uint8Array(codes));
  it.each([
    ['Shift_JIS', bytes(...Buffer.from('id: event:fire\nnote: '), 0x89, 0xef, 0x92, 0x6b), 2, 7],
    ['UTF-16', bytes(0xff, 0xfe, 0x69, 0, 0x64, 0), 1, 1],
    ['with a NUL', 'id: event:\0fire\n', 1, 11],
  ])('%s', (_what, source, line, column) => {
    const { located, issues } = parseFolder(new Map([['events/fire.yaml', source]]));
    expect(located).toEqual([]);
    expect(issues).toMatchObject([{ code: 'encoding', line, column, hint: expect.stringContaining('UTF-8') }]);
  });
});

it('references to an unreadable record follow from it', () => {
  const small = { documents: { A: { claims: [{ value: 3 }, { about: 'event:never', value: 3 }] } } };
  const { issues } = smallCompiled(small, { 'events/fire.yaml': 'id: event:fire\nlabel: [\n' });
  const errors = foldIssues(issues.filter((i) => i.severity === 'error'));
  expect(errors.map(({ issue, more }) => `${issue.file} ${issue.code} ${more}`)).toEqual([
    'events/fire.yaml yaml 2',
    'documents/a/claims.yaml unknown-id 0',
  ]);
  expect(errors[1]?.issue.message).toBe('id "event:never" does not exist');
});
