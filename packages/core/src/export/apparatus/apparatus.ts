import type { Cell, Row } from '../../compare/compare.ts';
import type { Silence } from '../../compare/rule-numbers.ts';
import { describeChain, describeClaimValue, describeRow } from '../../locale/describe-claim.ts';
import { createValueFormatter } from '../../locale/value-formatter.ts';
import type { ComparisonAnswer } from '../../reader/reader.ts';
import type { Id } from '../../text/id.ts';
import type { InterfaceLanguage } from '../../text/interface-languages.ts';

/** What one or more accounts read at a place. */
export interface ApparatusReading {
  readonly text: string;
  readonly sigla: readonly string[];
  readonly claims: readonly Id[];
  /** `NHK ‹ Tokayev`, once for each chain. */
  readonly chains: readonly string[];
}

/** One entry of an apparatus: the base's reading as lemma, the others after it, and who is silent how. */
export interface ApparatusEntry {
  readonly row: Pick<Row, 'about' | 'facet' | 'of' | 'where' | 'verdict' | 'rule'>;
  readonly label: string;
  readonly lemma: ApparatusReading | null;
  readonly readings: readonly ApparatusReading[];
  readonly silent: readonly { readonly siglum: string; readonly silence: Silence }[];
}

/** Positive: every reading with its witnesses. Negative: only what departs from the base. */
export const APPARATUS_FORMS = ['positive', 'negative'] as const;
export type ApparatusForm = (typeof APPARATUS_FORMS)[number];

export interface ApparatusOptions {
  readonly language: InterfaceLanguage;
  /** The account whose reading is the lemma; without one there is no lemma, since accounts are not ranked. */
  readonly base: string | null;
  readonly form: ApparatusForm;
}

/** A comparison in the manner of a critical edition. */
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
        row: { about: row.about, facet: row.facet, of: row.of, where: row.where, verdict: row.verdict, rule: row.rule },
        label: `${speaker.name(row.about)}: ${describeRow(row, answer.lexicon, speaker)}`,
        lemma,
        readings: others,
        silent: row.cells.flatMap((c) => (c.silence ? [{ siglum: c.account, silence: c.silence }] : [])),
      },
    ];
  });
}

/** Accounts that read the same stand together, in the order of the columns. */
function readingsOf(cells: readonly Cell[], tell: (id: Id) => { text: string; chain: string }): ApparatusReading[] {
  const readings = new Map<string, { text: string; sigla: Set<string>; claims: Id[]; chains: Set<string> }>();
  for (const { account, claims } of cells)
    for (const id of claims) {
      const { text, chain } = tell(id);
      const reading = readings.get(text) ?? { text, sigla: new Set(), claims: [], chains: new Set() };
      reading.sigla.add(account);
      reading.claims.push(id);
      reading.chains.add(chain);
      readings.set(text, reading);
    }
  return [...readings.values()].map((r) => ({ text: r.text, sigla: [...r.sigla], claims: r.claims, chains: [...r.chains] }));
}
