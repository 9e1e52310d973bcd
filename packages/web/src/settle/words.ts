const en = {
  title: 'What would settle it',
  could: 'They treat the subject and are silent here; they could tell:',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  title: '何があれば決まるか',
  could: '主題を扱いながら、この点には触れない記述：',
};

export const settleWords = { en, ja };
