import { config } from 'zod';

/** Makes the schema library interpret schemas instead of compiling functions, which a Content Security Policy forbids; call it before the first record is read. */
export function forbidCodeGeneration(): void {
  config({ jitless: true });
}
