/** Arrow keys move focus along and between lanes. Each lane has one tab stop (roving tabindex). */
export function moveInLanes(event: KeyboardEvent): void {
  const mark = (event.target as Element | null)?.closest('a');
  const lane = mark?.closest('.lane');
  if (!mark || !lane) return;
  const next =
    event.key === 'ArrowRight' || event.key === 'ArrowLeft'
      ? neighbourInLane(mark, lane, event.key === 'ArrowRight' ? 1 : -1)
      : markInNextLane(event.key, lane);
  if (!next) return;
  event.preventDefault();
  mark.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  (next as SVGAElement).focus();
}

function neighbourInLane(mark: Element, lane: Element, by: number): Element | undefined {
  const marks = [...lane.querySelectorAll('a')];
  return marks[marks.indexOf(mark as SVGAElement & HTMLAnchorElement) + by];
}

function markInNextLane(key: string, lane: Element): Element | null {
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  let next = key === 'ArrowDown' ? lane.nextElementSibling : lane.previousElementSibling;
  while (next && !next.classList.contains('lane')) next = key === 'ArrowDown' ? next.nextElementSibling : next.previousElementSibling;
  return next?.querySelector('a') ?? null;
}
