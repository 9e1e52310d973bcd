export default {
  permalink: 'Permalink: the same answer as long as a server holds this corpus',
  bibtex: 'BibTeX',
  copy: 'Copy',
  copied: 'Copied',
  note: 'Comparison {id}, corpus {corpus}, rules {rules}',
} as const;
