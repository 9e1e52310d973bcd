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
  it.each([
    ['an id', 'id: The fire', '1 id: "The fire" is not an id | an id is kind:slug, with a–z, 0–9 and - in both: event:great-fire'],
    [
      'a slug',
      'id: event:fire\nparticipants: [{entity: state:a, role: The side}]',
      '2 participants.0.role: "The side" is not a slug | a slug has a–z, 0–9 and -, and begins with a letter or digit: great-fire',
    ],
    [
      'a date without quotes',
      'id: event:fire\ndate: 2022',
      "2 date: a text is expected, but 2022 is read as a number | put it in quotes: '2022'",
    ],
    [
      'a list that is not there',
      'id: event:fire\nfollows:',
      '2 follows: a list is expected, but nothing is there | write a list: one entry to a line, each after a dash, or [a, b]; if it belongs to a text before a comma, put that text in quotes',
    ],
    [
      'a list that is a text',
      'id: event:fire\nfollows: event:x',
      '2 follows: a list is expected, but there is "event:x" | write a list: one entry to a line, each after a dash, or [a, b]',
    ],
    [
      'a flag in quotes',
      "id: event:fire\nforetold: 'yes'",
      '2 foretold: true or false is expected, but there is "yes" | write true or false, without quotes',
    ],
  ])('explain the form of %s', (_, source, issue) => {
    const rest = ['label: {en: x, ja: x}', ...(source.includes('date:') ? [] : ['date: null'])].join('\n');
    expect(issuesOf('events/fire.yaml', `${source}\n${rest}\n`)).toEqual([issue]);
  });
  it('explain the forms of a document, each in its own words', () => {
    const source =
      'id: document:a\nsiglum: 1A\nseq: "1"\nlabel: {en: x, ja: x}\ncsl: {type: webpage, title: x, URL: "ftp://x"}\ndate: "2022"\nissued: null\n' +
      'voices: []\ncuration: {by: a, on: "2022", reviewed: false}\n';
    expect(issuesOf('documents/a/document.yaml', source)).toEqual([
      '2 siglum: "1A" is not a siglum | a siglum is a letter and up to five letters or digits: A, B1, Tok',
      `3 seq: "1" is not a number of three digits | write three digits in quotes, as in the name of the text's file: '001'`,
      '5 csl.URL: "ftp://x" is not a link | a link begins with https:// or http://',
      '8 voices: the list is empty | fill it, or leave its key out if that is optional',
    ]);
    expect(issuesOf('documents/a/document.yaml', source.replace('seq: "1"', 'seq: 001'))).toEqual([
      "3 001 would be read as 1 | put it in quotes if it is a text: '001'; else write 1",
    ]);
  });
  it('explain that a comma outside quotes ends a text', () => {
    const gloss = (text: string) => claims(`- {id: claim:a-1, about: event:fire, facet: deaths, value: 3, anchors: [1], gloss: ${text}}\n`);
    expect(gloss('{en: Counted, in the night., ja: 夜に数えた。}')).toEqual([
      '1 "in the night." is read as a key, because a comma or line end before it ends the text | put the whole text in quotes: a comma inside {…} or […] separates entries',
    ]);
  });
  it('list the forms of a value and of lines', () => {
    expect(claims(claim('facet: deaths, value: null'))).toEqual([
      expect.stringMatching(
        /^1 claim:a-1: value: null has none of the forms that this can have \| write one of: 59 · 1\/3 · \{at-least: 164\}/,
      ),
    ]);
    expect(claims(claim('facet: deaths, value: 3').replace('[1]', '[x]'))).toEqual([
      '1 claim:a-1: anchors.0: "x" is not a line or a range of lines | write a line, 13, or the first and the last, 12-13; lines count from 1',
    ]);
  });
  it('say that a file is empty', () => {
    expect(issuesOf('events/fire.yaml', '')).toEqual(['1 the record: the file is empty | write the record, or remove the file']);
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
