/** Words of exported files. */
export default {
  facet: 'Facet',
  verdict: 'Verdict',
  documents: 'Documents',
  siglum: 'Siglum',
  document: 'Document',
  speaksAt: 'Speaks as of',
  voices: 'Voices',
  claims: 'Claims',
  replay: 'Comparison {id} of corpus {corpus}, rules {rules}',
  corpus: 'Corpus {corpus}, version {version}, {licence}',
  own: 'Glosses are in our own words; the texts stay with their owners.',
  apparatus: 'Apparatus',
  settle: 'To settle it: {missing}',
  undated: 'Publication date not printed; time of telling: {date}.',
  tells: 'Told by {accounts}',
  foretold: 'Foretold',
} as const;
