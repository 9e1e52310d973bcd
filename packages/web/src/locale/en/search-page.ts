export default {
  for: '“{q}”',
  lead: 'Type a name, a place or a word in Japanese, English or Russian: events, entities, claims and passages answer as you type.',
  none: 'No result for these words. Try a shorter one, or the name in another language.',
  first: 'the first {n} are shown',
  types: 'only these sorts',
  documents: 'only in this document',
} as const;
