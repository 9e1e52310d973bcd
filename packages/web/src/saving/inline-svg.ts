import { toXmlCharacters } from '@synoptic/core/export/escape';
import { genericFontFamily, svgPaintOf } from './svg-paint.ts';

const COPIED_STYLES = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-opacity',
  'fill-opacity',
  'opacity',
  'text-anchor',
  'paint-order',
];
const COPIED_ATTRIBUTES = /^(x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|d|width|height|points|transform|dx|dy)$/;

/** Copies a drawing with its computed styles as attributes, so that it needs no style sheet; links become plain groups. */
export function inlineSvg(drawing: SVGElement): SVGElement {
  const copy = copyWithStyles(drawing);
  for (const child of drawing.childNodes) {
    if (child instanceof Text) copy.append(toXmlCharacters(child.data));
    else if (child instanceof SVGElement && isDrawn(child)) copy.append(inlineSvg(child));
  }
  return copy;
}

function isDrawn(element: SVGElement): boolean {
  return element.localName === 'title' || getComputedStyle(element).display !== 'none';
}

function copyWithStyles(element: SVGElement): SVGElement {
  const name = element.localName === 'a' ? 'g' : element.localName;
  const copy = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const { name: key, value } of element.attributes) if (COPIED_ATTRIBUTES.test(key)) copy.setAttribute(key, value);
  if (name === 'title' || name === 'svg' || name === 'g') {
    const { opacity } = getComputedStyle(element);
    if (name !== 'title' && opacity !== '1') copy.setAttribute('opacity', opacity);
    return copy;
  }
  const style = getComputedStyle(element);
  for (const key of ['fill', 'stroke'] as const) {
    const paint = svgPaintOf(style[key]);
    copy.setAttribute(key, paint?.hex ?? 'none');
    if (paint && paint.opacity < 1) copy.setAttribute(`${key}-opacity`, String(paint.opacity));
  }
  for (const key of COPIED_STYLES) {
    const value = style.getPropertyValue(key);
    if (value && !DEFAULTS.has(`${key} ${value}`) && !copy.hasAttribute(key)) copy.setAttribute(key, value.replaceAll('px', ''));
  }
  if (name === 'text') {
    copy.setAttribute('font-family', genericFontFamily(style.fontFamily));
    copy.setAttribute('font-size', String(Number.parseFloat(style.fontSize)));
    if (style.fontWeight !== '400') copy.setAttribute('font-weight', style.fontWeight);
    if (style.fontStyle !== 'normal') copy.setAttribute('font-style', style.fontStyle);
  }
  return copy;
}

const DEFAULTS = new Set([
  'stroke-width 1px',
  'stroke-dasharray none',
  'stroke-linecap butt',
  'stroke-opacity 1',
  'fill-opacity 1',
  'opacity 1',
  'text-anchor start',
  'paint-order normal',
]);
