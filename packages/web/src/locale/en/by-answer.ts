/** Words of questions with their answers. */
export default {
  dash: ' – ',
  colon: ': ',
  accounts: 'Who speaks here',
  'accounts.leave-out': 'Leave out {name}',
  'accounts.quiet': { one: 'and 1 more that gives no answer', other: 'and {n} more that give no answer' },
  'accounts.fold': {
    one: 'hide the column of 1 account that gives no answer',
    other: 'hide the columns of {n} accounts that give no answer',
  },
  'accounts.unfold': { one: '1 account gives no answer: show its column', other: '{n} accounts give no answer: show their columns' },
  via: 'via {names}',
  unsourced: 'names no source',
  'unsourced.why': 'States this as a fact and names no source for it',
  'of-base': 'the base says this',
  inferred: 'inferred',
  draft: 'draft',
  why: 'Why this verdict',
  opposite: 'Judged the other way under another question:',
  granted: 'Take it as having happened: {names}',
  origins: { one: '1 source', other: '{n} independent sources' },
  attestations: { one: 'in 1 passage', other: 'in {n} passages' },
} as const;
