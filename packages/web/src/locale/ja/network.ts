import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/network.ts';

export default {
  'title.attribution': '誰が誰の言を伝えるか',
  'title.co-mention': '共に名の挙がるもの',
  'lead.attribution': '左の起点から右の文書へと伝わる。線は伝達の一段、太さは言明の数。弧を描いて戻る線は、伝聞の伝聞。',
  'lead.co-mention': '同じ段落に名の挙がるものどうしを結ぶ。共に現れる段落が多いほど近くにあり、線は太い。',
  attribution: '帰属',
  'co-mention': '共起',
  which: '網の種類',
  documents: '文書',
  steps: { other: '{n}段奥' },
  picture: '点{n}、線{m}。隣の一覧に同じことをことばで示す。',
  list: '点の一覧。つながりの多い順',
  all: 'すべて表示',
  from: '情報源',
  to: '伝え手',
  with: '共に名の挙がるもの',
  threshold: '{n}段落以上で共起',
  of: '全{all}件のうち{shown}件',
} satisfies Translated<typeof en>;
