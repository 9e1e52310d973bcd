export default {
  title: 'What would settle it',
  could: 'They treat the subject and are silent here; they could tell:',
} as const;
