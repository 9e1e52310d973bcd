import { foldedLine, isFormOf, lineWords } from './folded-line.ts';

/** Words of a name in a script without spaces: runs of one script, of at least two characters. */
const UNSPACED_WORDS = /[\p{Script=Katakana}ー]{2,}|\p{Script=Han}{2,}|\p{Script=Thai}{2,}/gu;

/** Line of a text, folded, with its words. */
interface PreparedLine {
  readonly folded: string;
  readonly words: readonly string[];
}

/** Creates a search for names in lines. Lines are folded once, since the same ones are above many anchors. */
export function createNameSearch(): (names: readonly string[], lines: readonly string[]) => boolean {
  const prepared = new Map<string, PreparedLine>();
  const prepare = (line: string): PreparedLine => {
    const known = prepared.get(line);
    if (known) return known;
    const folded = foldedLine(line);
    const made = { folded, words: lineWords(folded) };
    prepared.set(line, made);
    return made;
  };
  return (names, lines) => {
    const wanted = names.map(foldedLine).filter((name) => name !== '');
    return lines.map(prepare).some((line) => wanted.some((name) => isNamedIn(name, line)));
  };
}

/** True if a line has a name or one of its longer words, in any inflected form. */
function isNamedIn(name: string, { folded, words }: PreparedLine): boolean {
  if (folded.includes(name)) return true;
  if (name.match(UNSPACED_WORDS)?.some((word) => folded.includes(word))) return true;
  return lineWords(name)
    .filter((word) => word.length >= 3)
    .some((word) => words.some((told) => isFormOf(word, told)));
}
