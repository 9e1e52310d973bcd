import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/spoken.ts';

/** 読み上げのときに記号の代わりになる語。 */
export default {
  'spoken.place': '{of}件中{at}件目',
  'spoken.enter': 'Enter',
  'spoken.space': 'スペース',
  'spoken.angles': '小なり、大なり',
  'spoken.arrows': '上下の矢印',
  'spoken.pages': 'Control D、Control U',
  'spoken.ctrl-c': 'Control C',
  'spoken.key': '{keys}:{what}。',
  'spoken.escape': 'Escape',
  'spoken.letters': '文字',
  'spoken.slash': 'スラッシュ',
  'spoken.question': '疑問符',
  'spoken.from': '、出どころは',
  'spoken.lines': '行',
  'spoken.inferred': '(推定)',
  'spoken.times': '回',
  'spoken.to': '、相手は',
  'spoken.chosen': '選択中：',
  'spoken.marked': '選択中',
  'spoken.told-by': '伝えるのは{accounts}',
} satisfies Translated<typeof en>;
