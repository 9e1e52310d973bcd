/** Words of a command line with shell quoting and no expansion; null if a quote is not closed. */
export function splitShellWords(line: string): string[] | null {
  const words: string[] = [];
  let word: string | null = null;
  let quote: string | null = null;
  for (let i = 0; i < line.length; i++) {
    const sign = line[i] ?? '';
    if (quote !== null) {
      if (sign === quote) quote = null;
      else if (sign === '\\' && quote === '"' && /["\\]/.test(line[i + 1] ?? '')) word = (word ?? '') + (line[++i] ?? '');
      else word = (word ?? '') + sign;
    } else if (sign === "'" || sign === '"') {
      quote = sign;
      word ??= '';
    } else if (sign === '\\') {
      if (i + 1 === line.length) return null;
      word = (word ?? '') + (line[++i] ?? '');
    } else if (/\s/.test(sign)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + sign;
  }
  if (quote !== null) return null;
  return word === null ? words : [...words, word];
}
