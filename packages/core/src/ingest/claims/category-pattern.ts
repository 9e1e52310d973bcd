import type { ReadingLanguage } from '../reading.ts';

/** Words that mean a category, beside its label, by the slug of the category: the starters use a slug for one thing only. */
const WORDS: Readonly<Record<string, Readonly<Record<ReadingLanguage, string>>>> = {
  natural: {
    en: 'earthquake|quake|tsunami|storm|typhoon|hurricane|tornado|lightning|heavy rains?|torrential rains?|floods?|landslide|avalanche|strong winds?|eruption|drought|natural causes?',
    ja: '地震|津波|台風|豪雨|大雨|暴風|落雷|洪水|土砂崩れ|雪崩|強風|噴火|自然現象',
  },
  technical: {
    en: 'technical (?:fault|failure|problem)|mechanical (?:fault|failure)|engine failure|brake failure|short circuit|gas leak|(?:broken|loose|faulty) \\p{Ll}+|malfunction|metal fatigue|leak',
    ja: '故障|不具合|機械的|漏電|ガス漏れ|金属疲労|ブレーキの異常|エンジンの異常|誤作動|劣化|破断',
  },
  error: {
    en: "(?:human|pilot|driver|operator|operating)(?:'s)? error|mistake",
    ja: '人為的ミス|操作ミス|運転ミス|操縦ミス|人的ミス|誤操作',
  },
  negligence: {
    en: 'negligence|negligent|neglect|poor (?:\\p{Ll}+ )?(?:construction|reconstruction|maintenance|repairs?)|improperly (?:repaired|built|maintained)|lack of maintenance',
    ja: '怠慢|過失|手抜き|管理不足|整備不良|安全管理の不備|補修の遅れ|補修が[^。]{0,12}遅れ',
  },
  deliberate: { en: 'arson|sabotage|deliberate(?:ly)?|bomb(?:ing)?|attack', ja: '放火|破壊工作|故意|爆弾|犯行' },
  guilty: { en: 'guilty|convicted|found guilty', ja: '有罪|罪を認め' },
  'not-guilty': { en: 'not guilty|pleaded innocent', ja: '否認|無罪を主張' },
  acquitted: { en: 'acquitted|not guilty|cleared', ja: '無罪' },
  dismissed: { en: 'dismissed|thrown out', ja: '棄却|却下' },
  settled: { en: 'settled|settlement', ja: '和解' },
  leaders: { en: 'leaders|presidents|heads of state|summit', ja: '首脳|大統領|首相' },
  ministers: { en: '(?:foreign |defen[cs]e )?ministers', ja: '外相|閣僚|大臣' },
  officials: { en: 'officials|diplomats|delegations', ja: '実務者|高官|事務レベル' },
  'small-arms': { en: 'rifles?|gunfire|small arms|shots?', ja: '銃撃|小銃|発砲' },
  artillery: { en: 'artillery|shelling|shells', ja: '砲撃|火砲|榴弾' },
  mortar: { en: 'mortars?', ja: '迫撃砲' },
  missile: { en: 'missiles?|rockets?', ja: 'ミサイル|ロケット' },
  drone: { en: 'drones?|unmanned aircraft', ja: 'ドローン|無人機' },
  aircraft: { en: 'air ?strikes?|warplanes?|jets?|helicopters?', ja: '空爆|戦闘機|爆撃' },
  mine: { en: 'mines?|explosive device|ied', ja: '地雷|爆発物' },
  hardware: { en: 'hardware|disk failure|server failure|power supply', ja: 'ハードウェア|機器の故障|サーバーの故障|電源装置' },
  software: { en: 'software|bug|misconfiguration', ja: 'ソフトウェア|バグ|設定の誤り' },
  update: { en: 'update|patch', ja: '更新|アップデート' },
  attack: { en: 'cyber-?attack|ddos|ransomware|hack(?:ers|ing)?', ja: 'サイバー攻撃|不正アクセス|ランサムウェア' },
  weather: { en: 'storm|lightning|heavy snow|high winds?|heat ?wave', ja: '暴風|落雷|大雪|強風|猛暑' },
  overload: { en: 'overload(?:ed)?|surge in (?:traffic|demand)', ja: '過負荷|アクセス集中|需要の急増' },
  rally: { en: 'rally|rallied|peaceful(?:ly)?|marched', ja: '集会|平和的|行進' },
  strike: { en: 'strike|walkout', ja: 'ストライキ|スト' },
  blockade: { en: 'blockade|blocked', ja: '封鎖' },
  riot: { en: 'riots?|looting|looted', ja: '暴動|略奪' },
  coup: { en: 'coup', ja: 'クーデター' },
  'water-tear-gas': { en: 'tear gas|water cannon', ja: '催涙|放水' },
  'live-fire': { en: 'live (?:fire|rounds|ammunition)', ja: '実弾' },
};

const MADE = new Map<string, RegExp>();

/** Pattern of the words of a category in a language; null where the table has none. */
export function categoryPattern(category: string, language: ReadingLanguage): RegExp | null {
  const words = WORDS[category]?.[language];
  if (words === undefined) return null;
  const key = `${language} ${category}`;
  const made = MADE.get(key) ?? new RegExp(language === 'ja' ? words : `\\b(?:${words})\\b`, language === 'ja' ? 'gu' : 'giu');
  MADE.set(key, made);
  return made;
}
