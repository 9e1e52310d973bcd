import { element, textElement } from '@synoptic/core/export/xml';
import type { Whole } from '../ui/whole.ts';
import { standing } from './inline-svg.ts';
import { ascentOf, familyOf, paintOf } from './paint.ts';
import { saveFile } from './save-file.ts';
import { linesOf, linesWithin, within } from './text-lines.ts';

export interface SvgNames {
  readonly name: string;
  readonly title: string;
  readonly note: string;
}

const EDGE = 24;
const HEAD = 44;
const FOOT = 30;
const LINE = 15;
/** What only a reader at the page can use. */
const LEFT_OUT = '.unseen, .missing, .icon, select, input, tr.why, [aria-hidden=true]:empty, script, style';

/** Draws a part of the page and hands it to the reader as a file. Nothing is sent. */
export async function saveAsSvg(part: Element, names: SvgNames): Promise<void> {
  const svg = await svgOf(part, names);
  saveFile(new Blob([svg], { type: 'image/svg+xml' }), `${names.name}.svg`);
}

/**
 * A part of the page as a picture that stands alone: light, in typefaces that are everywhere, with every line of text where the
 * page has set it. Long tables are drawn whole, as for print.
 */
export async function svgOf(part: Element, names: SvgNames): Promise<string> {
  window.dispatchEvent(pictureEvent('beforeprint'));
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  const page = document.documentElement;
  const before = page.dataset['theme'];
  page.dataset['theme'] = 'light';
  part.toggleAttribute('data-saving', true);
  try {
    return framed(part, names);
  } finally {
    part.toggleAttribute('data-saving', false);
    if (before) page.dataset['theme'] = before;
    else delete page.dataset['theme'];
    window.dispatchEvent(pictureEvent('afterprint'));
  }
}

/** As long as a picture is made, the page stands as for print, at its own width. */
function pictureEvent(type: 'beforeprint' | 'afterprint'): Event {
  return new CustomEvent<Whole>(type, { detail: 'picture' });
}

function framed(part: Element, { title, note }: SvgNames): string {
  const box = part.getBoundingClientRect();
  const page = getComputedStyle(document.body);
  const notes = linesWithin(note, box.width, '11px sans-serif');
  const [width, foot] = [Math.ceil(box.width) + EDGE * 2, Math.ceil(box.height) + HEAD + FOOT];
  const height = foot + notes.length * LINE + 6;
  const ink = paintOf(page.color)?.hex ?? '#000000';
  const paper = paintOf(getComputedStyle(document.documentElement).backgroundColor)?.hex ?? '#ffffff';
  const drawn: string[] = [];
  draw(part, { dx: EDGE - box.left, dy: HEAD - box.top, clip: null }, drawn);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'xml:lang': document.documentElement.lang,
      role: 'img',
      'font-family': 'sans-serif',
    },
    textElement('title', {}, title),
    textElement('desc', {}, note),
    element('rect', { width, height, fill: paper }),
    textElement('text', { x: EDGE, y: 28, fill: ink, 'font-family': 'serif', 'font-size': 20 }, title),
    ...drawn,
    ...notes.map((line, i) => textElement('text', { x: EDGE, y: foot + i * LINE, fill: ink, 'fill-opacity': 0.7, 'font-size': 11 }, line)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

/** Where the part lies in the picture, and the box beyond which the page shows nothing. */
interface Place {
  readonly dx: number;
  readonly dy: number;
  readonly clip: DOMRect | null;
}

/** An element and what stands in it, in the order of the page. */
function draw(part: Element, place: Place, into: string[]): void {
  if (part.matches(LEFT_OUT)) return;
  const style = getComputedStyle(part);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  if (part instanceof SVGSVGElement) {
    const { left, top } = part.getBoundingClientRect();
    const copy = standing(part);
    into.push(element('g', { transform: `translate(${round(left + place.dx)} ${round(top + place.dy)})` }, inner(copy)));
    return;
  }
  const box = part.getBoundingClientRect();
  drawBox(style, box, place, into);
  const inside = style.overflowY === 'hidden' || style.textOverflow === 'ellipsis' ? { ...place, clip: box } : place;
  const raised = getComputedStyle(part, '::first-letter').textTransform === 'uppercase';
  let first = true;
  for (const child of part.childNodes) {
    if (child instanceof Element) draw(child, inside, into);
    else if (child instanceof Text && child.data.trim() !== '') {
      drawText(child, style, raised && first, inside, into);
      first = false;
    }
  }
}

function inner(copy: SVGElement): string {
  const writer = new XMLSerializer();
  return [...copy.childNodes].map((node) => writer.serializeToString(node).replaceAll(' xmlns="http://www.w3.org/2000/svg"', '')).join('');
}

function drawText(node: Text, style: CSSStyleDeclaration, raised: boolean, { dx, dy, clip }: Place, into: string[]): void {
  const paint = paintOf(style.color);
  if (!paint) return;
  const size = Number.parseFloat(style.fontSize);
  const seen = linesOf(node).flatMap((line) => (clip ? within(line, clip) : line));
  for (const [i, { text, box }] of seen.entries()) {
    const [x, y] = [round(box.left + dx), round(box.top + box.height * ascentOf(style) + dy)];
    const words = raised && i === 0 ? text.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase()) : text;
    into.push(
      textElement(
        'text',
        {
          x,
          y,
          fill: paint.hex,
          'fill-opacity': paint.opacity < 1 ? paint.opacity : null,
          'font-family': familyOf(style.fontFamily),
          'font-size': size,
          'font-weight': style.fontWeight === '400' ? null : style.fontWeight,
          'font-style': style.fontStyle === 'normal' ? null : style.fontStyle,
          // Other typefaces are wider: a line stays as long as it was.
          textLength: [...words].length > 1 ? round(box.width) : null,
          lengthAdjust: [...words].length > 1 ? 'spacingAndGlyphs' : null,
        },
        words,
      ),
    );
    // What was resolved and is not printed has a dashed line beneath, here as on the page.
    if (style.textDecorationStyle === 'dashed')
      into.push(
        element('line', {
          x1: x,
          x2: round(x + box.width),
          y1: y + 3,
          y2: y + 3,
          stroke: paint.hex,
          'stroke-dasharray': '3 2',
          'stroke-width': 0.75,
        }),
      );
  }
}

/** The lines around a box, and the ring around a siglum. */
function drawBox(style: CSSStyleDeclaration, box: DOMRect, { dx, dy }: Place, into: string[]): void {
  const [x, y] = [box.left + dx, box.top + dy];
  const radius = Number.parseFloat(style.borderTopLeftRadius);
  const even = style.borderTopWidth === style.borderBottomWidth && style.borderTopWidth === style.borderLeftWidth;
  const around = paintOf(style.borderTopColor);
  const width = Number.parseFloat(style.borderTopWidth);
  if (even && radius > 0 && width > 0 && around) {
    const half = width / 2;
    into.push(
      element('rect', {
        x: round(x + half),
        y: round(y + half),
        width: round(box.width - width),
        height: round(box.height - width),
        rx: round(Math.min(radius, box.height / 2)),
        fill: 'none',
        stroke: around.hex,
        'stroke-width': width,
      }),
    );
    return;
  }
  for (const [side, at] of [
    ['Top', y],
    ['Bottom', y + box.height],
  ] as const) {
    const stroke = paintOf(style[`border${side}Color`]);
    const thick = Number.parseFloat(style[`border${side}Width`]);
    if (!stroke || thick === 0 || style[`border${side}Style`] === 'none') continue;
    const on = round(at + (side === 'Top' ? thick / 2 : -thick / 2));
    into.push(element('line', { x1: round(x), x2: round(x + box.width), y1: on, y2: on, stroke: stroke.hex, 'stroke-width': thick }));
  }
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
