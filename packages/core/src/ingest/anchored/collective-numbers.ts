import { foldedLine, lineWords } from './folded-line.ts';

/**
 * Words that stand for a number or a part without being number words, as `word value` pairs. Number words proper are in a library, English
 * and Japanese ones in the reader of quantities.
 */
const COLLECTIVE_WORDS: Readonly<Record<string, string>> = {
  en: 'half .5, quarter .25, third 1/3, dozen 12, score 20, couple 2, pair 2, both 2, twice 2, double 2, doubled 2, twofold 2, thrice 3, triple 3, tripled 3, threefold 3, fortnight 14, decade 10, century 100, single 1, lone 1, sole 1, none 0, nobody 0, no 0',
  fr: 'demi .5, demie .5, moitié .5, quart .25, tiers 1/3, huitaine 8, dizaine 10, douzaine 12, quinzaine 15, vingtaine 20, trentaine 30, quarantaine 40, cinquantaine 50, soixantaine 60, centaine 100, millier 1000, couple 2, paire 2, double 2, doublé 2, triple 3, triplé 3, décennie 10, siècle 100, aucun 0, aucune 0, personne 0',
  de: 'halb .5, halbe .5, halben .5, hälfte .5, viertel .25, drittel 1/3, anderthalb 1.5, eineinhalb 1.5, dutzend 12, paar 2, beide 2, doppelt 2, verdoppelt 2, dreifach 3, verdreifacht 3, jahrzehnt 10, jahrhundert 100, kein 0, keine 0, niemand 0',
  es: 'medio .5, media .5, mitad .5, cuarto .25, cuarta .25, tercio 1/3, decena 10, docena 12, quincena 15, veintena 20, treintena 30, cincuentena 50, centenar 100, centena 100, millar 1000, par 2, ambos 2, ambas 2, doble 2, triple 3, década 10, siglo 100, ninguno 0, ningún 0, nadie 0',
  it: 'mezzo .5, mezza .5, metà .5, quarto .25, terzo 1/3, decina 10, dozzina 12, quindicina 15, ventina 20, trentina 30, cinquantina 50, centinaio 100, centinaia 100, migliaio 1000, migliaia 1000, paio 2, coppia 2, entrambi 2, doppio 2, triplo 3, decennio 10, secolo 100, nessuno 0, nessun 0',
  nl: 'half .5, halve .5, helft .5, kwart .25, derde 1/3, anderhalf 1.5, dozijn 12, tiental 10, honderdtal 100, paar 2, beide 2, dubbel 2, drievoud 3, decennium 10, eeuw 100, geen 0, niemand 0',
  pl: 'pół .5, połowa .5, połowy .5, ćwierć .25, półtora 1.5, półtorej 1.5, tuzin 12, dziesiątka 10, setka 100, para 2, oboje 2, obaj 2, dwukrotnie 2, trzykrotnie 3, dekada 10, żaden 0, nikt 0',
  pt: 'meio .5, meia .5, metade .5, quarto .25, terço 1/3, dezena 10, dúzia 12, quinzena 15, vintena 20, centena 100, milhar 1000, par 2, ambos 2, ambas 2, dobro 2, triplo 3, década 10, século 100, nenhum 0, ninguém 0',
  ru: 'пол .5, половина .5, четверть .25, треть 1/3, полтора 1.5, полторы 1.5, полутора 1.5, десяток 10, дюжина 12, сотня 100, тысяча 1000, пара 2, оба 2, обе 2, вдвое 2, втрое 3, век 100, никто 0, ни 0',
  uk: 'пів .5, половина .5, чверть .25, третина 1/3, півтора 1.5, півтори 1.5, десяток 10, дюжина 12, сотня 100, тисяча 1000, пара 2, обидва 2, обидві 2, вдвічі 2, удвічі 2, втричі 3, століття 100, жоден 0, ніхто 0',
  ar: 'نصف .5, ربع .25, ثلث 1/3, دزينة 12, عشرة 10, مئة 100, مائة 100, ألف 1000, زوج 2, كلا 2, كلتا 2, ضعف 2, ضعفي 2, عقد 10, قرن 100, لا 0, مئتان 200, مئتين 200, مائتان 200, مائتين 200, ألفان 2000, ألفين 2000, مليونان 2000000, مليونين 2000000, مليارين 2000000000',
  ja: '半数 .5, 過半数 .5, 半分 .5, 折半 .5, 半額 .5, 半減 .5, 半ば .5, 半 .5, 倍 2, 双方 2, 両 2, 一対 2, ダース 12, 無 0, 皆無 0, ゼロ 0, なし 0, いない 0, なかった 0, おらず 0',
  zh: '一半 .5, 半数 .5, 半數 .5, 半 .5, 倍 2, 双方 2, 雙方 2, 一对 2, 双 2, 打 12, 无 0, 無 0, 没有 0, 零 0',
  ko: '절반 .5, 반 .5, 두 배 2, 양측 2, 없 0',
};

/** Parts of words in scripts and languages that join them: пів in півмільйона, halb in halbe, demi in demi-million. */
const JOINED: ReadonlySet<string> = new Set(['ja', 'zh', 'ko']);
const JOINED_PARTS: Readonly<Record<string, readonly string[]>> = { uk: ['пів'], ru: ['пол'], pl: ['pół'], de: ['halb'] };

/** Number that a word means, by language. */
type CollectiveWord = readonly [word: string, value: number];
const wordsByLanguage = new Map<string, readonly CollectiveWord[]>();

function collectiveWords(language: string): readonly CollectiveWord[] {
  const known = wordsByLanguage.get(language);
  if (known) return known;
  const words = (COLLECTIVE_WORDS[language] ?? '').split(', ').flatMap((pair): CollectiveWord[] => {
    const at = pair.lastIndexOf(' ');
    if (at < 0) return [];
    const [above, below = '1'] = pair.slice(at + 1).split('/');
    return [[foldedLine(pair.slice(0, at)), Number(above) / Number(below)]];
  });
  wordsByLanguage.set(language, words);
  return words;
}

/**
 * Numbers for which collective words and parts of a line may stand: a dozen, half a million, two and a half million, 半数, un demi-million,
 * півмільйона. `counts` and `scales` are the small numbers and the powers of ten that the line has. A part also counts in percent.
 */
export function collectiveNumbers(folded: string, language: string, counts: readonly number[], scales: readonly number[]): number[] {
  const told = lineWords(folded);
  const joined = JOINED_PARTS[language] ?? [];
  const isTold = (word: string): boolean =>
    JOINED.has(language)
      ? folded.includes(word)
      : told.some((other) => other === word || isInflected(word, other) || (joined.includes(word) && other.startsWith(word)));
  const found = collectiveWords(language).filter(([word]) => isTold(word));
  // A dozen and a score are also what a half is of.
  const sets = found.flatMap(([, value]) => (value > 2 ? [value] : []));
  return found.flatMap(([word, value]) => {
    const isPart = value < 1;
    const rests = joined.includes(word) ? told.flatMap((other) => (other.startsWith(word) ? [other.slice(word.length)] : [])) : [];
    const times = [1, ...scales, ...rests.flatMap(joinedScales), ...(isPart ? sets : [])];
    const bases = [value, ...counts.map((count) => count * value), ...(isPart ? counts.map((count) => count + value) : [])];
    const all = bases.flatMap((base) => times.map((scale) => base * scale));
    return isPart ? [...all, ...bases.map((base) => base * 100)] : all;
  });
}

/** Beginnings of what follows a joined part, with its value: мільйона in півмільйона. */
const JOINED_SCALES: readonly CollectiveWord[] = Object.entries({
  ...{ тисяч: 1e3, тысяч: 1e3, tysi: 1e3, tausend: 1e3, мільйон: 1e6, миллион: 1e6, milion: 1e6, million: 1e6 },
  ...{ мільярд: 1e9, миллиард: 1e9, miliard: 1e9, milliard: 1e9, сотн: 100, дюжин: 12, tuzin: 12 },
}).map(([word, scale]) => [foldedLine(word), scale]);

function joinedScales(rest: string): number[] {
  return JOINED_SCALES.flatMap(([beginning, scale]) => (rest.startsWith(beginning) ? [scale] : []));
}

/** True for a longer word in another form: its last two letters may differ. */
function isInflected(word: string, other: string): boolean {
  return word.length > 4 && Math.abs(word.length - other.length) <= 2 && other.startsWith(word.slice(0, -2));
}
