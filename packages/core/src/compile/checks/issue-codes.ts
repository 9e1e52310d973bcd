/** Codes of all problems that `check` finds; each has a test that names it (scripts/issue-codes.test.ts). */
export const ISSUE_CODES = [
  // Files
  ...(['no-manifest', 'stray-file', 'not-read', 'unreadable', 'too-large', 'too-deep', 'encoding', 'characters', 'more'] as const),
  ...(['yaml', 'yaml-plain', 'number', 'shape', 'unknown-key', 'id-path', 'format'] as const),
  // Languages and names
  ...(['language-tag', 'unlisted-language', 'no-text', 'look-alike', 'mixed-scripts'] as const),
  // References
  ...(['unknown-id', 'unknown-facet', 'unknown-kind', 'unknown-role', 'unknown-siglum', 'unknown-unit', 'unknown-currency'] as const),
  ...(['same-id', 'same-seq', 'same-siglum', 'claim-id', 'circle', 'version-circle'] as const),
  // Vocabulary
  ...(['inverse', 'display-unit', 'no-categories', 'count-of', 'ledger-part'] as const),
  ...(['no-obligation', 'obligation-terms', 'obligation-trigger', 'follows-earlier'] as const),
  // Places and times
  ...([
    'not-a-place',
    'bad-timezone',
    'bad-date',
    'other-calendar',
    'no-such-time',
    'two-times',
    'event-date',
    'early-fact',
    'late-hop',
  ] as const),
  // Documents, passages and anchors
  ...([
    'no-siglum',
    'no-voice',
    'no-gloss',
    'no-reprint',
    'reprint-voice',
    'lines',
    'anchor',
    'mixed-voices',
    'quote-words',
    'quote-range',
  ] as const),
  ...(['unsealed', 'two-texts', 'text-not-read', 'text-moved', 'text-mismatch', 'text-missing'] as const),
  ...(['figure-not-in-text', 'date-not-in-text', 'speaker-not-in-text'] as const),
  // Claims
  ...(['bad-value', 'wrong-measure', 'negative-figure', 'fractional-figure', 'further', 'relates', 'count'] as const),
  ...(['about-kind', 'copied-gloss', 'same-source', 'foreign-withdrawal', 'not-a-speaker', 'no-speaker', 'repeated-agent'] as const),
  // Proposals under review
  'review',
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];
