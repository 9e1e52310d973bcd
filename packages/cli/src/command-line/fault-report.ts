import { escapeControls } from '@synoptic/core/text/escape-controls';

/**
 * Last words of the program after a bug. The stack may quote data, a remote answer or an argument, so it is escaped like everything else
 * that a terminal shows.
 */
export function faultReport(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = stack.split('\n').map(escapeControls);
  return `synoptic: a fault of the program, and none of yours; please report it with these lines:\n${lines.join('\n')}\n`;
}
