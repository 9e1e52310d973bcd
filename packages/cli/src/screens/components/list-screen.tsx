import { useIsScreenReaderEnabled } from 'ink';
import { EMPTY_LINE, fitLine, line, type StyledLine, span } from '../../layout/styled-line.ts';
import type { KeyScope } from '../keymap.ts';
import { clampSelection, type ListCell, type ListView, listHeight } from '../list/list-view.ts';
import type { ScreenEnvironment } from '../screen-environment.ts';
import type { ScreenQuestion } from '../screen-questions.ts';
import type { ListPosition } from '../screen-state.ts';
import { useAnswer, useEnvironment } from '../use-environment.ts';
import { Line, Lines } from './line.tsx';
import { PendingScreen } from './pending-screen.tsx';
import { Footer, Header, Screen } from './screen.tsx';
import { SpokenScreen } from './spoken-screen.tsx';

interface ListScreenProps<T> {
  readonly view: ListView<T>;
  readonly position: ListPosition;
}

interface AnsweredListProps<S extends ListPosition, A, T> {
  readonly state: S;
  readonly scope: KeyScope;
  readonly question: ScreenQuestion<A>;
  view(answer: A, state: S, environment: ScreenEnvironment): ListView<T>;
}

/** A list screen once its question is answered. */
export function AnsweredList<S extends ListPosition, A, T>({ state, scope, question, view }: AnsweredListProps<S, A, T>) {
  const environment = useEnvironment();
  const answer = useAnswer(question);
  if (answer.is !== 'here') return <PendingScreen answer={answer} scope={scope} />;
  return <ListScreen view={view(answer.value, state, environment)} position={state} />;
}

/** A screen of one list: a header, the rows in sight, and a note on the selected item. */
export function ListScreen<T>({ view, position }: ListScreenProps<T>) {
  const environment = useEnvironment();
  const isSpoken = useIsScreenReaderEnabled();
  if (isSpoken) return <SpokenList view={view} position={position} />;
  const height = listHeight(view, environment);
  const { row, top } = clampSelection(view, position, height);
  const selected = view.items[row];
  return (
    <Screen
      header={<Header title={view.title} aside={view.aside} subtitle={view.subtitle?.(selected)} />}
      footer={<Footer scope={view.scope} note={{ text: view.note(selected), height: view.noteHeight }} />}
    >
      <List view={view} top={top} selected={row} height={height} />
    </Screen>
  );
}

interface ListProps<T> {
  readonly view: ListView<T>;
  readonly top: number;
  readonly selected: number;
  readonly height: number;
}

/** The rows in sight, the selected one marked at the left; or a text where there are none. */
function List<T>({ view, top, selected, height }: ListProps<T>) {
  const { items, isHeading, columns, empty } = view;
  if (items.length === 0) return <Lines lines={[EMPTY_LINE, line(`  ${empty}`)]} />;
  return items.slice(top, top + height).map((item, i) => {
    const isSelected = top + i === selected && !isHeading?.(item);
    // biome-ignore lint/suspicious/noArrayIndexKey: a row that scrolls is another text in the same place
    return <Line key={i} line={[span(isSelected ? '▌' : ' ', 'accent'), ...columns(item, isSelected).flatMap(cellText)]} />;
  });
}

function cellText({ text, width }: ListCell): StyledLine {
  return width === undefined ? text : fitLine(text, width);
}

/** The heading above the selected item, and the item. */
function SpokenList<T>({ view, position }: ListScreenProps<T>) {
  const { items, isHeading, scope, spokenTitle, empty } = view;
  const { row } = clampSelection(view, position, items.length);
  const selected = items[row];
  const headings = isHeading ? items.flatMap((item, at) => (isHeading(item) ? [at] : [])) : [];
  const above = headings.filter((at) => at < row);
  const heading = above.length > 0 ? items[above.at(-1) ?? 0] : undefined;
  const lines =
    selected !== undefined && !isHeading?.(selected)
      ? [...(heading === undefined ? [] : view.spoken(heading)), ...view.spoken(selected)]
      : [[span(empty)]];
  const stand = { at: row - above.length, of: items.length - headings.length };
  return <SpokenScreen title={spokenTitle} position={stand} lines={lines} scope={scope} />;
}
