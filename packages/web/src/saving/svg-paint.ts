/** Converts colours and fonts of the page to values that every SVG renderer supports. */

const hexByColour = new Map<string, string>();
let canvas: CanvasRenderingContext2D | null = null;

/** Canvas context for measuring colours and text, created on first use. */
export function measuringContext(): CanvasRenderingContext2D {
  canvas ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) throw new Error('this browser draws nothing');
  return canvas;
}

/** Converts a computed colour (`oklab(…)` too) to `#rrggbb` and an opacity; null if it is transparent or `none`. */
export function svgPaintOf(colour: string): { readonly hex: string; readonly opacity: number } | null {
  if (colour === 'none' || colour === '') return null;
  const rgb = hexByColour.get(colour) ?? pixel(colour);
  hexByColour.set(colour, rgb);
  const opacity = Number.parseInt(rgb.slice(7), 16) / 255;
  return opacity === 0 ? null : { hex: rgb.slice(0, 7), opacity: Math.round(opacity * 100) / 100 };
}

function pixel(colour: string): string {
  const context = measuringContext();
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return `#${[...context.getImageData(0, 0, 1, 1).data].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The generic family of a font stack, because the page's fonts may be missing elsewhere. */
export function genericFontFamily(families: string): string {
  if (families.includes('monospace')) return 'monospace';
  return families.replaceAll('sans-serif', '').includes('serif') ? 'serif' : 'sans-serif';
}

const ascentByFont = new Map<string, number>();

/** The font's ascent as a share of the line box, which is as high as ascent and descent together. */
export function fontAscent(style: CSSStyleDeclaration): number {
  const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const known = ascentByFont.get(font);
  if (known !== undefined) return known;
  const context = measuringContext();
  context.font = font;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText('x');
  const part = up / (up + down);
  ascentByFont.set(font, part);
  return part;
}
