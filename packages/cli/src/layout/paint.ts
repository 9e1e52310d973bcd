import type { StyledLine, StyledSpan, Tone } from './styled-line.ts';

/** Colours that a terminal has: 16 of its own choosing, 256, or all. */
export type ColourDepth = 16 | 256 | 'all';

/** `weight` is what `NO_COLOR` asks for; `bare` is text where there is no terminal. */
type TerminalTheme = 'colour' | 'contrast' | 'weight' | 'bare';

/** How lines are shown. */
export interface Paint {
  readonly theme: TerminalTheme;
  readonly depth: ColourDepth;
}

export const BARE_PAINT: Paint = { theme: 'bare', depth: 16 };

/** What turns a tone on and off: parameters of SGR. */
type Codes = readonly [on: string, off: string];
type Tones = Readonly<Record<Tone, Codes>>;

/**
 * One accent, for disagreement; the rest is weight and reverse, which stay without colour. Of 16 colours the terminal's own
 * red is taken; of more, shades that can be read on black and on white (a test measures them).
 */
const ACCENTS: Readonly<Record<ColourDepth, string>> = { 16: '31', 256: '38;5;160', all: '38;2;220;50;47' };
const LINKS: Readonly<Record<ColourDepth, string>> = { 16: '36', 256: '38;5;31', all: '38;2;30;120;190' };

const coloured = (depth: ColourDepth): Tones => ({
  plain: ['', ''],
  strong: ['1', '22'],
  quiet: ['2', '22'],
  accent: [ACCENTS[depth], '39'],
  link: [LINKS[depth], '39'],
  chosen: ['7', '27'],
});

/** How lines can be shown. To add a theme: a line here and its name in the locales. */
const THEMES: Readonly<Record<Exclude<TerminalTheme, 'bare'>, (depth: ColourDepth) => Tones>> = {
  colour: coloured,
  /** For weak eyes and pale screens: nothing is dim, the accent is bold too. */
  contrast: (depth) => ({ ...coloured(depth), quiet: ['', ''], accent: [`1;${ACCENTS[depth]}`, '22;39'], link: ['4', '24'] }),
  weight: (depth) => ({ ...coloured(depth), accent: ['1', '22'], link: ['', ''] }),
};

/** The codes of each tone; null for bare text. */
function tonesOf({ theme, depth }: Paint): Tones | null {
  return theme === 'bare' ? null : THEMES[theme](depth);
}

/** From one tone to another in one sequence. */
function toneChange(from: Tone, to: Tone, tones: Tones): string {
  const codes = [from === to ? '' : tones[from][1], from === to ? '' : tones[to][0]].filter(Boolean).join(';');
  return codes === '' ? '' : `\u001B[${codes}m`;
}

/** A line as text with codes of SGR. */
export function paintLine(line: StyledLine, how: Paint): string {
  const tones = tonesOf(how);
  if (!tones)
    return line
      .map((s) => s.text)
      .join('')
      .trimEnd();
  return mergeSpans(line)
    .map(({ text, tone }) => toneChange('plain', tone, tones) + text + toneChange(tone, 'plain', tones))
    .join('');
}

/** Neighbours of one tone are one; a space takes the tone before it where that cannot be seen. Far away each sign is sent. */
function mergeSpans(line: StyledLine): StyledSpan[] {
  const spans: StyledSpan[] = [];
  for (const { text, tone } of line) {
    const last = spans.at(-1);
    const unseen = last && isUnseen(last.tone) && tone === 'plain' && text.trim() === '';
    if (last && (last.tone === tone || unseen)) spans[spans.length - 1] = { text: last.text + text, tone: last.tone };
    else spans.push({ text, tone });
  }
  return spans;
}

/** Whether a space looks the same in this tone as in any. */
function isUnseen(tone: Tone): boolean {
  return tone !== 'chosen' && tone !== 'link';
}

/** The theme after this one; bare text stays bare. */
export function nextTheme(how: Paint): Paint {
  if (how.theme === 'bare') return how;
  const all = Object.keys(THEMES) as Exclude<TerminalTheme, 'bare'>[];
  return { ...how, theme: all[(all.indexOf(how.theme) + 1) % all.length] ?? how.theme };
}
