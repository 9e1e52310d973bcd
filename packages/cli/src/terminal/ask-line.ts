import { createInterface } from 'node:readline/promises';
import { escapeControls } from '@synoptic/core/text/escape-controls';
import type { Host } from './host.ts';

/** True where a person can answer a question: input and output are a terminal. */
export function canAsk({ stdin, stdout }: Host): boolean {
  return stdin.isTTY === true && stdout.isTTY === true;
}

/** Line that a person answers to a question, trimmed; empty where input ends. The question may quote names of files and texts of others. */
export async function askLine(question: string, { stdin, stdout }: Host): Promise<string> {
  const prompt = createInterface({ input: stdin, output: stdout });
  try {
    const ended = new Promise<string>((done) => prompt.once('close', () => done('')));
    return (await Promise.race([prompt.question(escapeControls(question)), ended])).trim();
  } finally {
    prompt.close();
  }
}
