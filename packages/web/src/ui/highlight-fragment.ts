/** Frames to wait for an element that is not rendered yet. */
const MAX_FRAMES = 120;

/** Highlights the element that the URL fragment names and scrolls it into view; the browser looks for it before the page is rendered. */
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
