const en = {
  title: 'What only one document tells',
  note: 'Events that one document tells and no other, in the order of time. The voices in it may still differ.',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  title: '一つの文書だけが語ること',
  note: '一つの文書だけが語り、ほかのどの文書も語らない事象。年代順。その文書の中でも、声によって述べることが異なる場合がある。',
};

export const singleDocumentWords = { en, ja };
