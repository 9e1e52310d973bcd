const en = {
  lead: 'Every attributed statement of the corpus. Press a heading to sort by it.',
  voice: 'Voice',
  about: 'About',
  facet: 'Facet',
  value: 'Value',
  gloss: 'In our words',
  force: 'Force',
  place: 'Where',
  filter: 'Words',
  document: 'Document',
  'document.all': 'all documents',
  agent: 'said by {name} or through it',
  'facet.all': 'all facets',
  table: 'Claims, a row each',
  none: 'No claim is so.',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  lead: 'コーパスのすべての言明。見出しを押すと並べ替わる。',
  voice: '声',
  about: '主題',
  facet: '観点',
  value: '値',
  gloss: '要約',
  force: '種別・確度',
  place: '箇所',
  filter: '語句',
  document: '文書',
  'document.all': 'すべての文書',
  agent: '{name}が語った、または伝えた言明',
  'facet.all': 'すべての観点',
  table: '言明の表。一行に一つ',
  none: '条件に合う言明はない。',
};

export const claimsWords = { en, ja };
