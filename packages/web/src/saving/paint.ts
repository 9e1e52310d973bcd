/** Colours and typefaces of the page in words that every reader of SVG knows. */

const screens = new Map<string, string>();
let canvas: CanvasRenderingContext2D | null = null;

/** A canvas of one pixel, to measure with. */
export function ground(): CanvasRenderingContext2D {
  canvas ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) throw new Error('this browser draws nothing');
  return canvas;
}

/** A computed colour (`oklab(…)` too) as `#rrggbb` with its opacity; null where nothing is painted. */
export function paintOf(colour: string): { readonly hex: string; readonly opacity: number } | null {
  if (colour === 'none' || colour === '') return null;
  const rgb = screens.get(colour) ?? pixel(colour);
  screens.set(colour, rgb);
  const opacity = Number.parseInt(rgb.slice(7), 16) / 255;
  return opacity === 0 ? null : { hex: rgb.slice(0, 7), opacity: Math.round(opacity * 100) / 100 };
}

function pixel(colour: string): string {
  const context = ground();
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return `#${[...context.getImageData(0, 0, 1, 1).data].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The page's own typefaces are not everywhere: each stands for its kind. */
export function familyOf(families: string): string {
  if (families.includes('monospace')) return 'monospace';
  return families.replaceAll('sans-serif', '').includes('serif') ? 'serif' : 'sans-serif';
}

const ascents = new Map<string, number>();

/** How far above the foot of its box a text of this style stands: the box of a line is as high as its typeface. */
export function ascentOf(style: CSSStyleDeclaration): number {
  const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const known = ascents.get(font);
  if (known !== undefined) return known;
  const context = ground();
  context.font = font;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText('x');
  const part = up / (up + down);
  ascents.set(font, part);
  return part;
}
