export default {
  title: 'What only one document tells',
  note: 'Events that one document tells and no other, in the order of time. The voices in it may still differ.',
} as const;
