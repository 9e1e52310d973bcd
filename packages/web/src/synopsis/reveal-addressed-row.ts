import { onMount } from 'solid-js';
import { useLocation } from '../routes/router.tsx';
import { scrollPositionOf } from '../routes/scroll-position.ts';

/**
 * Scrolls to the row that the address names as a comparison opens. A fragment scrolls by itself, and a history entry that was left elsewhere goes back there.
 */
export function revealAddressedRow(row: number, reveal: (row: number) => void): void {
  const location = useLocation();
  onMount(() => {
    if (row === 0 || location.hash !== '' || scrollPositionOf(history.state)) return;
    // After the router has scrolled to the top of a page that it opens.
    requestAnimationFrame(() => requestAnimationFrame(() => reveal(row)));
  });
}
