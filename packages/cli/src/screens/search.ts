import { say } from '@synoptic/core/locale/speaker';
import type { Hit } from '@synoptic/core/reader/reader';
import { EMPTY, fit, type Line, line, span } from '../layout/line.ts';
import { wrap } from '../layout/wrap.ts';
import { tell } from '../locale/tell.ts';
import { openDocument } from './document.ts';
import { bodyRows, footText, hintLine, isReduced, isShort, titleLine } from './frame.ts';
import { drawList, type Item, moveIn, type Place, START, standing } from './listing.ts';
import type { KeyHint, Scene, Screen, ScreenState } from './screen.ts';
import { openSynopsis } from './synopsis.ts';
import { openThing } from './thing.ts';
import { typed } from './typing.ts';

export interface SearchState extends Place {
  readonly screen: 'search';
  readonly text: string;
  readonly typing: boolean;
}

export const SEARCH: SearchState = { screen: 'search', ...START, text: '', typing: true };

const KEYS: readonly KeyHint[] = [
  { keys: 'jk', what: 'key.rows', foot: true },
  { keys: '⏎', what: 'key.open', foot: true },
  { keys: '/', what: 'key.type-more', foot: true },
  { keys: 'q', what: 'key.back', foot: true },
];
const TYPING_KEYS: readonly KeyHint[] = [
  { keys: 'a–z あ', what: 'key.type-words', foot: true },
  { keys: '↑↓', what: 'key.rows', foot: true },
  { keys: '⏎', what: 'key.open', foot: true },
  { keys: 'Esc', what: 'key.done', foot: true },
];

const MOST = 100;

/** Finds as you type, in any language of the corpus. */
export const search: Screen<SearchState> = {
  keys: KEYS,
  typing: (state) => state.typing,

  draw(state, scene) {
    const { language } = scene;
    const found = foundBy(state, scene);
    const items = found.hits.map((hit) => itemOf(hit, scene));
    const head = headOf(state, found.total, scene);
    const height = bodyRows(head, footOf(undefined, state, scene), scene.size.rows);
    const chosen = found.hits[standing(items, state, height).row];
    const empty = state.text.trim() === '' ? tell(language, 'screen.type-to-search') : found.waiting ? '' : tell(language, 'search.none');
    return drawList(items, state, head, footOf(chosen, state, scene), empty, scene);
  },

  press(state, key, scene) {
    const { hits } = foundBy(state, scene);
    const items = hits.map((hit) => itemOf(hit, scene));
    const height = bodyRows(headOf(state, 0, scene), footOf(undefined, state, scene), scene.size.rows);
    const stay = (change: Partial<SearchState>) => ({ do: 'stay', state: { ...state, ...change } }) as const;
    const chosen = hits[standing(items, state, height).row];
    if (key === 'enter') return chosen ? { do: 'open', state: homeOf(chosen) } : stay({ typing: false });
    if (state.typing) {
      if (key === 'escape') return state.text === '' ? { do: 'back' } : stay({ typing: false });
      const text = typed(state.text, key);
      if (text !== null) return stay({ text, ...START });
    } else if (key === '/') return stay({ typing: true });
    else if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    const to = moveIn(items, state, key, height);
    return to ? stay(to) : stay({});
  },
};

function foundBy({ text }: SearchState, { answers, reader }: Scene) {
  const q = text.trim();
  if (q === '') return { hits: [], total: 0, waiting: false };
  const asked = answers.ask(`search ${q}`, () => reader.search(q, { limit: MOST }));
  if (asked.is !== 'here') return { hits: [], total: 0, waiting: asked.is === 'awaited' };
  return { hits: asked.value.items, total: asked.value.total, waiting: false };
}

/** Where a hit is read. */
function homeOf({ type, id, home }: Hit): ScreenState {
  switch (type) {
    case 'document':
      return openDocument(id);
    case 'passage':
      return openDocument(home, id);
    case 'entity':
      return openThing(id);
    case 'event':
    case 'claim':
      return openSynopsis([home]);
  }
}

function headOf({ text, typing }: SearchState, total: number, scene: Scene): Line[] {
  const title = line(span(tell(scene.language, 'screen.search'), 'strong'));
  const count = text.trim() === '' ? '' : String(total);
  return [titleLine(title, [span(count, 'quiet')], scene), line(' / ', span(`${text}${typing ? '_' : ''}`, 'link'))];
}

function itemOf({ type, label }: Hit, scene: Scene): Item {
  const { language, size } = scene;
  const kind = isReduced(scene) ? 5 : 12;
  return {
    line: (selected) => [
      ...fit(line(' ', span(say(language, `type.${type}`), 'quiet')), kind),
      ...fit(line(' ', span(label[language], selected ? 'strong' : 'plain')), size.columns - kind - 1),
    ],
  };
}

function footOf(hit: Hit | undefined, { typing }: SearchState, scene: Scene): Line[] {
  const { language, size, message } = scene;
  const text = message ?? (hit ? `${hit.id}  ${hit.detail?.[language] ?? ''}` : '');
  const lines = wrap(line(text), size.columns - 4).map((l) => line(' ', ...l));
  return [
    ...footText(lines.length > 0 ? lines : [EMPTY], isShort(scene) ? 1 : 2, size.columns),
    hintLine(typing ? TYPING_KEYS : KEYS, scene, !typing),
  ];
}
