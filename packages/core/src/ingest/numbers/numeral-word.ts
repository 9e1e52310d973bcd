import { unitAfter } from '../quantities/units.ts';
import { isKanji } from '../text/character-class.ts';
import { isKansuji } from './japanese-number.ts';
import type { NumberToken } from './number-token.ts';

/**
 * First signs of what is counted or measured in kanji, and of units of time: a kansuji before any other kanji is a part of a
 * word or of a name.
 */
const COUNTED = new Set(
  '人名個箇件回度本枚台機隻艘棟軒戸校社店館門基両頭匹羽尾冊部巻通着足杯膳皿席点問題票議番位等級階段層列行組班対双式種類品目項条章節幕話曲首句語字文画割分厘毛歩倍率円元銭角圓弗里町反畝坪丈尺寸尋間升合斗石斤貫匁両年月日時秒週旬世代歳才期季夜晩朝泊周周年カヶか国地県市区村都州省港駅路線丁城寺社院所箇教員党派流氏家族夫婦児男女子輪勝敗戦試安打点差塁連敗発弾丸馬光天体重層度線乗次審者棹客票口株割引畳室床両錠滴粒束袋箱缶瓶皿切球拍色力号番地カ'.split(
    '',
  ),
);

/** Kanji before a kansuji that leave it a number: cues, points in time, what is counted, ends of words in apposition. */
const LEADS = new Set(
  '約計各全毎第総延僅当同満等者数後前内外間時分秒日月年円度回人名本社件死負傷亡方不明民員兵官族客校車船機他中約高低率比費額値差量積長幅深径重圧温気速西東北南左右上下旧新現在昨今先来再又共両対約午旬頃台棟戸軒号位倍増減残余総合累延平均最大小低高級編第華摂氏気'.split(
    '',
  ),
);

/** True if a kansuji token is in the position of a number: not glued to kanji that are neither counters nor cues. */
export function isNumeralWord(text: string, token: NumberToken): boolean {
  if (token.form === 'digits') return true;
  const before = text.charCodeAt(token.start - 1);
  const after = text.charAt(token.end);
  const length = token.end - token.start;
  const gluedBefore = isKanji(before) && !isKansuji(text.charAt(token.start - 1)) && !LEADS.has(text.charAt(token.start - 1));
  const kanjiAfter = isKanji(text.charCodeAt(token.end));
  const counted = COUNTED.has(after);
  if (token.kind === 'vague' && length === 1) return counted && !isKanji(before);
  // 三十七万 and the like are numbers wherever they stand; one or two signs need what they count.
  if (length >= 3 || text.startsWith('分の', token.start - 2)) return true;
  if (kanjiAfter) return counted;
  return !gluedBefore || unitAfter('ja', text, text, token.end)?.start === token.end;
}
