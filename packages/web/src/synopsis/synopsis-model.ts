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
import {
  type Accessor,
  createContext,
  createEffect,
  createMemo,
  createResource,
  createSelector,
  createSignal,
  type Resource,
  useContext,
} from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { readableAddress } from '../locale/language.tsx';
import { useLocation, useNavigate } from '../routes/router.tsx';
import { createDistinctSignal } from '../ui/distinct-signal.ts';
import type { ScheduledPart } from './rows/row-scheduler.ts';

/** A comparison as it is being read: what was answered, where the reader stands, and what the reader can do. */
interface SynopsisModel {
  answer: Accessor<ComparisonAnswer>;
  state: Accessor<ViewState>;
  rows: Accessor<readonly Row[]>;
  accounts: Accessor<readonly Account[]>;
  /** The account that the others are read against, and how much of a cell is shown. */
  base: Accessor<string | null>;
  depth: Accessor<CellDepth>;
  selected: Accessor<Row | undefined>;
  speaker: Accessor<ValueFormatter>;
  /** Whether the reader stands at the row with this number. */
  isAt: (row: number) => boolean;
  /** Several subjects: each row says which it is about. */
  several: Accessor<boolean>;
  /** The same with every account and facet, once it is asked for: what was left out is seen against it. */
  whole: Accessor<ComparisonAnswer | undefined>;
  /** Verdicts that read otherwise because accounts are left out. */
  flips: Accessor<readonly VerdictFlip[]>;
  /** The reader has gone along the columns: the one where she stands is marked. */
  walked: Accessor<boolean>;
  dispatch(action: ViewAction): void;
}

export const SynopsisContext = createContext<SynopsisModel>();

export function useSynopsis(): SynopsisModel {
  const reading = useContext(SynopsisContext);
  if (!reading) throw new Error('no comparison around this part of the page');
  return reading;
}

/** The view that the URL asks for, and a way to change both. The selected column is the reader's own and not in the URL. */
export function createSynopsisView(about: Accessor<readonly Id[]>): {
  state: Accessor<ViewState>;
  answer: Resource<ComparisonAnswer>;
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
  const [answer] = createResource(question, cachedReader.compare);
  const [whole] = createResource(question, ({ base: _, ...asked }) => cachedReader.compare({ ...asked, accounts: null, facets: null }));
  /** What was done while the address still lags behind: the next step goes on from there. */
  let ahead: ViewState | null = null;
  createEffect(() => {
    view();
    ahead = null;
  });
  const dispatch = (action: ViewAction): void => {
    const comparison = answer.latest;
    if (!comparison) return;
    if (action.do === 'move-column') setWalked(true);
    const next = applyAction(ahead ?? view(), action, comparison);
    ahead = next;
    setColumn(next.column);
    const address = `${location.pathname}?${withPageParameters(location.search, writeView(next))}`;
    if (address !== `${location.pathname}${readableAddress(location.search)}` || location.hash)
      navigate(address.replace(/\?$/, ''), { replace: isStep(action), scroll: false, atOnce: true });
  };
  return { state, answer, whole, dispatch, walked };
}

/** A view of which each part is followed alone: who reads the depth does not hear of the row. */
function distinctParts(view: Accessor<ViewState>): ViewState {
  const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);
  const parts = {} as ViewState;
  for (const key of Object.keys(view()) as (keyof ViewState)[])
    Object.defineProperty(parts, key, { enumerable: true, get: createDistinctSignal<unknown>(() => view()[key], same) });
  return parts;
}

/** What is drawn of an answer under a view. */
export function synopsisModelOf(
  answer: Accessor<ComparisonAnswer>,
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

/** A comparison as one row of it reads it: what its cells show changes when its turn comes. */
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

/** A step to another row is no place to go back to. */
function isStep(action: ViewAction): boolean {
  return action.do === 'move-row' || action.do === 'go-row' || action.do === 'next-difference' || action.do === 'move-column';
}

/** What is the page's own stays: its language, and the subjects of a free comparison. */
function withPageParameters(search: string, view: URLSearchParams): string {
  const before = new URLSearchParams(search);
  for (const own of ['about', 'lang']) {
    const value = before.get(own);
    if (value !== null) view.set(own, value);
  }
  return readableAddress(view.toString());
}
