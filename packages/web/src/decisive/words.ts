const en = {
  title: 'Left out, though it weighs',
  note: 'Cases that an account passes over although others tell of them what speaks against its own judgement. A word on the account, and no evidence.',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  title: '評価を左右しうるのに触れられていない事例',
  note: '自らの評価に反することを他の記述が伝えているのに、触れていない事例。記述についての指摘であり、証拠ではない。',
};

export const decisiveWords = { en, ja };
