import type { Document } from '@synoptic/core/model/source';
import { inLanguage } from '@synoptic/core/text/text';
import { EMPTY_LINE, fitLine, line, type StyledLine, span } from '../layout/styled-line.ts';
import { cliText } from '../locale/cli-text.ts';
import { drawAnswer, speakAnswer } from './frame/draw-answer.ts';
import { bodyHeight, footerLines, isNarrowWindow, titleLine } from './frame/frame.ts';
import { BACK_KEY, END_KEYS, type KeyHint, OPEN_KEY, PAGE_KEYS, ROW_KEYS } from './frame/key-hint.ts';
import { clampSelection, drawList, type ListItem, lazyItems, moveSelection, speakList } from './list/list.ts';
import type { Screen, ScreenContext } from './screen.ts';
import { askDocuments } from './screen-questions.ts';
import { type DocumentsState, openDocument } from './screen-state.ts';

const KEYS: readonly KeyHint[] = [ROW_KEYS, OPEN_KEY, { keys: 'y', what: 'key.copy-id', foot: true }, BACK_KEY, PAGE_KEYS, END_KEYS];

/** Every document, under its siglum. */
export const documentsScreen: Screen<DocumentsState> = {
  keys: KEYS,

  draw: (state, scene) =>
    drawAnswer(askDocuments(scene), KEYS, scene, (all) => {
      const items = lazyItems(all, (d) => itemOf(d, all, scene));
      return drawList(
        items,
        state,
        headOf(all.length, scene),
        footerLines(EMPTY_LINE, KEYS, scene, 1),
        cliText(scene.language, 'rows.none'),
        scene,
      );
    }),

  speak: (state, scene) =>
    speakAnswer(askDocuments(scene), KEYS, scene, (all) =>
      speakList(
        lazyItems(all, (d) => itemOf(d, all, scene)),
        state,
        { title: [cliText(scene.language, 'screen.documents')], lines: [] },
        cliText(scene.language, 'rows.none'),
        KEYS,
        scene,
      ),
    ),

  press(state, key, scene) {
    if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    const asked = askDocuments(scene);
    if (asked.is !== 'here') return { do: 'stay', state };
    const items = lazyItems(asked.value, (d) => itemOf(d, asked.value, scene));
    const height = bodyHeight(headOf(0, scene), footerLines(EMPTY_LINE, KEYS, scene, 1), scene.size.rows);
    const to = moveSelection(items, state, key, height);
    if (to) return { do: 'stay', state: { ...state, ...to } };
    const chosen = asked.value[clampSelection(items, state, height).row];
    if (key === 'y' && chosen) return { do: 'copy', text: chosen.id, called: chosen.id };
    return key === 'enter' && chosen ? { do: 'open', state: openDocument(chosen.id) } : { do: 'stay', state };
  },
};

function headOf(n: number, scene: ScreenContext): StyledLine[] {
  return [titleLine([span(cliText(scene.language, 'screen.documents'), 'strong')], [span(String(n), 'quiet')], scene)];
}

function dateOf(document: Document): string {
  return document.issued ?? document.date;
}

const widths = new WeakMap<readonly Document[], number>();

/** Columns for the longest date of all, within reason. */
function datesWidth(all: readonly Document[]): number {
  const known = widths.get(all) ?? Math.min(24, Math.max(0, ...all.map((d) => dateOf(d).length)));
  widths.set(all, known);
  return known;
}

function itemOf(document: Document, all: readonly Document[], scene: ScreenContext): ListItem {
  const { language, size, texts } = scene;
  const open = texts.has(document.id) ? cliText(language, 'screen.text-open') : '';
  const date = dateOf(document);
  const dates = isNarrowWindow(scene) ? 11 : datesWidth(all);
  return {
    line: (selected) => [
      ...fitLine(line(' ', span(document.siglum, 'strong')), 7),
      ...fitLine(line(span(date, 'quiet')), dates),
      span(' '),
      ...fitLine(
        line(span(inLanguage(document.label, language), selected ? 'strong' : 'plain'), span(open === '' ? '' : `  ${open}`, 'link')),
        size.columns - dates - 9,
      ),
    ],
    speak: () => [
      line([document.siglum, inLanguage(document.label, language), date, open].filter(Boolean).join(cliText(language, 'list.comma'))),
    ],
  };
}
