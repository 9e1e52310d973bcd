import { describeRespelling } from '@synoptic/core/locale/describe-respelling';
import { translate } from '@synoptic/core/locale/value-formatter';
import type { SearchHit } from '@synoptic/core/shapes/search';
import { inLanguage } from '@synoptic/core/text/text';
import { EMPTY_LINE, line, span } from '../layout/styled-line.ts';
import { cliText } from '../locale/cli-text.ts';
import { ListScreen } from './components/list-screen.tsx';
import { isNarrowWindow } from './frame/narrow-window.ts';
import { noteHeight } from './frame/note-lines.ts';
import { editText } from './list/edit-text.ts';
import { type ListView, listHandlers, selectedItem } from './list/list-view.ts';
import { goBack, type ScreenDefinition, stay } from './screen-definition.ts';
import type { ScreenEnvironment } from './screen-environment.ts';
import { screenOfHit } from './screen-of-hit.ts';
import { LIST_START, type SearchState } from './screen-state.ts';
import { useEnvironment } from './use-environment.ts';

const MAX_HITS = 100;

/** Finds while a query is typed, in any language of the corpus. */
function SearchScreen({ state }: { readonly state: SearchState }) {
  return <ListScreen view={searchView(state, useEnvironment())} position={state} />;
}

function searchView(state: SearchState, environment: ScreenEnvironment): ListView<SearchHit> {
  const { language, size } = environment;
  const { text, typing } = state;
  const { hits, total, waiting, notes } = searchHits(state, environment);
  const kindWidth = isNarrowWindow(environment) ? 5 : 12;
  return {
    scope: searchScope(state),
    items: hits,
    title: line(span(cliText(language, 'screen.search'), 'strong')),
    aside: [span(text.trim() === '' ? '' : String(total), 'quiet')],
    subtitle: () =>
      line(' / ', span(`${text}${typing ? '_' : ''}`, 'link'), span(total === 0 ? '' : notes.map((n) => `  ${n}`).join(''), 'quiet')),
    columns: ({ type, label }, selected) => [
      { width: kindWidth, text: line(' ', span(translate(language, `type.${type}`), 'quiet')) },
      { width: size.columns - kindWidth - 1, text: line(' ', span(inLanguage(label, language), selected ? 'strong' : 'plain')) },
    ],
    note: (hit) => (hit ? line(`${hit.id}  ${inLanguage(hit.detail, language) ?? ''}`) : EMPTY_LINE),
    noteHeight: noteHeight(environment),
    empty: text.trim() === '' ? cliText(language, 'screen.type-to-search') : waiting ? '' : (notes[0] ?? cliText(language, 'search.none')),
    spokenTitle: [cliText(language, 'screen.search'), text === '' ? '' : `: ${text}`],
    spoken: ({ type, label, detail }) => [
      line(`${translate(language, `type.${type}`)}: ${inLanguage(label, language)}`),
      line(inLanguage(detail, language) ?? ''),
    ],
  };
}

function searchScope({ typing }: SearchState) {
  return typing ? 'query' : 'search';
}

export const searchScreen: ScreenDefinition<SearchState, 'search' | 'query'> = {
  Component: SearchScreen,
  scope: searchScope,
  actions: {
    ...listHandlers(searchView),
    open: (state, environment) => {
      const hit = selectedItem(searchView(state, environment), state, environment);
      return hit ? { do: 'open', state: screenOfHit(hit) } : stay({ ...state, typing: false });
    },
    'edit-query': (state) => stay({ ...state, typing: true }),
    'type-query': (state, _, key) => {
      // The key that opens the search, pressed once more, begins no query.
      if (key === '/' && state.text === '') return stay(state);
      return stay({ ...state, text: editText(state.text, key) ?? state.text, ...LIST_START });
    },
    'leave-query': (state) => (state.text === '' ? goBack() : stay({ ...state, typing: false })),
    back: goBack,
  },
};

function searchHits({ text }: SearchState, { answers, reader, language }: ScreenEnvironment) {
  const q = text.trim();
  if (q === '') return { hits: [], total: 0, waiting: false, notes: [] };
  const answer = answers.ask(`search ${q}`, () => reader.search(q, { limit: MAX_HITS }));
  if (answer.is !== 'here') return { hits: [], total: 0, waiting: answer.is === 'awaited', notes: [] };
  return { hits: answer.value.items, total: answer.value.total, waiting: false, notes: describeRespelling(answer.value, language) };
}
