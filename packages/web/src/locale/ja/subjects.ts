import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/subjects.ts';

export default {
  title: '出来事・人・組織',
  lead: '二つ以上を選ぶと、それぞれの行が記述ごとの欄に揃って並ぶ。',
  change: '対象を加える、外す',
  add: '出来事・人・組織を加える',
  none: 'この名称の出来事や人・組織はない。',
  away: '{name}を外す',
  more: 'ほか{n}件。名称の続きを入力すると絞られる',
} satisfies Translated<typeof en>;
