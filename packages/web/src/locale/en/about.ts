export default {
  'about.verdicts': 'The eleven verdicts',
  'about.verdicts.note': 'Each row has the first one that applies.',
  'about.silences': 'Why an account has no answer',
  'about.silences.note': 'Judged on an account’s own passages, in this order. Only the last is counted as silence.',
  'about.limits': 'What it cannot show',
  'about.corpus': 'The corpus, and its licence',
  'about.licence': 'The data are under {licence}.',
  'about.software': 'The software is under the MIT licence. The texts stay with their owners.',
  'about.digest': 'Digest:',
} as const;
