import { xmlElement, xmlTextElement } from '@synoptic/core/export/xml';
import type { FullRender } from '../ui/full-render.ts';
import { inlineSvg } from './inline-svg.ts';
import { clipRenderedLine, renderedLinesOf, wrapText } from './rendered-lines.ts';
import { saveFile } from './save-file.ts';
import { fontAscent, genericFontFamily, svgPaintOf } from './svg-paint.ts';

export interface SvgLabels {
  readonly name: string;
  readonly title: string;
  readonly note: string;
}

const EDGE = 24;
const HEAD = 44;
const FOOT = 30;
const LINE = 15;
/** Controls and hidden text, which have no use in a picture. */
const EXCLUDED_SELECTOR = '.unseen, .missing, .icon, select, input, tr.why, [aria-hidden=true]:empty, script, style';

/** Renders a part of the page as SVG and saves it as a local file. */
export async function saveAsSvg(part: Element, names: SvgLabels): Promise<void> {
  const svg = await renderSvg(part, names);
  saveFile(new Blob([svg], { type: 'image/svg+xml' }), `${names.name}.svg`);
}

/**
 * Renders a part of the page as a self-contained SVG: light theme, generic font families, every line of text at its position on
 * the page. Long tables are rendered completely, as for print.
 */
export async function renderSvg(part: Element, names: SvgLabels): Promise<string> {
  window.dispatchEvent(pictureEvent('beforeprint'));
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  const page = document.documentElement;
  const before = page.dataset['theme'];
  page.dataset['theme'] = 'light';
  part.toggleAttribute('data-saving', true);
  try {
    return framedSvg(part, names);
  } finally {
    part.toggleAttribute('data-saving', false);
    if (before) page.dataset['theme'] = before;
    else delete page.dataset['theme'];
    window.dispatchEvent(pictureEvent('afterprint'));
  }
}

/** Print event that makes the page render completely, at the width of the window. */
function pictureEvent(type: 'beforeprint' | 'afterprint'): Event {
  return new CustomEvent<FullRender>(type, { detail: 'picture' });
}

function framedSvg(part: Element, { title, note }: SvgLabels): string {
  const box = part.getBoundingClientRect();
  const page = getComputedStyle(document.body);
  const notes = wrapText(note, box.width, '11px sans-serif');
  const [width, foot] = [Math.ceil(box.width) + EDGE * 2, Math.ceil(box.height) + HEAD + FOOT];
  const height = foot + notes.length * LINE + 6;
  const ink = svgPaintOf(page.color)?.hex ?? '#000000';
  const paper = svgPaintOf(getComputedStyle(document.documentElement).backgroundColor)?.hex ?? '#ffffff';
  const drawn: string[] = [];
  draw(part, { dx: EDGE - box.left, dy: HEAD - box.top, clip: null }, drawn);
  const svg = xmlElement(
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
    xmlTextElement('title', {}, title),
    xmlTextElement('desc', {}, note),
    xmlElement('rect', { width, height, fill: paper }),
    xmlTextElement('text', { x: EDGE, y: 28, fill: ink, 'font-family': 'serif', 'font-size': 20 }, title),
    ...drawn,
    ...notes.map((line, i) =>
      xmlTextElement('text', { x: EDGE, y: foot + i * LINE, fill: ink, 'fill-opacity': 0.7, 'font-size': 11 }, line),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

/** Offset from page to picture coordinates, and the box that clips the content. */
interface DrawingOffset {
  readonly dx: number;
  readonly dy: number;
  readonly clip: DOMRect | null;
}

/** Draws an element and its children in document order. */
function draw(part: Element, place: DrawingOffset, into: string[]): void {
  if (part.matches(EXCLUDED_SELECTOR)) return;
  const style = getComputedStyle(part);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  if (part instanceof SVGSVGElement) {
    const { left, top } = part.getBoundingClientRect();
    const copy = inlineSvg(part);
    into.push(xmlElement('g', { transform: `translate(${round(left + place.dx)} ${round(top + place.dy)})` }, inner(copy)));
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

function drawText(node: Text, style: CSSStyleDeclaration, raised: boolean, { dx, dy, clip }: DrawingOffset, into: string[]): void {
  const paint = svgPaintOf(style.color);
  if (!paint) return;
  const size = Number.parseFloat(style.fontSize);
  const seen = renderedLinesOf(node).flatMap((line) => (clip ? clipRenderedLine(line, clip) : line));
  for (const [i, { text, box }] of seen.entries()) {
    const [x, y] = [round(box.left + dx), round(box.top + box.height * fontAscent(style) + dy)];
    const words = raised && i === 0 ? text.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase()) : text;
    into.push(
      xmlTextElement(
        'text',
        {
          x,
          y,
          fill: paint.hex,
          'fill-opacity': paint.opacity < 1 ? paint.opacity : null,
          'font-family': genericFontFamily(style.fontFamily),
          'font-size': size,
          'font-weight': style.fontWeight === '400' ? null : style.fontWeight,
          'font-style': style.fontStyle === 'normal' ? null : style.fontStyle,
          // The viewer's fonts may be wider: keep the length of the line.
          textLength: [...words].length > 1 ? round(box.width) : null,
          lengthAdjust: [...words].length > 1 ? 'spacingAndGlyphs' : null,
        },
        words,
      ),
    );
    // Inferred names are underlined with dashes, as on the page.
    if (style.textDecorationStyle === 'dashed')
      into.push(
        xmlElement('line', {
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

/** Draws borders: a rounded rectangle if they are even and rounded, as around a siglum, else the top and bottom lines. */
function drawBox(style: CSSStyleDeclaration, box: DOMRect, { dx, dy }: DrawingOffset, into: string[]): void {
  const [x, y] = [box.left + dx, box.top + dy];
  const radius = Number.parseFloat(style.borderTopLeftRadius);
  const even = style.borderTopWidth === style.borderBottomWidth && style.borderTopWidth === style.borderLeftWidth;
  const around = svgPaintOf(style.borderTopColor);
  const width = Number.parseFloat(style.borderTopWidth);
  if (even && radius > 0 && width > 0 && around) {
    const half = width / 2;
    into.push(
      xmlElement('rect', {
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
    const stroke = svgPaintOf(style[`border${side}Color`]);
    const thick = Number.parseFloat(style[`border${side}Width`]);
    if (!stroke || thick === 0 || style[`border${side}Style`] === 'none') continue;
    const on = round(at + (side === 'Top' ? thick / 2 : -thick / 2));
    into.push(xmlElement('line', { x1: round(x), x2: round(x + box.width), y1: on, y2: on, stroke: stroke.hex, 'stroke-width': thick }));
  }
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
