import type { Document } from '@synoptic/core/shapes/document';
import { inLanguage } from '@synoptic/core/text/text';
import { EMPTY_LINE, line, span } from '../layout/styled-line.ts';
import { cliText } from '../locale/cli-text.ts';
import { AnsweredList } from './components/list-screen.tsx';
import { isNarrowWindow } from './frame/narrow-window.ts';
import { type ListView, listHandlers, listViewOf, onSelected } from './list/list-view.ts';
import { toggleMark } from './list/toggle-mark.ts';
import { goBack, type ScreenDefinition, stay } from './screen-definition.ts';
import type { ScreenEnvironment } from './screen-environment.ts';
import { askDocuments } from './screen-questions.ts';
import { type DocumentsState, openDocument } from './screen-state.ts';

/** Every document, under its siglum. */
function DocumentsScreen({ state }: { readonly state: DocumentsState }) {
  return <AnsweredList state={state} scope="documents" question={askDocuments} view={documentsView} />;
}

function documentsView(items: readonly Document[], { marked }: DocumentsState, environment: ScreenEnvironment): ListView<Document> {
  const { language, size, texts } = environment;
  const dateWidth = isNarrowWindow(environment) ? 11 : datesWidth(items);
  const openText = ({ id }: Document) => (texts.has(id) ? cliText(language, 'screen.text-open') : '');
  return {
    scope: 'documents',
    items,
    title: [span(cliText(language, 'screen.documents'), 'strong')],
    aside: [span(marked.length > 0 ? cliText(language, 'screen.marked', { n: marked.length }) : String(items.length), 'quiet')],
    columns: (document, selected) => {
      const open = openText(document);
      return [
        { width: 7, text: line(span(marked.includes(document.id) ? '*' : ' ', 'accent'), span(document.siglum, 'strong')) },
        { width: dateWidth, text: line(span(dateOf(document), 'quiet')) },
        { width: 1, text: EMPTY_LINE },
        {
          width: size.columns - dateWidth - 9,
          text: line(
            span(inLanguage(document.label, language), selected ? 'strong' : 'plain'),
            span(open === '' ? '' : `  ${open}`, 'link'),
          ),
        },
      ];
    },
    note: () => EMPTY_LINE,
    noteHeight: 1,
    empty: cliText(language, 'rows.none'),
    spokenTitle: [cliText(language, 'screen.documents')],
    spoken: (document) => [
      line(
        [
          document.siglum,
          inLanguage(document.label, language),
          dateOf(document),
          openText(document),
          marked.includes(document.id) ? cliText(language, 'spoken.marked') : '',
        ]
          .filter(Boolean)
          .join(cliText(language, 'list.comma')),
      ),
    ],
  };
}

const viewOf = listViewOf(askDocuments, documentsView);

export const documentsScreen: ScreenDefinition<DocumentsState, 'documents'> = {
  Component: DocumentsScreen,
  scope: () => 'documents',
  actions: {
    ...listHandlers(viewOf),
    open: onSelected(viewOf, ({ id }) => ({ do: 'open', state: openDocument(id) })),
    'toggle-mark': onSelected(viewOf, ({ id }, state) => stay({ ...state, marked: toggleMark(state.marked, id) })),
    'compare-wholes': (state, environment) => {
      const all = askDocuments(environment);
      if (all.is !== 'here') return stay(state);
      const documents = state.marked.length > 1 ? state.marked : all.value.map(({ id }) => id);
      return { do: 'open', state: { screen: 'wholes', documents, top: 0 } };
    },
    'copy-id': onSelected(viewOf, ({ id }) => ({ do: 'copy', text: id, called: id })),
    back: goBack,
  },
};

function dateOf(document: Document): string {
  return document.issued ?? document.date;
}

const widths = new WeakMap<readonly Document[], number>();

/** Columns for the longest date, up to 24. */
function datesWidth(all: readonly Document[]): number {
  const known = widths.get(all) ?? Math.min(24, Math.max(0, ...all.map((d) => dateOf(d).length)));
  widths.set(all, known);
  return known;
}
