export default {
  title: 'Left out, though it weighs',
  note: 'Cases that an account passes over although others tell of them what speaks against its own judgement. A word on the account, and no evidence.',
} as const;
