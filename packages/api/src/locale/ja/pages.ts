import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/pages.ts';

/** 個々の対象を示さないページの題名。キーはパス。 */
export default {
  '/events': '事象',
  '/entities': '実体',
  '/documents': '文書',
  '/compare': '並べて読む',
  '/ledger': '約束と実行',
  '/timeline': '年表',
  '/network': '誰が誰の言を伝えるか',
  '/claims': '言明',
  '/search': '検索',
  '/about': '方法',
  description: '{title}：{about}',
} satisfies Translated<typeof en>;
