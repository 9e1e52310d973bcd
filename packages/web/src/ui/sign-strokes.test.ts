import { readFileSync } from 'node:fs';
import { AGAINST_BASE_SIGNS, SILENCE_SIGNS, VERDICT_SIGNS } from '@synoptic/core/locale/signs';
import { expect, it } from 'vitest';
import { SIGN_STROKES } from './sign-strokes.ts';

const shared = [VERDICT_SIGNS, SILENCE_SIGNS, AGAINST_BASE_SIGNS].flatMap((table) => Object.values(table).map(({ page }) => page));
/** Signs of the tables in two components, which a test without a browser cannot load. */
const own = ['../ledger/status-mark.tsx', '../hydration/outcome-mark.tsx'].flatMap((file) =>
  [...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(/: '(\P{L})',/gu)].map(([, sign = '']) => sign),
);

it.each([...new Set([...shared, ...own])])('the sign %s is drawn and needs no font', (sign) => expect(SIGN_STROKES[sign]).toMatch(/^[mM]/));
