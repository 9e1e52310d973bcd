export default {
  'unknown-id': '“{value}” is not in this corpus.',
  'unknown-facet': 'There is no facet “{value}”.',
  'unknown-account': 'There is no account “{value}”. Accounts have sigla such as A or B1.',
  'unknown-choice': '“{parameter}” takes one of: {choices}.',
  'unknown-page': 'This part of the list does not exist. Open the list from its start.',
  'out-of-range': '“{parameter}” is a whole number from {least} to {most}.',
  'too-few': '“{parameter}” needs at least {least} in the address.',
  nearest: '{problem} Did you mean “{nearest}”?',
} as const;
