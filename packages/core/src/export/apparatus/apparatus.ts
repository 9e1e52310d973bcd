import { rowKey } from '../../compare/row-key.ts';
import { describeChain, describeClaimValue, describeRow } from '../../locale/describe-claim.ts';
import { createValueFormatter } from '../../locale/value-formatter.ts';
import type { ComparisonAnswer } from '../../shapes/comparison.ts';
import type { Cell, Row, Silence } from '../../shapes/row.ts';
import type { Id } from '../../text/id.ts';
import type { InterfaceLanguage } from '../../text/interface-languages.ts';

/** Reading that one or more accounts share. */
export interface ApparatusReading {
  readonly text: string;
  readonly sigla: readonly string[];
  readonly claims: readonly Id[];
  /** Distinct chains, such as `NHK ‹ Tokayev`. */
  readonly chains: readonly string[];
}

/** Entry of an apparatus: the reading of the base as lemma, the other readings, and the silent accounts. */
export interface ApparatusEntry {
  readonly row: Pick<Row, 'about' | 'facet' | 'of' | 'where' | 'verdict' | 'rule'>;
  readonly label: string;
  readonly lemma: ApparatusReading | null;
  readonly readings: readonly ApparatusReading[];
  readonly silent: readonly { readonly siglum: string; readonly silence: Silence }[];
}

/** Forms of an apparatus: `positive` has every reading with its witnesses, `negative` only those that differ from the base. */
export const APPARATUS_FORMS = ['positive', 'negative'] as const;
export type ApparatusForm = (typeof APPARATUS_FORMS)[number];

export interface ApparatusOptions {
  readonly language: InterfaceLanguage;
  /** Account whose reading is the lemma; null for no lemma, since accounts are not ranked. */
  readonly base: string | null;
  readonly form: ApparatusForm;
}

/** Entries of a comparison as the apparatus of a critical edition. */
export function apparatusOf(answer: ComparisonAnswer, { language, base, form }: ApparatusOptions): ApparatusEntry[] {
  const speaker = createValueFormatter(answer.lexicon, language);
  return answer.rows.flatMap((row) => {
    const readings = readingsOf(row.cells, (id) => {
      const claim = answer.claims[id];
      return claim ? { text: describeClaimValue(claim, speaker), chain: describeChain(claim, speaker) } : { text: '', chain: '' };
    });
    const lemma = (base !== null && readings.find((r) => r.sigla.includes(base))) || null;
    const others = readings.filter((r) => r !== lemma);
    if (form === 'negative' && others.length === 0) return [];
    return [
      {
        row: { ...rowKey(row), verdict: row.verdict, rule: row.rule },
        label: `${speaker.name(row.about)}: ${describeRow(row, answer.lexicon, speaker)}`,
        lemma,
        readings: others,
        silent: row.cells.flatMap((c) => (c.silence ? [{ siglum: c.account, silence: c.silence }] : [])),
      },
    ];
  });
}

/** Readings of a row, with accounts of the same reading grouped in the order of the columns. */
function readingsOf(cells: readonly Cell[], describe: (id: Id) => { text: string; chain: string }): ApparatusReading[] {
  const readings = new Map<string, { text: string; sigla: Set<string>; claims: Id[]; chains: Set<string> }>();
  for (const { account, claims } of cells)
    for (const id of claims) {
      const { text, chain } = describe(id);
      const reading = readings.get(text) ?? { text, sigla: new Set(), claims: [], chains: new Set() };
      reading.sigla.add(account);
      reading.claims.push(id);
      reading.chains.add(chain);
      readings.set(text, reading);
    }
  return [...readings.values()].map((r) => ({ text: r.text, sigla: [...r.sigla], claims: r.claims, chains: [...r.chains] }));
}
