/** Colour of the viewer, for light and for dark pages. */
type PageColour = readonly [light: string, dark: string];

/**
 * Colours of the viewer for pages and pictures that are written without its style sheets. `packages/web/src/styles/tokens.css` has the same
 * ones under these names, which a test beside it checks; those of the terminal are in `layout/paint.ts` of the command line.
 */
export const PAGE_COLOURS = {
  ink: ['#1d1c1a', '#ece8df'],
  paper: ['#fbfaf6', '#161512'],
  soft: ['#656158', '#a8a295'],
  line: ['#d9d3c6', '#3a372f'],
  conflict: ['#a8261c', '#f58d82'],
  contrast: ['#96470f', '#eab06a'],
  agree: ['#2b6748', '#86c9a5'],
  refines: ['#33597a', '#9cc3e6'],
  series: ['#4d5a86', '#b1bbe8'],
} as const satisfies Readonly<Record<string, PageColour>>;

/** Colours of documents in their order on light pages, used again after the last one. */
export const DOCUMENT_HUES = ['#2c5a8c', '#7b4690', '#14696a', '#63611a', '#4a4fa8', '#3d6b33', '#8a3f6c', '#55606b'] as const;

/** Style rule that declares some of the colours as custom properties: `--conflict: light-dark(…);`. */
export function colourProperties(names: readonly (keyof typeof PAGE_COLOURS)[]): string {
  const declared = names.map((name) => `--${name}: light-dark(${PAGE_COLOURS[name].join(', ')});`);
  return `:root { color-scheme: light dark; ${declared.join(' ')} }`;
}
