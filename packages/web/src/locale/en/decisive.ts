export default {
  title: 'Left out, though it weighs',
  note: 'Cases that an account leaves out although others report something in them that speaks against its own judgement. This says something about the account; it is not evidence.',
} as const;
