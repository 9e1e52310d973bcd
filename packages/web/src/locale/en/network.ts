export default {
  lead: 'Who is quoted, and through whom: from the speakers on the left to the documents on the right. A line is as wide as the claims that were passed on; a bowed orange line is a report of a report.',
  attribution: 'Who quotes whom',
  documents: 'Documents',
  steps: { one: '1 step away', other: '{n} steps away' },
  picture: '{n} speakers and documents, {m} lines. The list beside it says the same in words.',
  list: 'Speakers and documents, the most connected first',
  origins: 'Speakers, the most quoted first, with the way to each document',
  all: 'Show all',
  from: 'quotes',
  to: 'is quoted by',
} as const;
