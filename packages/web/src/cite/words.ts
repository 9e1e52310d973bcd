const en = {
  permalink: 'Permalink: the same answer as long as a server holds this corpus',
  bibtex: 'BibTeX',
  copy: 'Copy',
  copied: 'Copied',
  note: 'Comparison {id}, corpus {corpus}, rules {rules}',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  permalink: '恒久リンク。このコーパスを持つサーバーがある限り、同じ答えが返る',
  bibtex: 'BibTeX',
  copy: 'コピー',
  copied: 'コピー済み',
  note: '比較{id}、コーパス{corpus}、規則{rules}',
};

export const citeWords = { en, ja };
