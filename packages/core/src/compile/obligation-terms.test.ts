import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { smallFolder } from './small-corpus.fixture.ts';

const words = { en: 'a fire', ja: '火事' };

function compiledWith(obligation: object, format: 1 | 2) {
  const folder = smallFolder({ entities: [{ id: 'instrument:vow', obligation: { bearers: ['state:north'], ...obligation } }] });
  if (format === 2)
    folder.set('corpus.yaml', (folder.get('corpus.yaml') ?? '').replace(/"language": "en"/, '"format": 2, "languages": ["en", "ja"]'));
  const { corpus, issues } = compile(folder);
  return {
    terms: corpus?.entities.find((e) => e.id === 'instrument:vow')?.obligation,
    errors: issues.flatMap(({ severity, code, file, hint }) => (severity === 'error' ? [`${code} ${file}: ${hint}`] : [])),
  };
}

describe('terms of an obligation', () => {
  it.each(['request', 'condition', 'promise'])('are triggered by a %s', (trigger) => {
    const expected = { bearers: ['state:north'], beneficiaries: [], trigger, terms: words };
    expect(compiledWith({ trigger, terms: words }, 2)).toEqual({ terms: expected, errors: [] });
  });

  it('of format 1 are the words of their trigger, and triggered by a request', () => {
    expect(compiledWith({ trigger: words }, 1).terms).toMatchObject({ trigger: 'request', terms: words });
    expect(compiledWith({ trigger: 'promise', terms: words }, 1).terms).toMatchObject({ trigger: 'promise', terms: words });
  });

  it.each([
    ['words as the trigger of format 2', { trigger: words }, 'obligation-trigger entities/instrument/vow.yaml: move the words to terms:'],
    [
      'words as the trigger beside the terms',
      { trigger: words, terms: words },
      'obligation-trigger entities/instrument/vow.yaml: move the words to terms:',
    ],
    [
      'no terms',
      { trigger: 'promise' },
      'obligation-terms entities/instrument/vow.yaml: write in terms: when the obligation applies, in words',
    ],
  ])('are refused with %s', (_why, obligation, error) => {
    expect(compiledWith(obligation, 2).errors).toEqual([error]);
  });
});
