import { rowKey } from '../../compare/row-key.ts';
import { describeChain, describeClaimValue, describeForce, describeRow, inBrackets } from '../../locale/describe-claim.ts';
import { describeQualifiers } from '../../locale/describe-qualifiers.ts';
import { createValueFormatter, translate } from '../../locale/value-formatter.ts';
import type { ComparedClaim } from '../../shapes/claim.ts';
import type { ComparisonAnswer } from '../../shapes/comparison.ts';
import type { Cell, Row, Silence } from '../../shapes/row.ts';
import type { Id } from '../../text/id.ts';
import type { InterfaceLanguage } from '../../text/interface-languages.ts';
import type { ValueFormatter } from '../../values/value-type.ts';

/** Reading that one or more accounts share. */
export interface ApparatusReading {
  /** Value with its qualifiers and force, marked if it is inferred wherever it is read. */
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
    const mark = inBrackets(translate(language, 'qualifier.inferred'), speaker);
    const readings = readingsOf(row.cells, mark, (id) => {
      const claim = answer.claims[id];
      if (!claim) return { text: '', chain: '', inferred: false };
      const inferred = claim.inferred.some(({ part }) => part === 'value');
      return { text: readingOf(claim, speaker), chain: describeChain(claim, speaker), inferred };
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

interface DescribedReading {
  readonly text: string;
  readonly chain: string;
  readonly inferred: boolean;
}

/** Value of a claim with its qualifiers and force: `at least 90,000 people (as of November 2021)`. */
function readingOf(claim: ComparedClaim, speaker: ValueFormatter): string {
  const notes = [...describeQualifiers(claim, speaker), describeForce(claim, speaker)].filter((w) => w !== '');
  return `${describeClaimValue(claim, speaker)}${notes.length > 0 ? inBrackets(notes.join(' · '), speaker) : ''}`;
}

/** Readings of a row, with accounts of the same reading grouped in the order of the columns. */
function readingsOf(cells: readonly Cell[], mark: string, describe: (id: Id) => DescribedReading): ApparatusReading[] {
  const readings = new Map<string, { inferred: boolean; sigla: Set<string>; claims: Id[]; chains: Set<string> }>();
  for (const { account, claims } of cells)
    for (const id of claims) {
      const { text, chain, inferred } = describe(id);
      const reading = readings.get(text) ?? { inferred: true, sigla: new Set(), claims: [], chains: new Set() };
      reading.inferred &&= inferred;
      reading.sigla.add(account);
      reading.claims.push(id);
      reading.chains.add(chain);
      readings.set(text, reading);
    }
  return [...readings].map(([text, { inferred, sigla, claims, chains }]) => ({
    text: inferred ? `${text}${mark}` : text,
    sigla: [...sigla],
    claims,
    chains: [...chains],
  }));
}
