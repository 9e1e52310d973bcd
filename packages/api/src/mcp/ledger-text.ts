import { describeLedgerResponse, describeObligationStatus } from '@synoptic/core/locale/describe-ledger';
import { createValueFormatter } from '@synoptic/core/locale/value-formatter';
import type { LedgerAnswer } from '@synoptic/core/shapes/ledger';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';

/** The ledger in words: a line for each case and bearer, and under it what each account reports. */
export function ledgerText(answer: LedgerAnswer, language: InterfaceLanguage): string {
  const speaker = createValueFormatter(answer.lexicon, language);
  const rows = answer.rows.flatMap(({ obligation, case: tested, bearer, cells }) => {
    const reported = cells.filter(({ statuses }) => statuses.length > 0);
    const lines = reported.map((cell) => {
      const claims = [...new Set(cell.statuses.flatMap((status) => status.claims))];
      const response = describeLedgerResponse(cell, answer.claims, speaker);
      return `- ${cell.account}: ${describeObligationStatus(cell, speaker)}${response === '' ? '' : `; ${response}`}${claims.length === 0 ? '' : ` [${claims.join(' ')}]`}`;
    });
    return [
      `## ${speaker.name(obligation)} · ${speaker.name(tested)} · ${speaker.name(bearer)} (${obligation}, ${tested}, ${bearer})`,
      ...lines,
    ];
  });
  return [`ledger ${answer.id} · corpus ${answer.corpus.slice(0, 12)} · rules ${answer.rules}`, ...rows].join('\n');
}
