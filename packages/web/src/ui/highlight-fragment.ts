/** A part of the page may still be on its way: so long it is waited for. */
const MAX_FRAMES = 120;

/** Marks the place that the address points at, and brings it into sight. The page was drawn after the browser looked for it. */
export function highlightFragment(hash: string): void {
  for (const marked of document.querySelectorAll('.pointed')) marked.classList.remove('pointed');
  if (hash.length < 2) return;
  const id = decodeURIComponent(hash.slice(1));
  const mark = (frames: number): void => {
    const place = document.getElementById(id);
    if (!place && frames > 0) requestAnimationFrame(() => mark(frames - 1));
    place?.classList.add('pointed');
    place?.scrollIntoView({ block: 'center', behavior: 'instant' });
  };
  requestAnimationFrame(() => mark(MAX_FRAMES));
}
