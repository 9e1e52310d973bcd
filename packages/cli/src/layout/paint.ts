import type { Line, Tone } from './line.ts';

/** One accent, for disagreement; the rest is weight and reverse, which stay without colour. */
const COLOURED: Readonly<Record<Tone, readonly [string, string]>> = {
  plain: ['', ''],
  strong: ['\u001B[1m', '\u001B[22m'],
  quiet: ['\u001B[2m', '\u001B[22m'],
  accent: ['\u001B[31m', '\u001B[39m'],
  link: ['\u001B[36m', '\u001B[39m'],
  chosen: ['\u001B[7m', '\u001B[27m'],
};

const UNCOLOURED = { ...COLOURED, accent: COLOURED.strong, link: COLOURED.plain };

/** How lines are shown: with colour, with weight only (`NO_COLOR`), or as bare text (no terminal). */
export type Paint = 'colour' | 'weight' | 'bare';

export function paint(line: Line, how: Paint): string {
  if (how === 'bare')
    return line
      .map((s) => s.text)
      .join('')
      .trimEnd();
  const tones = how === 'colour' ? COLOURED : UNCOLOURED;
  return line.map(({ text, tone }) => tones[tone][0] + text + tones[tone][1]).join('');
}
