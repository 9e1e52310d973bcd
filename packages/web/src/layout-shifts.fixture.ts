import { atRest, type TestTab } from './browser.fixture.ts';

/** Layout shifts without recent user input, with the browser's score (the terms of Cumulative Layout Shift). */
const SHIFTED = `(() => {
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: 'layout-shift', buffered: true });
  return observer.takeRecords().filter((s) => !s.hadRecentInput).map((s) => [s.value, s.sources.map((n) => n.node?.className ?? n.node?.nodeName).join()]);
})()`;

/** Movements that a reader could have seen since the page was opened: the score of each shift, and the elements that it moved. */
export async function layoutShifts(tab: TestTab): Promise<readonly (readonly [score: number, moved: string])[]> {
  await atRest(tab);
  const shifts = await tab.evaluate<[number, string][]>(SHIFTED);
  return shifts.filter(([score]) => score > 0.001);
}
