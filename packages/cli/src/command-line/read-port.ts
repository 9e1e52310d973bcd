import type { Terminal } from '../terminal/terminal.ts';
import { UsageProblem } from './usage-problem.ts';

/** A TCP port; 0 lets the system choose one. */
export function readPort(text: string, { word }: Terminal): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535) throw new UsageProblem(word('usage.port', { port: text }));
  return port;
}
