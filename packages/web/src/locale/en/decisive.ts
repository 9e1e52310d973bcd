export default {
  title: 'Left out, although it counts against the author’s view',
  note: 'Cases that an author does not mention although what others report of them speaks against the author’s judgement. An omission is not evidence.',
} as const;
