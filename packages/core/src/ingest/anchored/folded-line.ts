/** Cyrillic letters that libraries and typists replace by the Latin ones of the same shape. */
const LATIN_IN_CYRILLIC: Readonly<Record<string, string>> = { i: 'і', a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', x: 'х', y: 'у' };

/** A text in the form in which its words are compared: compatibility forms unified, lower case, digits of every script as 0–9, no accents. */
export function foldedLine(text: string): string {
  return plainDigits(text.normalize('NFKC').toLowerCase())
    .normalize('NFD')
    .replace(/(?<=\p{Script=Cyrillic})[iaeocpxy]|[iaeocpxy](?=\p{Script=Cyrillic})/gu, (letter) => LATIN_IN_CYRILLIC[letter] ?? letter)
    .replace(/(?<![\p{Script=Hiragana}\p{Script=Katakana}])\p{Mn}|\u0640/gu, '')
    .normalize('NFC')
    .replace(/[’ʼ`´]/g, "'");
}

/** Words of a folded line: runs of letters. The Arabic "and" is written as one word with the next one and is removed. */
export function lineWords(folded: string): string[] {
  return (folded.match(/[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu) ?? []).map((word) =>
    /^و\p{Script=Arabic}{3,}/u.test(word) ? word.slice(1) : word,
  );
}

/** True for two forms of one word: inflection changes at most the last letters. Errs towards true, since a wrong question costs more than a missed one. */
export function isFormOf(word: string, other: string): boolean {
  if (word === other) return true;
  const shorter = Math.min(word.length, other.length);
  const stem = Math.max(2, shorter - 2);
  return Math.abs(word.length - other.length) <= 3 && shorter >= stem && word.slice(0, stem) === other.slice(0, stem);
}

/** Replaces the decimal digits of every script: in Unicode each set of ten is contiguous and begins with its zero. */
function plainDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
    return String(value);
  });
}

/** Language of a tag without script and region, in lower case. */
export function primaryLanguage(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag;
}
