/** Marks the place that the address points at, and brings it into sight. The page was drawn after the browser looked for it. */
export function pointAt(hash: string): void {
  for (const marked of document.querySelectorAll('.pointed')) marked.classList.remove('pointed');
  if (hash.length < 2) return;
  const id = decodeURIComponent(hash.slice(1));
  requestAnimationFrame(() => {
    const place = document.getElementById(id);
    place?.classList.add('pointed');
    place?.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
}
