import type { Line, Span, Tone } from './line.ts';

/** One accent, for disagreement; the rest is weight and reverse, which stay without colour. */
const COLOURED: Readonly<Record<Tone, readonly [string, string]>> = {
  plain: ['', ''],
  strong: ['\u001B[1m', '\u001B[22m'],
  quiet: ['\u001B[2m', '\u001B[22m'],
  accent: ['\u001B[31m', '\u001B[39m'],
  link: ['\u001B[36m', '\u001B[39m'],
  chosen: ['\u001B[7m', '\u001B[27m'],
};

/** For weak eyes and pale screens: nothing is dim, the accent is bold too. */
const CONTRASTED: typeof COLOURED = {
  ...COLOURED,
  quiet: COLOURED.plain,
  accent: ['\u001B[1;31m', '\u001B[22;39m'],
  link: ['\u001B[4m', '\u001B[24m'],
};

const UNCOLOURED: typeof COLOURED = { ...COLOURED, accent: COLOURED.strong, link: COLOURED.plain };

/** How lines are shown; `weight` is what `NO_COLOR` asks for. To add a theme: a line here and its name in the locales. */
const THEMES = { colour: COLOURED, contrast: CONTRASTED, weight: UNCOLOURED } as const;
export type Theme = keyof typeof THEMES;

/** A theme, or bare text where there is no terminal. */
export type Paint = Theme | 'bare';

export function paint(line: Line, how: Paint): string {
  if (how === 'bare')
    return line
      .map((s) => s.text)
      .join('')
      .trimEnd();
  const tones = THEMES[how];
  return joined(line)
    .map(({ text, tone }) => tones[tone][0] + text + tones[tone][1])
    .join('');
}

/** Neighbours of one tone are one; a space takes the tone before it where that cannot be seen. Far away each sign is sent. */
function joined(line: Line): Span[] {
  const spans: Span[] = [];
  for (const { text, tone } of line) {
    const last = spans.at(-1);
    const unseen = last && last.tone !== 'chosen' && last.tone !== 'link' && tone === 'plain' && text.trim() === '';
    if (last && (last.tone === tone || unseen)) spans[spans.length - 1] = { text: last.text + text, tone: last.tone };
    else spans.push({ text, tone });
  }
  return spans;
}

/** The theme after this one; bare text stays bare. */
export function nextTheme(how: Paint): Paint {
  if (how === 'bare') return how;
  const all = Object.keys(THEMES) as Theme[];
  return all[(all.indexOf(how) + 1) % all.length] ?? how;
}
