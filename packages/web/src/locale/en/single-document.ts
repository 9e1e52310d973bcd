export default {
  title: 'Reported by one document only',
  note: 'Events that one document reports and no other, in chronological order. The voices in it may still differ.',
} as const;
