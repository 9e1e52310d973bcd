import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/subjects.ts';

export default {
  title: '事象と実体',
  lead: '二つ以上を選ぶと、それぞれの行が記述ごとの欄に揃って並ぶ。',
  change: '対象を加える、外す',
  add: '事象か実体を加える',
  none: 'この名称の事象や実体はない。',
  away: '{name}を外す',
  more: 'ほか{n}件。名称の続きを入力すると絞られる',
} satisfies Translated<typeof en>;
