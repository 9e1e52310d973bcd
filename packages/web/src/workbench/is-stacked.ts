/** Width up to which the text comes after the cards; the same as in workbench.css. */
const STACKED = '(max-width: 860px)';

/** True while the text comes after the cards, as on a phone. */
export const isStacked = (): boolean => matchMedia(STACKED).matches;

/** Runs something each time the text comes after the cards, or beside them again. Returns what ends that. */
export function onStacked(run: () => void): () => void {
  const width = matchMedia(STACKED);
  width.addEventListener('change', run);
  return () => width.removeEventListener('change', run);
}
