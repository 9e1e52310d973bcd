const en = {
  title: 'Unattested',
  lead: 'No account in this corpus tells of this address.',
  home: 'The corpus at a glance',
  events: 'All events',
  search: 'Search by name',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  title: '言及なし',
  lead: 'このアドレスについて述べる記述は、このコーパスにない。',
  home: 'コーパスの一覧へ',
  events: 'すべての事象',
  search: '名称で検索',
};

export const notFoundWords = { en, ja };
