import { describe, expect, it } from 'vitest';
import { parseFolder } from './parse-folder.ts';
import { smallCompiled } from './small-corpus.fixture.ts';

/** What is wrong with one file of a folder. */
const told = (file: string, source: string) =>
  parseFolder(new Map([[file, source]])).issues.map(({ line, message, hint }) => `${line} ${message} | ${hint}`);
const claim = (more: string) => `- {id: claim:a-1, about: event:fire, anchors: [1], gloss: {en: g, ja: g}, ${more}}\n`;
const claims = (source: string) => told('documents/a/claims.yaml', source);

describe('what a file holds otherwise than its schema wants', () => {
  it('is told of a record by its id, or by its place in the list', () => {
    expect(claims(claim('facet: deaths, value: 3, certainty: sure'))).toEqual([
      expect.stringMatching(/^1 claim:a-1: certainty: .* \| one of certain, probable/),
    ]);
    expect(claims(`${claim('facet: deaths, value: 3')}- 5\n`)).toEqual([expect.stringMatching(/^2 entry 2: /)]);
  });
  it('a part that is missing is called so', () => {
    expect(claims(claim('value: 3'))).toEqual(['1 claim:a-1: facet is missing | wanted here: string']);
  });
  it('a key that is almost one of the record is taken for it, however deep it stands', () => {
    expect(claims(claim('facet: deaths, value: 3, certanty: probable'))).toEqual([
      '1 certanty is no part of claim:a-1 | did you mean certainty?',
    ]);
    const event =
      'id: event:fire\nlabel: {en: x, ja: x}\ndate: null\nparticipants:\n  - {entity: state:north, role: side, pricipal: true}\n';
    expect(told('events/fire.yaml', event)).toEqual(['5 pricipal is no part of participants.0 | did you mean principal?']);
    expect(told('events/fire.yaml', event.replace('pricipal', 'colour'))).toEqual([expect.stringMatching(/docs\/authoring.md/)]);
  });
  it('a choice among few is told with the nearest', () => {
    const record =
      'id: document:a\nsiglum: A\nseq: "000"\nlabel: {en: x, ja: x}\ncsl: {type: web-page, title: x}\ndate: "2022"\nissued: null\n';
    const voice = 'voices: [{siglum: A1, agent: outlet:a, act: reports}]\ncuration: {by: a, on: "2022", reviewed: false}\n';
    expect(told('documents/a/document.yaml', record + voice)).toEqual([
      expect.stringMatching(/^5 csl\.type: web-page is no choice here \| did you mean webpage\?$/),
    ]);
  });
  it('an id that is none', () => {
    expect(told('events/fire.yaml', 'id: The fire\nlabel: {en: x, ja: x}\ndate: null\n')).toEqual([
      '1 id: not in the form that is wanted here | ids are kind:slug with a–z, 0–9 and -; dates stand in quotes',
    ]);
  });
});

describe('a file that is no text', () => {
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

it('a record that cannot be read is told once, and not again by all that name it', () => {
  const small = { documents: { A: { claims: [{ value: 3 }, { about: 'event:never', value: 3 }] } } };
  const { issues } = smallCompiled(small, { 'events/fire.yaml': 'id: event:fire\nlabel: [\n' });
  const errors = issues.filter((i) => i.severity === 'error').map((i) => `${i.file} ${i.code}`);
  expect(new Set(errors)).toEqual(new Set(['events/fire.yaml yaml', 'documents/a/claims.yaml unknown-id']));
  expect(issues.filter((i) => i.code === 'unknown-id').map((i) => i.message)).toEqual(['nothing is called event:never']);
});
