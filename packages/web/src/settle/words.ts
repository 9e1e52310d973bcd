const en = {
  title: 'What would settle it',
  claim: 'A claim: nobody tells.',
  'second-origin': 'A second independent origin; another word of {heard} would not count.',
  'outside-origin': 'A word from outside: an origin that is none of {heard}.',
  time: 'The time of which it holds: the claim of {who} names none, and theirs may be another.',
  sense: 'The sense in which {who} means it.',
  measure: 'Answers that can be measured: these are words.',
  assertion: 'An assertion: what stands here is hedged or foretold.',
  detail: 'A more exact word of {who}.',
  could: 'They treat the subject and are silent here; they could tell:',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  title: '何があれば決まるか',
  claim: '言明そのもの。誰も述べていない。',
  'second-origin': '第二の独立した起点。{heard}の言がさらに加わっても数えない。',
  'outside-origin': '外からの言。{heard}以外の起点。',
  time: 'いつの話か。{who}の言明は時点を示さず、別の時点かもしれない。',
  sense: '{who}がどの意味で述べているか。',
  measure: '測れる答え。今あるのはことばだけ。',
  assertion: '断定。今あるのは留保か見通しだけ。',
  detail: '{who}のより詳しい言。',
  could: '主題を扱いながらここでは黙っている。述べうるもの:',
};

export const settleWords = { en, ja };
