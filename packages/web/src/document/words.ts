const en = {
  beside: 'Read beside',
  'beside.none': 'no other document',
  'in-step': 'Two documents in step',
  'in-step.note': 'Where one treats what the other treats, the other follows. Scroll either, or choose a passage.',
  meets: 'meets {place}: {shared}',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  beside: '並べて読む',
  'beside.none': '他の文書なし',
  'in-step': '二つの文書を歩調を合わせて読む',
  'in-step.note': '一方が扱うことを他方も扱う箇所では、他方がついてくる。どちらをスクロールしても、段落を選んでもよい。',
  meets: '{place}に対応：{shared}',
};

export const documentWords = { en, ja };
