import { say } from '@synoptic/core/locale/speaker';
import type { Hit } from '@synoptic/core/reader/reader';
import { fit, type Line, line, span } from '../layout/line.ts';
import { tell } from '../locale/tell.ts';
import { bodyRows, footOf, isReduced, isShort, titleLine } from './frame.ts';
import { BACK, ENDS, type KeyHint, OPEN, PAGES, ROWS } from './key.ts';
import { drawList, type Item, lazily, moveIn, speakList, standing } from './listing.ts';
import type { Scene, Screen } from './screen.ts';
import { openDocument, openSynopsis, openThing, type ScreenState, type SearchState, START } from './state.ts';
import { typed } from './typing.ts';

const KEYS: readonly KeyHint[] = [ROWS, OPEN, { keys: '/', what: 'key.type-more', foot: true }, BACK, PAGES, ENDS];
const TYPING_KEYS: readonly KeyHint[] = [
  { keys: 'a–z あ', what: 'key.type-words', foot: true },
  { keys: '↑↓', what: 'key.rows', foot: true },
  OPEN,
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
    const items = lazily(found.hits, (hit) => itemOf(hit, scene));
    const head = headOf(state, found.total, scene);
    const height = bodyRows(head, footed(undefined, state, scene), scene.size.rows);
    const chosen = found.hits[standing(items, state, height).row];
    return drawList(items, state, head, footed(chosen, state, scene), emptyOf(state, found.waiting, language), scene);
  },

  speak(state, scene) {
    const { language } = scene;
    const found = foundBy(state, scene);
    const title = [tell(language, 'screen.search'), state.text === '' ? '' : `: ${state.text}`];
    const items = lazily(found.hits, (hit) => itemOf(hit, scene));
    const keys = state.typing ? TYPING_KEYS : KEYS;
    return speakList(items, state, { title, lines: [] }, emptyOf(state, found.waiting, language), keys, scene);
  },

  press(state, key, scene) {
    const { hits } = foundBy(state, scene);
    const items = lazily(hits, (hit) => itemOf(hit, scene));
    const height = bodyRows(headOf(state, 0, scene), footed(undefined, state, scene), scene.size.rows);
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

function emptyOf({ text }: SearchState, waiting: boolean, language: Scene['language']): string {
  return text.trim() === '' ? tell(language, 'screen.type-to-search') : waiting ? '' : tell(language, 'search.none');
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
      return openSynopsis([id]);
    case 'claim':
      return openSynopsis([home], id);
  }
}

function headOf({ text, typing }: SearchState, total: number, scene: Scene): Line[] {
  const title = line(span(tell(scene.language, 'screen.search'), 'strong'));
  const count = text.trim() === '' ? '' : String(total);
  return [titleLine(title, [span(count, 'quiet')], scene), line(' / ', span(`${text}${typing ? '_' : ''}`, 'link'))];
}

function itemOf({ type, label, detail }: Hit, scene: Scene): Item {
  const { language, size } = scene;
  const kind = isReduced(scene) ? 5 : 12;
  return {
    speak: () => [line(`${say(language, `type.${type}`)}: ${label[language]}`), line(detail?.[language] ?? '')],
    line: (selected) => [
      ...fit(line(' ', span(say(language, `type.${type}`), 'quiet')), kind),
      ...fit(line(' ', span(label[language], selected ? 'strong' : 'plain')), size.columns - kind - 1),
    ],
  };
}

function footed(hit: Hit | undefined, { typing }: SearchState, scene: Scene): Line[] {
  const told = hit ? line(`${hit.id}  ${hit.detail?.[scene.language] ?? ''}`) : [];
  return footOf(told, typing ? TYPING_KEYS : KEYS, scene, isShort(scene) ? 1 : 2, !typing);
}
