import type { Facet } from '../shapes/facet.ts';
import type { QuantityValue } from '../shapes/value.ts';
import type { IssueCode } from './checks/issue-codes.ts';
import type { IssueCollector, RecordLocation } from './issue-collector.ts';
import type { RecordIndex } from './record-index.ts';

/**
 * Reports a quantity that its unit or its facet cannot measure: tonnes in kilometres, −113 people, half a person. False for an error.
 * In a folder of format 1, which had no such check, another measure is a warning: its comparisons are `incomparable`, as they were.
 */
export function checkMeasure(
  value: QuantityValue,
  facet: Pick<Facet, 'id' | 'unit'>,
  { units, manifest }: Pick<RecordIndex, 'units' | 'manifest'>,
  spot: RecordLocation,
  problems: IssueCollector,
): boolean {
  const unit = units.get(value.unit)?.record;
  const report = (code: IssueCode, message: string, hint: string) => {
    problems.error(code, spot, message, hint);
    return false;
  };
  if (!unit) {
    const hint = `units: ${[...units.keys()].join(', ')}`;
    problems.error('unknown-unit', spot, `unit "${value.unit}" does not exist`, hint, ['vocabulary/units.yaml']);
    return false;
  }
  const usual = units.get(facet.unit ?? '')?.record;
  // Two units of whole things may stand for one another: a facet that counts items may count countries.
  const bothCount = usual?.fractional === false && unit.fractional === false;
  if (usual && usual.measures !== unit.measures && !bothCount) {
    const fitting = [...units.values()].flatMap(({ record }) => (record.measures === usual.measures ? [record.id] : []));
    const isNewCheck = (manifest?.record.format ?? 1) === 1;
    const [code, message, hint] = [
      'wrong-measure',
      `facet "${facet.id}" is measured in ${usual.id} (${usual.measures}), which ${unit.id} (${unit.measures}) is not`,
      `use one of ${fitting.join(', ')}, or another facet`,
    ] as const;
    if (!isNewCheck) return report(code, message, hint);
    problems.warn(code, spot, message, hint);
  }
  const figures = [value.lower, value.upper].filter((n) => n !== null);
  const negative = figures.find((n) => n < 0);
  if (unit.negative === false && negative !== undefined)
    return report(
      'negative-figure',
      `${negative} is below 0, which unit "${unit.id}" cannot be`,
      'write the figure without its sign, or set negative: true in vocabulary/units.yaml',
    );
  const broken = figures.find((n) => !Number.isInteger(n));
  if (unit.fractional === false && broken !== undefined)
    return report(
      'fractional-figure',
      `${broken} is not a whole number, and unit "${unit.id}" counts only whole ones`,
      'write the figure as printed, use another unit, or set fractional: true in vocabulary/units.yaml',
    );
  return true;
}
