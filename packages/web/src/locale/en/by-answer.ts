/** Words of questions with their answers. */
export default {
  dash: ' – ',
  colon: ': ',
  via: 'via {names}',
  unsourced: 'names no source',
  'unsourced.why': 'States this as a fact and names no source for it',
  'of-base': 'the base says this',
  inferred: 'inferred',
  draft: 'draft',
  why: 'Why this verdict',
  granted: 'Take it as having happened: {names}',
  origins: { one: '1 source of its own', other: '{n} independent sources' },
  attestations: { one: 'in 1 passage', other: 'in {n} passages' },
} as const;
