export default {
  close: 'Close',
  search: 'search',
  rows: 'next, previous row',
  accounts: 'previous, next account',
  differences: 'previous, next difference',
  arrange: 'columns by document, voice, origin',
  base: 'read the others against this account',
  depth: 'values, chains, glosses',
  help: 'this sheet',
  on: 'Single keys do something',
} as const;
