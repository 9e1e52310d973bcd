import type { Entity } from '@synoptic/core/model/thing';
import { inLanguage } from '@synoptic/core/text/text';
import { type KindLabels, kindLabel } from '../describe/kind-labels.ts';
import { fitLine, line, type StyledLine, span } from '../layout/styled-line.ts';
import { cliText } from '../locale/cli-text.ts';
import { drawAnswer, speakAnswer } from './frame/draw-answer.ts';
import { bodyHeight, footerLines, isNarrowWindow, titleLine } from './frame/frame.ts';
import { BACK_KEY, END_KEYS, FILTER_KEY, FILTER_TYPING_KEYS, type KeyHint, OPEN_KEY, PAGE_KEYS, ROW_KEYS } from './frame/key-hint.ts';
import { clampSelection, drawList, type ListItem, lazyItems, moveSelection, speakList } from './list/list.ts';
import { editFilter, filterByName } from './list/list-filter.ts';
import type { Screen, ScreenContext } from './screen.ts';
import { askEntities, type EntitiesWithKinds } from './screen-questions.ts';
import { type EntitiesState, LIST_START, openSynopsis, openThing } from './screen-state.ts';

const KEYS: readonly KeyHint[] = [
  ROW_KEYS,
  OPEN_KEY,
  { keys: 'c', what: 'key.compare', foot: true },
  FILTER_KEY,
  BACK_KEY,
  PAGE_KEYS,
  END_KEYS,
];

/** Every entity by kind and name, and the first line of what it is. */
export const entitiesScreen: Screen<EntitiesState> = {
  keys: KEYS,
  typing: (state) => state.typing,

  draw: (state, scene) =>
    drawAnswer(askEntities(scene), KEYS, scene, (all) => {
      const shown = shownOf(all, state, scene);
      const items = lazyItems(shown, (e) => itemOf(e, all.kinds, scene));
      const head = headOf(state, shown.length, scene);
      const height = bodyHeight(head, footed(undefined, state, scene), scene.size.rows);
      const chosen = shown[clampSelection(items, state, height).row];
      return drawList(items, state, head, footed(chosen, state, scene), cliText(scene.language, 'screen.no-entity'), scene);
    }),

  speak: (state, scene) =>
    speakAnswer(askEntities(scene), KEYS, scene, (all) => {
      const { language } = scene;
      const title = [
        cliText(language, 'screen.entities'),
        state.filter === '' ? '' : `, ${cliText(language, 'screen.filter', { text: state.filter })}`,
      ];
      const items = lazyItems(shownOf(all, state, scene), (e) => itemOf(e, all.kinds, scene));
      return speakList(
        items,
        state,
        { title, lines: [] },
        cliText(language, 'screen.no-entity'),
        state.typing ? FILTER_TYPING_KEYS : KEYS,
        scene,
      );
    }),

  press(state, key, scene) {
    const stay = (change: Partial<EntitiesState>) => ({ do: 'stay', state: { ...state, ...change } }) as const;
    if (state.typing) return stay(editFilter(state, key));
    const asked = askEntities(scene);
    if (asked.is !== 'here') return key === 'q' || key === 'escape' ? { do: 'back' } : stay({});
    const shown = shownOf(asked.value, state, scene);
    const items = lazyItems(shown, (e) => itemOf(e, asked.value.kinds, scene));
    const height = bodyHeight(headOf(state, 0, scene), footed(undefined, state, scene), scene.size.rows);
    const to = moveSelection(items, state, key, height);
    if (to) return stay(to);
    const chosen = shown[clampSelection(items, state, height).row];
    if (key === '/') return stay({ typing: true });
    if (key === 'escape' && state.filter !== '') return stay({ filter: '', ...LIST_START });
    if (key === 'q' || key === 'escape') return { do: 'back' };
    if (key === 'enter' && chosen) return { do: 'open', state: openThing(chosen.id) };
    if (key === 'c' && chosen) return { do: 'open', state: openSynopsis([chosen.id]) };
    return stay({});
  },
};

const sortedEntities = new WeakMap<readonly Entity[], Map<string, readonly Entity[]>>();

/** By kind, in the vocabulary's order, then by name in the reader's language; sorted once for a list and language. */
function shownOf({ entities, kinds }: EntitiesWithKinds, { filter }: EntitiesState, { language }: ScreenContext): readonly Entity[] {
  const sorted = sortedEntities.get(entities) ?? new Map<string, readonly Entity[]>();
  sortedEntities.set(entities, sorted);
  const { compare } = new Intl.Collator(language);
  const places = [...kinds.keys()];
  const place = (e: Entity) => places.indexOf(e.kind);
  const inOrder =
    sorted.get(language) ??
    entities.toSorted((a, b) => place(a) - place(b) || compare(inLanguage(a.label, language), inLanguage(b.label, language)));
  sorted.set(language, inOrder);
  return filterByName(inOrder, filter, (e) => [e.kind, ...Object.values(kinds.get(e.kind) ?? {})]);
}

function headOf({ typing, filter }: EntitiesState, count: number, scene: ScreenContext): StyledLine[] {
  const { language } = scene;
  const shown = typing || filter !== '' ? cliText(language, 'screen.filter', { text: `${filter}${typing ? '_' : ''}` }) : '';
  return [
    titleLine([span(cliText(language, 'screen.entities'), 'strong')], [span(String(count), 'quiet')], scene),
    line(' ', span(shown, 'link')),
  ];
}

function footed(entity: Entity | undefined, { typing }: EntitiesState, scene: ScreenContext): StyledLine[] {
  const told = entity
    ? line(span(entity.id, 'quiet'), `  ${inLanguage(entity.describe, scene.language) ?? inLanguage(entity.label, scene.language)}`)
    : [];
  return footerLines(told, typing ? FILTER_TYPING_KEYS : KEYS, scene, 1, !typing);
}

function itemOf(entity: Entity, kinds: KindLabels, scene: ScreenContext): ListItem {
  const { language, size } = scene;
  const width = isNarrowWindow(scene) ? 8 : 16;
  const kind = kindLabel(entity.kind, kinds, language);
  return {
    line: (selected) => [
      ...fitLine(line(' ', span(kind, 'quiet')), width),
      ...fitLine(line(' ', span(inLanguage(entity.label, language), selected ? 'strong' : 'plain')), size.columns - width - 1),
    ],
    speak: () => [
      line(`${inLanguage(entity.label, language)}${cliText(language, 'list.comma')}${kind}`),
      line(inLanguage(entity.describe, language) ?? ''),
    ],
  };
}
