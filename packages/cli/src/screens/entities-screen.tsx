import type { Entity } from '@synoptic/core/shapes/entity';
import { kindLabel } from '../describe/kind-labels.ts';
import { EMPTY_LINE, line, span } from '../layout/styled-line.ts';
import { cliText } from '../locale/cli-text.ts';
import { AnsweredList } from './components/list-screen.tsx';
import { isNarrowWindow } from './frame/narrow-window.ts';
import { filterByName, filterHandlers, filterText } from './list/filter-handlers.ts';
import { type ListView, listHandlers, listViewOf, onSelected } from './list/list-view.ts';
import { goBack, type ScreenDefinition, stay } from './screen-definition.ts';
import type { ScreenEnvironment } from './screen-environment.ts';
import { askEntities, type EntitiesWithKinds } from './screen-questions.ts';
import { type EntitiesState, LIST_START, openSynopsis, openThing } from './screen-state.ts';

/** Every entity by kind and name, with the first line of its description. */
function EntitiesScreen({ state }: { readonly state: EntitiesState }) {
  return <AnsweredList state={state} scope="entities" question={askEntities} view={entitiesView} />;
}

function entitiesView(all: EntitiesWithKinds, state: EntitiesState, environment: ScreenEnvironment): ListView<Entity> {
  const { language, size } = environment;
  const items = shownEntities(all, state, environment);
  const kindWidth = isNarrowWindow(environment) ? 8 : 16;
  const kindOf = (entity: Entity) => kindLabel(entity.kind, all.kinds, language);
  const spokenFilter = filterText({ ...state, typing: false }, environment);
  return {
    scope: entitiesScope(state),
    items,
    title: [span(cliText(language, 'screen.entities'), 'strong')],
    aside: [span(String(items.length), 'quiet')],
    subtitle: () => line(' ', span(filterText(state, environment), 'link')),
    columns: (entity, selected) => [
      { width: kindWidth, text: line(' ', span(kindOf(entity), 'quiet')) },
      { width: size.columns - kindWidth - 1, text: line(' ', span(entity.label[language], selected ? 'strong' : 'plain')) },
    ],
    note: (entity) => (entity ? line(span(entity.id, 'quiet'), `  ${entity.describe?.[language] ?? entity.label[language]}`) : EMPTY_LINE),
    noteHeight: 1,
    empty: cliText(language, 'screen.no-entity'),
    spokenTitle: [cliText(language, 'screen.entities'), spokenFilter === '' ? '' : `, ${spokenFilter}`],
    spoken: (entity) => [
      line(`${entity.label[language]}${cliText(language, 'list.comma')}${kindOf(entity)}`),
      line(entity.describe?.[language] ?? ''),
    ],
  };
}

function entitiesScope({ typing }: EntitiesState) {
  return typing ? 'filter' : 'entities';
}

const viewOf = listViewOf(askEntities, entitiesView);

export const entitiesScreen: ScreenDefinition<EntitiesState, 'entities' | 'filter'> = {
  Component: EntitiesScreen,
  scope: entitiesScope,
  actions: {
    ...listHandlers(viewOf),
    ...filterHandlers<EntitiesState>(),
    open: onSelected(viewOf, ({ id }) => ({ do: 'open', state: openThing(id) })),
    compare: onSelected(viewOf, ({ id }) => ({ do: 'open', state: openSynopsis([id]) })),
    back: goBack,
    'clear-or-back': (state) => (state.filter === '' ? goBack() : stay({ ...state, filter: '', ...LIST_START })),
  },
};

const sortedEntities = new WeakMap<readonly Entity[], Map<string, readonly Entity[]>>();

/** Entities by kind, in the vocabulary's order, then by name. Each list is sorted once per language. */
function shownEntities(
  { entities, kinds }: EntitiesWithKinds,
  { filter }: EntitiesState,
  { language }: ScreenEnvironment,
): readonly Entity[] {
  const sorted = sortedEntities.get(entities) ?? new Map<string, readonly Entity[]>();
  sortedEntities.set(entities, sorted);
  const { compare } = new Intl.Collator(language);
  const places = [...kinds.keys()];
  const place = (e: Entity) => places.indexOf(e.kind);
  const inOrder = sorted.get(language) ?? entities.toSorted((a, b) => place(a) - place(b) || compare(a.label[language], b.label[language]));
  sorted.set(language, inOrder);
  return filterByName(inOrder, filter, (e) => [e.kind, ...Object.values(kinds.get(e.kind) ?? {})]);
}
