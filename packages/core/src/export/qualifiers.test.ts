import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../compare/rule-numbers.ts';
import { compiledWithoutErrors, type SmallClaim, smallCompiled } from '../compile/small-corpus.fixture.ts';
import { memoryReader } from '../reader/memory-reader.ts';
import { FORMAT_REGISTRY } from './registry.ts';

const both = (text: string) => ({ en: text, ja: `${text}（和）` });
const claim: SmallClaim = {
  ...{ value: 3, certainty: 'probable', inferred: [{ part: 'value', why: both('counted by hand') }] },
  qualifiers: { asOf: '2022-01-16', of: 'state:north', where: 'state:south', under: both('the first count'), further: true },
  attribution: [{ agent: 'person:anna', act: 'states', on: '2022-01-18' }],
};
const voices = { A1: { agent: 'outlet:a', act: 'reports', through: [{ agent: 'outlet:carrier', act: 'reproduces' }] } };
const reader = memoryReader(compiledWithoutErrors(smallCompiled({ documents: { A: { voices, claims: [claim] } } })));
const answer = await reader.compare({ about: ['event:fire'], permalink: { rules: '1' } });

const written = (name: string) => FORMAT_REGISTRY.find((f) => f.name === name)?.writes.comparison?.(answer, { language: 'en' }) ?? '';

describe('a comparison includes what its values hold for', () => {
  it.each([
    ['md', ['as of 16 January 2022', 'meant as: the first count', 'in addition to others', 'inferred', 'north', 'south', 'probable']],
    ['html', ['as of 16 January 2022', 'meant as: the first count', 'in addition to others', 'inferred', 'north', 'south', 'probable']],
    ['txt', ['as of 16 January 2022', 'meant as: the first count', 'in addition to others', 'inferred', 'north', 'south', 'probable']],
    ['tei', ['as of 16 January 2022', 'meant as: the first count', 'in addition to others', 'inferred', 'north', 'south', 'probable']],
    ['csv', ['2022-01-16', 'the first count', ',yes,', ',value,', '2022-01-18', 'state:north', 'state:south', 'probable']],
    ['jsonld', ['"asOf": "2022-01-16"', 'the first count', '"further": true', '"inferred"', 'state:north', 'state:south', '"probable"']],
    ['json', ['"asOf":"2022-01-16"', 'the first count', '"further":true', 'counted by hand', 'state:north', 'state:south', '"probable"']],
  ])('as %s', (name, parts) => {
    const text = written(name);
    for (const part of parts) expect(text, part).toContain(part);
  });
  it.each(['md', 'html', 'csv', 'json', 'jsonld'])('with the whole chain as %s', (name) => {
    for (const hop of ['carrier', 'anna']) expect(written(name)).toContain(hop);
  });
  it.each(['md', 'html', 'txt'])('with the notice that the rules have changed as %s', (name) => {
    expect(written(name)).toContain(`The rules have changed: this is the answer of version ${RULES_VERSION}.`);
  });
});
