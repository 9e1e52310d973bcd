import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/network.ts';

export default {
  lead: '誰の発言が、誰を通じて伝わったか。左が発言した人、右が文書。線が太いほど伝わった発言が多く、弧を描く橙の線は伝聞の伝聞を示す。',
  attribution: '誰が誰を引いたか',
  documents: '文書',
  steps: { other: '{n}段階先' },
  picture: '人と文書{n}、線{m}。隣の一覧でも同じ内容を読める。',
  list: '人と文書。つながりの多い順',
  origins: '発言した人。引用の多い順に、文書までの経路とともに',
  all: 'すべて表示',
  from: '引用元',
  to: '引用した側',
} satisfies Translated<typeof en>;
