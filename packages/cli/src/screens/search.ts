import { translate } from '@synoptic/core/locale/value-formatter';
import type { SearchHit } from '@synoptic/core/reader/reader';
import { inLanguage } from '@synoptic/core/text/text';
import { fitLine, line, type StyledLine, span } from '../layout/styled-line.ts';
import { cliText } from '../locale/cli-text.ts';
import { bodyHeight, footerLines, isNarrowWindow, isShortWindow, titleLine } from './frame/frame.ts';
import { BACK_KEY, END_KEYS, type KeyHint, OPEN_KEY, PAGE_KEYS, ROW_KEYS } from './frame/key-hint.ts';
import { editText } from './list/edit-text.ts';
import { clampSelection, drawList, type ListItem, lazyItems, moveSelection, speakList } from './list/list.ts';
import type { Screen, ScreenContext } from './screen.ts';
import { LIST_START, openDocument, openSynopsis, openThing, type ScreenState, type SearchState } from './screen-state.ts';

const KEYS: readonly KeyHint[] = [ROW_KEYS, OPEN_KEY, { keys: '/', what: 'key.type-more', foot: true }, BACK_KEY, PAGE_KEYS, END_KEYS];
const TYPING_KEYS: readonly KeyHint[] = [
  { keys: 'a–z あ', what: 'key.type-words', foot: true },
  { keys: '↑↓', what: 'key.rows', foot: true },
  OPEN_KEY,
  { keys: 'Esc', what: 'key.done', foot: true },
];

const MAX_HITS = 100;

/** Finds as you type, in any language of the corpus. */
export const searchScreen: Screen<SearchState> = {
  keys: KEYS,
  typing: (state) => state.typing,

  draw(state, scene) {
    const { language } = scene;
    const found = foundBy(state, scene);
    const items = lazyItems(found.hits, (hit) => itemOf(hit, scene));
    const head = headOf(state, found.total, scene);
    const height = bodyHeight(head, footed(undefined, state, scene), scene.size.rows);
    const chosen = found.hits[clampSelection(items, state, height).row];
    return drawList(items, state, head, footed(chosen, state, scene), emptyOf(state, found.waiting, language), scene);
  },

  speak(state, scene) {
    const { language } = scene;
    const found = foundBy(state, scene);
    const title = [cliText(language, 'screen.search'), state.text === '' ? '' : `: ${state.text}`];
    const items = lazyItems(found.hits, (hit) => itemOf(hit, scene));
    const keys = state.typing ? TYPING_KEYS : KEYS;
    return speakList(items, state, { title, lines: [] }, emptyOf(state, found.waiting, language), keys, scene);
  },

  press(state, key, scene) {
    const { hits } = foundBy(state, scene);
    const items = lazyItems(hits, (hit) => itemOf(hit, scene));
    const height = bodyHeight(headOf(state, 0, scene), footed(undefined, state, scene), scene.size.rows);
    const stay = (change: Partial<SearchState>) => ({ do: 'stay', state: { ...state, ...change } }) as const;
    const chosen = hits[clampSelection(items, state, height).row];
    if (key === 'enter') return chosen ? { do: 'open', state: homeOf(chosen) } : stay({ typing: false });
    if (state.typing) {
      if (key === 'escape') return state.text === '' ? { do: 'back' } : stay({ typing: false });
      const text = editText(state.text, key);
      if (text !== null) return stay({ text, ...LIST_START });
    } else if (key === '/') return stay({ typing: true });
    else if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    const to = moveSelection(items, state, key, height);
    return to ? stay(to) : stay({});
  },
};

function foundBy({ text }: SearchState, { answers, reader }: ScreenContext) {
  const q = text.trim();
  if (q === '') return { hits: [], total: 0, waiting: false };
  const asked = answers.ask(`search ${q}`, () => reader.search(q, { limit: MAX_HITS }));
  if (asked.is !== 'here') return { hits: [], total: 0, waiting: asked.is === 'awaited' };
  return { hits: asked.value.items, total: asked.value.total, waiting: false };
}

function emptyOf({ text }: SearchState, waiting: boolean, language: ScreenContext['language']): string {
  return text.trim() === '' ? cliText(language, 'screen.type-to-search') : waiting ? '' : cliText(language, 'search.none');
}

/** Where a hit is read. */
function homeOf({ type, id, home }: SearchHit): ScreenState {
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

function headOf({ text, typing }: SearchState, total: number, scene: ScreenContext): StyledLine[] {
  const title = line(span(cliText(scene.language, 'screen.search'), 'strong'));
  const count = text.trim() === '' ? '' : String(total);
  return [titleLine(title, [span(count, 'quiet')], scene), line(' / ', span(`${text}${typing ? '_' : ''}`, 'link'))];
}

function itemOf({ type, label, detail }: SearchHit, scene: ScreenContext): ListItem {
  const { language, size } = scene;
  const kind = isNarrowWindow(scene) ? 5 : 12;
  return {
    speak: () => [line(`${translate(language, `type.${type}`)}: ${inLanguage(label, language)}`), line(inLanguage(detail, language) ?? '')],
    line: (selected) => [
      ...fitLine(line(' ', span(translate(language, `type.${type}`), 'quiet')), kind),
      ...fitLine(line(' ', span(inLanguage(label, language), selected ? 'strong' : 'plain')), size.columns - kind - 1),
    ],
  };
}

function footed(hit: SearchHit | undefined, { typing }: SearchState, scene: ScreenContext): StyledLine[] {
  const told = hit ? line(`${hit.id}  ${inLanguage(hit.detail, scene.language) ?? ''}`) : [];
  return footerLines(told, typing ? TYPING_KEYS : KEYS, scene, isShortWindow(scene) ? 1 : 2, !typing);
}
