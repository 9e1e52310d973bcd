/** Names of an entity by its id; empty for an unknown one. */
export type NameLookup = (id: string) => readonly string[];

/** True if one of the names is in the words: Latin and Cyrillic names as whole words, others anywhere. */
export function isNamedIn(words: string, names: readonly string[]): boolean {
  const folded = foldName(words);
  return names.some((name) => {
    const own = foldName(name).trim();
    if (own === '') return false;
    for (let at = folded.indexOf(own); at >= 0; at = folded.indexOf(own, at + 1))
      if (!isInWord(folded, at) && !isInWord(folded, at + own.length)) return true;
    return false;
  });
}

const SPACED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/** True if a word goes on across an offset. */
function isInWord(text: string, at: number): boolean {
  return SPACED.test(text[at - 1] ?? '') && SPACED.test(text[at] ?? '');
}

function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ');
}
