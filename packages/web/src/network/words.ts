const en = {
  'title.co-mention': 'What is named together',
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
  'title.co-mention': '共に名の挙がるもの',
  'lead.attribution': '左の起点から右の文書へと伝わる。線は伝達の一段、太さは言明の数。弧を描いて戻る線は、伝聞の伝聞。',
  'lead.co-mention': '同じ段落に名の挙がるものどうしを結ぶ。共に現れる段落が多いほど近くにあり、線は太い。',
  attribution: '帰属',
  'co-mention': '共起',
  which: '網の種類',
  documents: '文書',
  'steps.one': '1段奥',
  'steps.other': '{n}段奥',
  picture: '点{n}、線{m}。隣の一覧に同じことをことばで示す。',
  list: '点の一覧。つながりの多い順',
  all: 'すべて表示',
  from: '情報源',
  to: '伝え手',
  with: '共に名の挙がるもの',
  threshold: '{n}段落以上で共起',
  of: '全{all}件のうち{shown}件',
};

export const networkWords = { en, ja };
