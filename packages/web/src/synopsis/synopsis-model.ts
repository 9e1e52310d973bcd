import type { QuestionInput } from '@synoptic/core/compare/question';
import { flipsBetween } from '@synoptic/core/questions/sensitivity/flips-between';
import type { Account, ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Row } from '@synoptic/core/shapes/row';
import type { VerdictFlip } from '@synoptic/core/shapes/sensitivity';
import type { Id } from '@synoptic/core/text/id';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { applyAction, type ViewAction } from '@synoptic/core/view/apply-action';
import { selectedRow, visibleAccounts, visibleRows } from '@synoptic/core/view/selectors';
import type { CellDepth, ViewState } from '@synoptic/core/view/view-state';
import { readView, writeView } from '@synoptic/core/view/view-url';
import { type Accessor, createContext, createEffect, createMemo, createSelector, createSignal, type Resource, useContext } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { readableAddress } from '../locale/language.tsx';
import { useLocation, useNavigate } from '../routes/router.tsx';
import { createDistinctSignal } from '../ui/distinct-signal.ts';
import type { ScheduledPart } from './rows/row-scheduler.ts';
import { speakingFirst } from './speaking-first.ts';

/** The state of a comparison view: the answer, the selection, and the actions. */
interface SynopsisModel {
  answer: Accessor<ComparisonAnswer>;
  /** The question that the address asks, without a base: the sources of its claims are asked for by it, too. */
  question: Accessor<QuestionInput>;
  state: Accessor<ViewState>;
  rows: Accessor<readonly Row[]>;
  accounts: Accessor<readonly Account[]>;
  /** The base account that the others are compared with. */
  base: Accessor<string | null>;
  depth: Accessor<CellDepth>;
  selected: Accessor<Row | undefined>;
  speaker: Accessor<ValueFormatter>;
  /** True if the row with this index is selected. */
  isAt: (row: number) => boolean;
  /** True if there are several subjects, so that each row names its own. */
  several: Accessor<boolean>;
  /** The same comparison with every account and facet, once loaded; the effect of leaving accounts out is computed against it. */
  whole: Accessor<ComparisonAnswer | undefined>;
  /** Verdicts that change because accounts are left out. */
  flips: Accessor<readonly VerdictFlip[]>;
  /** True if the user has moved along the columns, so that the selected one is highlighted. */
  walked: Accessor<boolean>;
  dispatch(action: ViewAction): void;
}

export const SynopsisContext = createContext<SynopsisModel>();

export function useSynopsis(): SynopsisModel {
  const reading = useContext(SynopsisContext);
  if (!reading) throw new Error('no comparison around this part of the page');
  return reading;
}

/** The view state read from the URL, and a `dispatch` that updates both. The selected column is local and not in the URL. */
export function createSynopsisView(about: Accessor<readonly Id[]>): {
  state: Accessor<ViewState>;
  answer: Resource<ComparisonAnswer>;
  question: Accessor<QuestionInput>;
  whole: Resource<ComparisonAnswer>;
  dispatch: (action: ViewAction) => void;
  walked: Accessor<boolean>;
} {
  const location = useLocation();
  const navigate = useNavigate();
  const [column, setColumn] = createSignal(0);
  const [walked, setWalked] = createSignal(false);
  const view = createMemo((): ViewState => ({ ...readView(about(), new URLSearchParams(location.search)), column: column() }));
  const parts = distinctParts(view);
  const state = () => parts;
  const question = createMemo(
    () => {
      const { by, accounts, facets, base } = state();
      const chosen = { accounts: accounts?.toSorted() ?? null, facets: facets?.toSorted() ?? null };
      return { about: about(), by, ...chosen, ...(base !== null && { base }) };
    },
    undefined,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const permalink = createMemo(
    () => {
      const params = new URLSearchParams(location.search);
      const [id, rules] = [params.get('id'), params.get('rules')];
      return { ...(id && { id }), ...(rules && { rules }) };
    },
    undefined,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const asked = createMemo(
    (): QuestionInput => ({ ...question(), ...(Object.keys(permalink()).length > 0 && { permalink: permalink() }) }),
  );
  const [answer] = createAnswer(asked, cachedReader.compare);
  const withoutBase = createMemo(
    (): QuestionInput => {
      const { base: _, ...rest } = question();
      return rest;
    },
    undefined,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const [whole] = createAnswer(question, ({ base: _, ...rest }) => cachedReader.compare({ ...rest, accounts: null, facets: null }));
  /** The state after the last action while the URL lags behind; the next action starts from it. */
  let ahead: ViewState | null = null;
  createEffect(() => {
    view();
    ahead = null;
  });
  const dispatch = (action: ViewAction): void => {
    const comparison = answer.latest && speakingFirst(answer.latest);
    if (!comparison) return;
    if (action.do === 'move-column') setWalked(true);
    const next = applyAction(ahead ?? view(), action, comparison);
    ahead = next;
    setColumn(next.column);
    const address = `${location.pathname}?${withPageParameters(location.search, writeView(next))}`;
    if (address !== `${location.pathname}${readableAddress(location.search)}` || location.hash)
      navigate(address.replace(/\?$/, ''), { replace: isStep(action), scroll: false, atOnce: true });
  };
  return { state, answer, question: withoutBase, whole, dispatch, walked };
}

/** Makes each property of the view its own signal, so that a reader of `depth` is not re-run when `row` changes. */
function distinctParts(view: Accessor<ViewState>): ViewState {
  const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);
  const parts = {} as ViewState;
  for (const key of Object.keys(view()) as (keyof ViewState)[])
    Object.defineProperty(parts, key, { enumerable: true, get: createDistinctSignal<unknown>(() => view()[key], same) });
  return parts;
}

/** Derives the model of a comparison from an answer and a view state. */
export function synopsisModelOf(
  answer: Accessor<ComparisonAnswer>,
  question: Accessor<QuestionInput>,
  state: Accessor<ViewState>,
  speaker: Accessor<ValueFormatter>,
  dispatch: SynopsisModel['dispatch'],
  walked: Accessor<boolean>,
  whole: Accessor<ComparisonAnswer | undefined>,
): SynopsisModel {
  const flips = createMemo(() => {
    const { accounts, facets } = state();
    const all = accounts && whole();
    if (!all) return [];
    return flipsBetween({ rows: facets ? all.rows.filter((r) => facets.includes(r.facet)) : all.rows }, answer());
  });
  return {
    answer,
    question,
    state,
    whole,
    flips,
    speaker,
    dispatch,
    walked,
    base: () => state().base,
    depth: () => state().depth,
    rows: createMemo(() => visibleRows(answer(), state())),
    accounts: createMemo(() => visibleAccounts(answer(), state())),
    selected: createMemo(() => selectedRow(answer(), state())),
    isAt: createSelector(() => state().row),
    several: () => answer().about.length > 1,
  };
}

/** The model for one row: the parts that its cells read update when the row's turn comes. */
export function scheduledModel(reading: SynopsisModel, turn: ScheduledPart): SynopsisModel {
  return {
    ...reading,
    answer: turn.follow(reading.answer),
    accounts: turn.follow(reading.accounts),
    speaker: turn.follow(reading.speaker),
    flips: turn.follow(reading.flips),
    base: turn.follow(reading.base),
    depth: turn.follow(reading.depth),
  };
}

/** True if an action only moves the selection; such actions replace the history entry. */
function isStep(action: ViewAction): boolean {
  return action.do === 'move-row' || action.do === 'go-row' || action.do === 'next-difference' || action.do === 'move-column';
}

/** Adds the page's own parameters to those of the view: language, and subjects of a free comparison. */
function withPageParameters(search: string, view: URLSearchParams): string {
  const before = new URLSearchParams(search);
  for (const name of ['about', 'lang']) {
    const value = before.get(name);
    if (value !== null) view.set(name, value);
  }
  return readableAddress(view.toString());
}
