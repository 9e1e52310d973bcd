import { describe, expect, it } from 'vitest';
import { formatIssue } from './issue.ts';
import { foldIssues } from './issue-order.ts';
import { type SmallCorpus, smallCompiled } from './small-corpus.fixture.ts';

const two: SmallCorpus = {
  documents: {
    A: { claims: [{ value: 3 }] },
    B: {
      claims: [
        { value: 3, answers: ['claim:a-1'] },
        { facet: 'leader', value: ['person:anna'] },
      ],
    },
  },
};

/** Folded errors as `file:line code (more)`. */
function errorsOf(small: SmallCorpus, files: Record<string, string>): string[] {
  const errors = smallCompiled(small, files).issues.filter((i) => i.severity === 'error');
  return foldIssues(errors).map(({ issue, more }) => `${issue.file}:${issue.line} ${issue.code} (${more})`);
}

describe('a file that cannot be read is one issue', () => {
  it.each([
    ['vocabulary/kinds/outlet.yaml', 4],
    ['vocabulary/facets/deaths.yaml', 2],
    ['vocabulary/units.yaml', 5],
    ['vocabulary/roles.yaml', 2],
    ['entities/person/anna.yaml', 1],
    ['events/fire.yaml', 4],
    ['documents/a/document.yaml', 1],
    ['documents/a/claims.yaml', 1],
    ['documents/b/passages.yaml', 2],
  ])('%s', (file, more) => {
    expect(errorsOf(two, { [file]: '[' })).toEqual([`${file}:1 yaml (${more})`]);
    expect(errorsOf(two, { [file]: 'colour: red\n' }).at(0)).toMatch(new RegExp(`^${file}:1 .* \\(${more}\\)$`));
  });
  it('all issues stay in the list, each with its cause', () => {
    const { issues } = smallCompiled(two, { 'documents/a/claims.yaml': '[' });
    expect(issues.filter((i) => i.cause !== undefined)).toEqual([
      expect.objectContaining({ code: 'unknown-id', file: 'documents/b/claims.yaml', cause: 'documents/a/claims.yaml' }),
    ]);
  });
  it('is formatted with the number of those that follow', () => {
    const [folded] = foldIssues(smallCompiled(two, { 'events/fire.yaml': '[' }).issues);
    expect(folded && formatIssue(folded.issue, folded.more).split('\n')[2]).toBe('    4 more because of this');
  });
  it('a reference to a missing record is not a consequence of an unreadable file', () => {
    const small = { documents: { A: { claims: [{ value: 3, answers: ['claim:a-9'], about: 'event:never' }] } } };
    expect(errorsOf(small, { 'events/rain.yaml': '[' })).toEqual([
      'events/rain.yaml:1 yaml (0)',
      'documents/a/claims.yaml:4 unknown-id (0)',
      'documents/a/claims.yaml:14 unknown-id (0)',
    ]);
  });
});

describe('issues are in the order in which they are best corrected', () => {
  it('unreadable files, vocabulary, entities, events, then documents with their claims last', () => {
    const small: SmallCorpus = {
      documents: { A: { voices: { A1: { agent: 'outlet:none' } }, passages: [{ mentions: ['event:none'] }], claims: [{ value: 'many' }] } },
      entities: [{ id: 'state:x', partOf: 'state:none' }],
      events: [{ id: 'event:rain', place: 'place:none' }],
      facets: [{ id: 'size', question: { en: 'x', ja: 'x' }, value: 'quantity', unit: 'none' }],
    };
    expect(errorsOf(small, { 'entities/state/south.yaml': '[' }).map((at) => at.split(':')[0])).toEqual([
      'entities/state/south.yaml',
      'vocabulary/facets/size.yaml',
      'entities/state/x.yaml',
      'events/rain.yaml',
      'documents/a/document.yaml',
      'documents/a/passages.yaml',
      'documents/a/claims.yaml',
    ]);
  });
});
