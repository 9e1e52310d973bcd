import { AGAINST_BASE_SIGNS, SILENCE_SIGNS, VERDICT_SIGNS } from '@synoptic/core/locale/signs';
import { expect, it } from 'vitest';
import { HYDRATION_OUTCOME_SIGNS } from '../hydration/outcome-mark.tsx';
import { DUTY_STATUS_SIGNS } from '../ledger/status-mark.tsx';
import { SIGN_STROKES } from './drawn-sign.tsx';

const tables = [VERDICT_SIGNS, SILENCE_SIGNS, AGAINST_BASE_SIGNS].flatMap((table) => Object.values(table).map(({ page }) => page));

it.each([...new Set([...tables, ...Object.values(DUTY_STATUS_SIGNS), ...Object.values(HYDRATION_OUTCOME_SIGNS)])])(
  'the sign %s is drawn and needs no font',
  (sign) => expect(SIGN_STROKES[sign]).toMatch(/^[mM]/),
);
