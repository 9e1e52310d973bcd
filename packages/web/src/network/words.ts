const en = {
  title: 'Who tells whom',
  'lead.attribution':
    'From the origins on the left to the documents on the right: each line is a step on which something is passed on, as wide as it has claims. A bowed line does not lead outward: a report of a report.',
  'lead.co-mention': 'What is named in one passage. The more passages two things share, the nearer they stand and the heavier their line.',
  attribution: 'attribution',
  'co-mention': 'named together',
  which: 'Network',
  documents: 'Documents',
  'steps.one': '1 step in',
  'steps.other': '{n} steps in',
  picture: '{n} nodes and {m} lines. The list beside holds the same in words.',
  list: 'Nodes, the most connected first',
  all: 'Show all',
  from: 'hears from',
  to: 'is passed on by',
  with: 'named with',
  threshold: 'At least {n} passages together',
  of: '{shown} of {all}',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  title: '誰が誰を伝えるか',
  'lead.attribution': '左の起点から右の文書へ。線は伝達の一歩で、太さは言明の数。外へ向かわず弧を描く線は、伝聞の伝聞。',
  'lead.co-mention': '同じ段落に名の挙がるもの。共にする段落が多いほど近く、線は太い。',
  attribution: '帰属',
  'co-mention': '共に言及',
  which: '網の種類',
  documents: '文書',
  'steps.one': '1段奥',
  'steps.other': '{n}段奥',
  picture: '点{n}、線{m}。隣の一覧に同じことをことばで示す。',
  list: '点の一覧。つながりの多い順',
  all: 'すべて表示',
  from: '聞く相手',
  to: '伝える者',
  with: '共に言及',
  threshold: '{n}段落以上で共に',
  of: '{all}のうち{shown}',
};

export const networkWords = { en, ja };
