/** An elided article or pronoun before an apostrophe: `l’`, `d’`, `qu’`, `dell’`. */
const ELISIONS =
  /(?<![\p{L}\p{N}])(?:\p{Script=Latin}|qu|jusqu|lorsqu|puisqu|quoiqu|(?:d|n|s)?ell|dall|sull|un|quest|quell)['’ʼ](?=\p{L})/giu;
/** An apostrophe that belongs to a Cyrillic word: `п’ять`. */
const WITHIN_CYRILLIC = /(?<=\p{Script=Cyrillic})['’ʼ](?=\p{Script=Cyrillic})/gu;

/** A text with words whole: elided words are left out (`l’eau` → `eau`), and apostrophes within a word (`п’ять` → `пять`). */
export function withoutApostrophes(text: string): string {
  return text.replace(WITHIN_CYRILLIC, '').replace(ELISIONS, '');
}
