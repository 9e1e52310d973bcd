import type { Document } from '@synoptic/core/model/source';
import { EMPTY, fit, type Line, line, span } from '../layout/line.ts';
import { tell } from '../locale/tell.ts';
import { openDocument } from './document.ts';
import { bodyRows, hintLine, plainFrame, titleLine } from './frame.ts';
import { drawList, type Item, moveIn, type Place, START, standing } from './listing.ts';
import type { KeyHint, Scene, Screen } from './screen.ts';

export interface DocumentsState extends Place {
  readonly screen: 'documents';
}

export const DOCUMENTS: DocumentsState = { screen: 'documents', ...START };

const KEYS: readonly KeyHint[] = [
  { keys: 'jk', what: 'key.rows', foot: true },
  { keys: '⏎', what: 'key.open', foot: true },
  { keys: '/', what: 'key.search', foot: true },
  { keys: 'q', what: 'key.back', foot: true },
];

/** Every document, under its siglum. */
export const documents: Screen<DocumentsState> = {
  keys: KEYS,

  draw(state, scene) {
    const asked = documentsOf(scene);
    if (asked.is === 'failed') return plainFrame(asked.error.message, scene, KEYS);
    if (asked.is === 'awaited') return plainFrame(tell(scene.language, 'screen.waiting'), scene, KEYS);
    const items = asked.value.map((d) => itemOf(d, scene));
    return drawList(items, state, headOf(asked.value.length, scene), footOf(scene), tell(scene.language, 'rows.none'), scene);
  },

  press(state, key, scene) {
    if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    const asked = documentsOf(scene);
    if (asked.is !== 'here') return { do: 'stay', state };
    const items = asked.value.map((d) => itemOf(d, scene));
    const height = bodyRows(headOf(0, scene), footOf(scene), scene.size.rows);
    const to = moveIn(items, state, key, height);
    if (to) return { do: 'stay', state: { ...state, ...to } };
    const chosen = asked.value[standing(items, state, height).row];
    return key === 'enter' && chosen ? { do: 'open', state: openDocument(chosen.id) } : { do: 'stay', state };
  },
};

function documentsOf({ answers, reader }: Scene) {
  return answers.ask('documents', async () => (await reader.documents({ limit: 500 })).items);
}

function headOf(n: number, scene: Scene): Line[] {
  return [titleLine([span(tell(scene.language, 'screen.documents'), 'strong')], [span(String(n), 'quiet')], scene)];
}

function footOf(scene: Scene): Line[] {
  return [scene.message === null ? EMPTY : line(' ', scene.message), hintLine(KEYS, scene)];
}

function itemOf(document: Document, { language, size, texts }: Scene): Item {
  const open = texts.has(document.id) ? tell(language, 'screen.text-open') : '';
  const date = document.issued ?? document.date;
  return {
    line: (selected) => [
      ...fit(line(' ', span(document.siglum, 'strong')), 7),
      ...fit(line(span(date, 'quiet')), 11),
      ...fit(
        line(span(document.label[language], selected ? 'strong' : 'plain'), span(open === '' ? '' : `  ${open}`, 'link')),
        size.columns - 19,
      ),
    ],
  };
}
