const en = {
  title: 'Documents side by side',
  lead: 'Two documents or more as wholes: what they all speak of, what only one does, and the words that set each apart.',
  choose: 'Documents',
  few: 'Choose two documents or more.',
  shared: 'All of them',
  only: 'Only {name}',
  meeting: 'Where they meet',
  'meeting.note': 'Questions that more than one of them answers.',
  'meeting.none': 'No question is answered by more than one of them.',
  terms: 'Words that set each apart',
  'terms.note':
    'Log-odds with a prior (weighted log-odds ratio with an informative Dirichlet prior, Monroe, Colaresi and Quinn 2008) against the whole corpus, from word counts alone; |z| above 1.96 is rarely chance.',
  'terms.none': 'No words were counted.',
  term: 'word',
  count: 'times',
  rate: 'in 1,000',
  z: 'z',
  together: 'Read these questions side by side',
  'in-step': 'Read the two documents in step',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  title: '文書を並べる',
  lead: '二つ以上の文書を丸ごと比べる。すべてに共通すること、一つだけが触れること、それぞれに特徴的な語。',
  choose: '文書',
  few: '二つ以上の文書を選ぶ。',
  shared: 'すべてに共通',
  only: '{name}だけ',
  meeting: '重なる問い',
  'meeting.note': '二つ以上が答えている問い。',
  'meeting.none': '二つ以上が答える問いはない。',
  terms: 'それぞれに特徴的な語',
  'terms.note':
    '事前分布つき対数オッズ（情報のあるディリクレ事前分布による重みつき対数オッズ比、Monroe・Colaresi・Quinn 2008）。語の度数だけから、コーパス全体に対して計算する。|z|が1.96を超える偏りが偶然であることはまれである。',
  'terms.none': '数えた語がない。',
  term: '語',
  count: '回数',
  rate: '千語あたり',
  z: 'z',
  together: 'これらの問いを並べて読む',
  'in-step': '二つの文書を対応させて読む',
};

export const wholesWords = { en, ja };
