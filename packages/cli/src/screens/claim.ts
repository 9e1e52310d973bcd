import type { Row } from '@synoptic/core/compare/compare';
import { sayCount } from '@synoptic/core/locale/speaker';
import { explain, tellRow } from '@synoptic/core/locale/tell';
import type { Id } from '@synoptic/core/text/id';
import type { ViewState } from '@synoptic/core/view/state';
import { type Line, line, span } from '../layout/line.ts';
import { tell } from '../locale/tell.ts';
import { claimFields } from '../tell/claim.ts';
import { type Field, field, layFields } from '../tell/fields.ts';
import { tellVerdict } from '../tell/row.ts';
import { type Teller, tellerOf } from '../tell/teller.ts';
import { comparisonOf } from './comparison.ts';
import { bodyRows, frame, hintLine, plainFrame, titleLine } from './frame.ts';
import type { KeyHint, Scene, Screen } from './screen.ts';
import { moved } from './scroll.ts';

export interface ClaimState {
  readonly screen: 'claim';
  /** The question whose answer holds the claims. */
  readonly view: ViewState;
  readonly row: Pick<Row, 'about' | 'facet' | 'of' | 'where'>;
  readonly claims: readonly Id[];
  readonly at: number;
  readonly top: number;
}

export function openClaim(view: ViewState, { about, facet, of, where }: Row, claims: readonly Id[]): ClaimState {
  return { screen: 'claim', view, row: { about, facet, of, where }, claims, at: 0, top: 0 };
}

const KEYS: readonly KeyHint[] = [
  { keys: 'jk', what: 'key.scroll', foot: true },
  { keys: 'hl', what: 'key.claims', foot: true },
  { keys: 'y', what: 'key.copy-id', foot: true },
  { keys: 'L', what: 'key.language', foot: true },
  { keys: 'q', what: 'key.back', foot: true },
];

/** One claim of a cell in full: value, force, chain, passages, and what its row came to. */
export const claim: Screen<ClaimState> = {
  keys: KEYS,

  draw(state, scene) {
    const told = bodyOf(state, scene);
    if (told === null) return plainFrame(tell(scene.language, 'screen.waiting'), scene, KEYS);
    const head = [
      titleLine(
        [span(told.title, 'strong')],
        [span(tell(scene.language, 'screen.claim', { at: state.at + 1, of: state.claims.length }), 'quiet')],
        scene,
      ),
    ];
    const foot = footOf(scene);
    const height = bodyRows(head, foot, scene.size.rows);
    const top = Math.min(state.top, Math.max(0, told.lines.length - height));
    return frame({ head, body: told.lines.slice(top, top + height), foot }, scene.size);
  },

  press(state, key, scene) {
    const length = bodyOf(state, scene)?.lines.length ?? 0;
    const height = bodyRows([[]], footOf(scene), scene.size.rows);
    const last = Math.max(0, length - height);
    const to = moved(key, Math.min(state.top, last), last + 1, Math.floor(height / 2));
    const turn = (by: number) =>
      ({ do: 'stay', state: { ...state, top: 0, at: Math.max(0, Math.min(state.at + by, state.claims.length - 1)) } }) as const;
    if (to !== null) return { do: 'stay', state: { ...state, top: to } };
    if (key === 'l' || key === 'right' || key === 'n') return turn(1);
    if (key === 'h' || key === 'left' || key === 'N') return turn(-1);
    if (key === 'y') return { do: 'copy', text: state.claims[state.at] ?? '', called: state.claims[state.at] ?? '' };
    if (key === 'q' || key === 'escape' || key === 'backspace' || key === 'enter') return { do: 'back' };
    return { do: 'stay', state };
  },
};

function footOf(scene: Scene): Line[] {
  return [...(scene.message === null ? [] : [line(' ', scene.message)]), hintLine(KEYS, scene)];
}

function bodyOf(state: ClaimState, scene: Scene): { readonly title: string; readonly lines: readonly Line[] } | null {
  const asked = comparisonOf(state.view, scene);
  if (asked.is !== 'here') return null;
  const answer = asked.value;
  const told = answer.claims[state.claims[state.at] ?? ''];
  const { about, facet, of, where } = state.row;
  const row = answer.rows.find((r) => r.about === about && r.facet === facet && r.of === of && r.where === where);
  if (!told || !row) return null;
  const teller = tellerOf(answer.lexicon, scene.language);
  const fields = claimFields(told, teller, rowFields(row, answer.claims, teller));
  const lines = layFields(fields, scene.size.columns - 2).map((l) => line(' ', ...l));
  return { title: `${told.voice} · ${tellRow(row, answer.lexicon, teller.speaker)}`, lines };
}

/** What the rules made of the claim's row. */
function rowFields(row: Row, claims: Parameters<typeof explain>[1], teller: Teller): Field[] {
  const { attestations, reporters, origins } = row.corroboration;
  const counts = [
    sayCount(teller.language, 'attestations', attestations),
    sayCount(teller.language, 'reporters', reporters),
    sayCount(teller.language, 'origins', origins),
  ];
  return [
    { label: teller.own('field.verdict'), lines: [line(tellVerdict(row.verdict, teller), span(`  ${row.rule}`, 'quiet'))] },
    field(teller.own('field.why'), explain(row, claims, teller.speaker)),
    field(teller.own('field.counts'), counts.join(' · ')),
  ];
}
