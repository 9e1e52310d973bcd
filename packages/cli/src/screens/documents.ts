import type { Document } from '@synoptic/core/model/source';
import { EMPTY, fit, type Line, line, span } from '../layout/line.ts';
import { tell } from '../locale/tell.ts';
import { documentsOf } from './asked.ts';
import { drawAnswer, speakAnswer } from './awaited.ts';
import { bodyRows, footOf, isReduced, titleLine } from './frame.ts';
import { BACK, ENDS, type KeyHint, OPEN, PAGES, ROWS } from './key.ts';
import { drawList, type Item, lazily, moveIn, speakList, standing } from './listing.ts';
import type { Scene, Screen } from './screen.ts';
import { type DocumentsState, openDocument } from './state.ts';

const KEYS: readonly KeyHint[] = [ROWS, OPEN, { keys: 'y', what: 'key.copy-id', foot: true }, BACK, PAGES, ENDS];

/** Every document, under its siglum. */
export const documents: Screen<DocumentsState> = {
  keys: KEYS,

  draw: (state, scene) =>
    drawAnswer(documentsOf(scene), KEYS, scene, (all) => {
      const items = lazily(all, (d) => itemOf(d, all, scene));
      return drawList(items, state, headOf(all.length, scene), footOf(EMPTY, KEYS, scene, 1), tell(scene.language, 'rows.none'), scene);
    }),

  speak: (state, scene) =>
    speakAnswer(documentsOf(scene), KEYS, scene, (all) =>
      speakList(
        lazily(all, (d) => itemOf(d, all, scene)),
        state,
        { title: [tell(scene.language, 'screen.documents')], lines: [] },
        tell(scene.language, 'rows.none'),
        KEYS,
        scene,
      ),
    ),

  press(state, key, scene) {
    if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    const asked = documentsOf(scene);
    if (asked.is !== 'here') return { do: 'stay', state };
    const items = lazily(asked.value, (d) => itemOf(d, asked.value, scene));
    const height = bodyRows(headOf(0, scene), footOf(EMPTY, KEYS, scene, 1), scene.size.rows);
    const to = moveIn(items, state, key, height);
    if (to) return { do: 'stay', state: { ...state, ...to } };
    const chosen = asked.value[standing(items, state, height).row];
    if (key === 'y' && chosen) return { do: 'copy', text: chosen.id, called: chosen.id };
    return key === 'enter' && chosen ? { do: 'open', state: openDocument(chosen.id) } : { do: 'stay', state };
  },
};

function headOf(n: number, scene: Scene): Line[] {
  return [titleLine([span(tell(scene.language, 'screen.documents'), 'strong')], [span(String(n), 'quiet')], scene)];
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

function itemOf(document: Document, all: readonly Document[], scene: Scene): Item {
  const { language, size, texts } = scene;
  const open = texts.has(document.id) ? tell(language, 'screen.text-open') : '';
  const date = dateOf(document);
  const dates = isReduced(scene) ? 11 : datesWidth(all);
  return {
    line: (selected) => [
      ...fit(line(' ', span(document.siglum, 'strong')), 7),
      ...fit(line(span(date, 'quiet')), dates),
      span(' '),
      ...fit(
        line(span(document.label[language], selected ? 'strong' : 'plain'), span(open === '' ? '' : `  ${open}`, 'link')),
        size.columns - dates - 9,
      ),
    ],
    speak: () => [line([document.siglum, document.label[language], date, open].filter(Boolean).join(tell(language, 'list.comma')))],
  };
}
