import type { Entity } from '@synoptic/core/model/thing';
import { fit, type Line, line, span } from '../layout/line.ts';
import { tell } from '../locale/tell.ts';
import { type Kinds, sayKind } from '../tell/kind.ts';
import { type Entities, entitiesOf } from './asked.ts';
import { drawAnswer, speakAnswer } from './awaited.ts';
import { filtered, matching } from './filter.ts';
import { bodyRows, footOf, isReduced, titleLine } from './frame.ts';
import { BACK, ENDS, FILTER, type KeyHint, OPEN, PAGES, ROWS, TYPING } from './key.ts';
import { drawList, type Item, lazily, moveIn, speakList, standing } from './listing.ts';
import type { Scene, Screen } from './screen.ts';
import { type EntitiesState, openSynopsis, openThing, START } from './state.ts';

const KEYS: readonly KeyHint[] = [ROWS, OPEN, { keys: 'c', what: 'key.compare', foot: true }, FILTER, BACK, PAGES, ENDS];

/** Every entity by kind and name, and the first line of what it is. */
export const entities: Screen<EntitiesState> = {
  keys: KEYS,
  typing: (state) => state.typing,

  draw: (state, scene) =>
    drawAnswer(entitiesOf(scene), KEYS, scene, (all) => {
      const shown = shownOf(all, state, scene);
      const items = lazily(shown, (e) => itemOf(e, all.kinds, scene));
      const head = headOf(state, shown.length, scene);
      const height = bodyRows(head, footed(undefined, state, scene), scene.size.rows);
      const chosen = shown[standing(items, state, height).row];
      return drawList(items, state, head, footed(chosen, state, scene), tell(scene.language, 'screen.no-entity'), scene);
    }),

  speak: (state, scene) =>
    speakAnswer(entitiesOf(scene), KEYS, scene, (all) => {
      const { language } = scene;
      const title = [
        tell(language, 'screen.entities'),
        state.filter === '' ? '' : `, ${tell(language, 'screen.filter', { text: state.filter })}`,
      ];
      const items = lazily(shownOf(all, state, scene), (e) => itemOf(e, all.kinds, scene));
      return speakList(items, state, { title, lines: [] }, tell(language, 'screen.no-entity'), state.typing ? TYPING : KEYS, scene);
    }),

  press(state, key, scene) {
    const stay = (change: Partial<EntitiesState>) => ({ do: 'stay', state: { ...state, ...change } }) as const;
    if (state.typing) return stay(filtered(state, key));
    const asked = entitiesOf(scene);
    if (asked.is !== 'here') return key === 'q' || key === 'escape' ? { do: 'back' } : stay({});
    const shown = shownOf(asked.value, state, scene);
    const items = lazily(shown, (e) => itemOf(e, asked.value.kinds, scene));
    const height = bodyRows(headOf(state, 0, scene), footed(undefined, state, scene), scene.size.rows);
    const to = moveIn(items, state, key, height);
    if (to) return stay(to);
    const chosen = shown[standing(items, state, height).row];
    if (key === '/') return stay({ typing: true });
    if (key === 'escape' && state.filter !== '') return stay({ filter: '', ...START });
    if (key === 'q' || key === 'escape') return { do: 'back' };
    if (key === 'enter' && chosen) return { do: 'open', state: openThing(chosen.id) };
    if (key === 'c' && chosen) return { do: 'open', state: openSynopsis([chosen.id]) };
    return stay({});
  },
};

const known = new WeakMap<readonly Entity[], Map<string, readonly Entity[]>>();

/** By kind, in the vocabulary's order, then by name in the reader's language; sorted once for a list and language. */
function shownOf({ entities, kinds }: Entities, { filter }: EntitiesState, { language }: Scene): readonly Entity[] {
  const sorted = known.get(entities) ?? new Map<string, readonly Entity[]>();
  known.set(entities, sorted);
  const { compare } = new Intl.Collator(language);
  const places = [...kinds.keys()];
  const place = (e: Entity) => places.indexOf(e.kind);
  const inOrder = sorted.get(language) ?? entities.toSorted((a, b) => place(a) - place(b) || compare(a.label[language], b.label[language]));
  sorted.set(language, inOrder);
  return matching(inOrder, filter, (e) => [e.kind, ...Object.values(kinds.get(e.kind) ?? {})]);
}

function headOf({ typing, filter }: EntitiesState, count: number, scene: Scene): Line[] {
  const { language } = scene;
  const shown = typing || filter !== '' ? tell(language, 'screen.filter', { text: `${filter}${typing ? '_' : ''}` }) : '';
  return [
    titleLine([span(tell(language, 'screen.entities'), 'strong')], [span(String(count), 'quiet')], scene),
    line(' ', span(shown, 'link')),
  ];
}

function footed(entity: Entity | undefined, { typing }: EntitiesState, scene: Scene): Line[] {
  const told = entity ? line(span(entity.id, 'quiet'), `  ${entity.describe?.[scene.language] ?? entity.label[scene.language]}`) : [];
  return footOf(told, typing ? TYPING : KEYS, scene, 1, !typing);
}

function itemOf(entity: Entity, kinds: Kinds, scene: Scene): Item {
  const { language, size } = scene;
  const width = isReduced(scene) ? 8 : 16;
  const kind = sayKind(entity.kind, kinds, language);
  return {
    line: (selected) => [
      ...fit(line(' ', span(kind, 'quiet')), width),
      ...fit(line(' ', span(entity.label[language], selected ? 'strong' : 'plain')), size.columns - width - 1),
    ],
    speak: () => [line(`${entity.label[language]}${tell(language, 'list.comma')}${kind}`), line(entity.describe?.[language] ?? '')],
  };
}
