import type { StyledLine, StyledSpan, Tone } from './styled-line.ts';

/** Colours of a terminal: a palette of 16, 256, or 24-bit colour. */
export type ColourDepth = 16 | 256 | 'all';

/** `weight` is for `NO_COLOR`; `bare` is plain text, for streams that are not a terminal. */
type TerminalTheme = 'colour' | 'contrast' | 'weight' | 'bare';

/** Theme and colour depth of a terminal. */
export interface Paint {
  readonly theme: TerminalTheme;
  readonly depth: ColourDepth;
}

export const BARE_PAINT: Paint = { theme: 'bare', depth: 16 };

/** SGR parameters that turn a tone on and off. */
type Codes = readonly [on: string, off: string];
type Tones = Readonly<Record<Tone, Codes>>;

/**
 * One accent colour, for disagreement and for what asks for attention, such as an error; all else is weight and reverse video, which work without colour. With 16 colours it is the
 * terminal's own red; with more, shades that are legible on black and on white (a test measures them).
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

/** Themes. To add one: a line here and its name in the tables of words. */
const THEMES: Readonly<Record<Exclude<TerminalTheme, 'bare'>, (depth: ColourDepth) => Tones>> = {
  colour: coloured,
  /** High contrast: nothing is dim, and the accent is also bold. */
  contrast: (depth) => ({ ...coloured(depth), quiet: ['', ''], accent: [`1;${ACCENTS[depth]}`, '22;39'], link: ['4', '24'] }),
  weight: (depth) => ({ ...coloured(depth), accent: ['1', '22'], link: ['', ''] }),
};

/** The codes of each tone; null for plain text. */
function tonesOf({ theme, depth }: Paint): Tones | null {
  return theme === 'bare' ? null : THEMES[theme](depth);
}

/** The sequence from one tone to another. */
function toneChange(from: Tone, to: Tone, tones: Tones): string {
  const codes = [from === to ? '' : tones[from][1], from === to ? '' : tones[to][0]].filter(Boolean).join(';');
  return codes === '' ? '' : `\u001B[${codes}m`;
}

/** A line as text with SGR codes. */
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

/** Joins neighbours of one tone; a space takes the tone before it where the difference is invisible. It saves bytes over SSH. */
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

/** True if a space in this tone looks like any other space. */
function isUnseen(tone: Tone): boolean {
  return tone !== 'chosen' && tone !== 'link';
}

/** The next theme; `bare` has none. */
export function nextTheme(how: Paint): Paint {
  if (how.theme === 'bare') return how;
  const all = Object.keys(THEMES) as Exclude<TerminalTheme, 'bare'>[];
  return { ...how, theme: all[(all.indexOf(how.theme) + 1) % all.length] ?? how.theme };
}
