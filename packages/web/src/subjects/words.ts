const en = {
  title: 'Events and entities',
  lead: 'Choose two or more: their rows stand one beneath the other, account by account.',
  change: 'Add a subject or take one away',
  add: 'Add an event or an entity',
  none: 'No event and no entity bears this name.',
  away: 'take {name} away',
  more: 'and {n} more: write more of the name',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  title: '事象と実体',
  lead: '二つ以上を選ぶと、それぞれの行が記述ごとの欄に揃って並ぶ。',
  change: '対象を加える、外す',
  add: '事象か実体を加える',
  none: 'この名称の事象や実体はない。',
  away: '{name}を外す',
  more: 'ほか{n}件。名称の続きを入力すると絞られる',
};

export const subjectsWords = { en, ja };
