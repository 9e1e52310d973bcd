export default {
  'unknown-id': '“{value}” is not in this corpus.',
  'unknown-facet': 'There is no facet “{value}”.',
  'unknown-account': 'There is no account “{value}”. Accounts have sigla such as A or B1.',
  'unknown-choice': '“{parameter}” takes one of: {choices}.',
  'unknown-page': 'This part of the list does not exist. Open the list from its start.',
  'out-of-range': '“{parameter}” is a whole number from {least} to {most}.',
  'too-few': '“{parameter}” needs at least {least} in the address.',
  damaged: 'The corpus file is damaged: its contents do not match its digest. Reload the page; if that does not help, tell the publisher.',
  'other-version': 'The corpus was written by another version of Synoptic. Reload the page; if that does not help, tell the publisher.',
  late: 'The answer took too long and was stopped.',
  unusable: 'The answer is not one of a Synoptic server, or broke off. Another network or a proxy may have sent it.',
  nearest: '{problem} Did you mean “{nearest}”?',
} as const;
