import { type Id, kindOf } from '@synoptic/core/text/id';
import { EMPTY, type Line, line, span } from '../layout/line.ts';
import { tell } from '../locale/tell.ts';
import { entityFields } from '../tell/entity.ts';
import { eventFields } from '../tell/event.ts';
import { layFields } from '../tell/fields.ts';
import { tellerOf } from '../tell/teller.ts';
import { bodyRows, frame, hintLine, plainFrame, titleLine } from './frame.ts';
import { scrollText } from './listing.ts';
import type { KeyHint, Scene, Screen } from './screen.ts';
import { openSynopsis } from './synopsis.ts';

export interface ThingState {
  readonly screen: 'thing';
  readonly id: Id;
  readonly top: number;
}

export function openThing(id: Id): ThingState {
  return { screen: 'thing', id, top: 0 };
}

const KEYS: readonly KeyHint[] = [
  { keys: 'jk', what: 'key.scroll', foot: true },
  { keys: '⏎', what: 'key.compare', foot: true },
  { keys: 'y', what: 'key.copy-id', foot: true },
  { keys: 'q', what: 'key.back', foot: true },
];

/** An entity or an event: names, offices, parts; Enter sets side by side what accounts say of it. */
export const thing: Screen<ThingState> = {
  keys: KEYS,

  draw(state, scene) {
    const told = toldOf(state, scene);
    if (told.is === 'failed') return plainFrame(told.error.message, scene, KEYS);
    if (told.is === 'awaited') return plainFrame(tell(scene.language, 'screen.waiting'), scene, KEYS);
    const { title, lines } = bodyOf(told.value, scene);
    const head = [titleLine([span(title, 'strong')], [span(kindOf(state.id), 'quiet')], scene)];
    const foot = footOf(scene);
    const top = Math.max(0, Math.min(state.top, lines.length - bodyRows(head, foot, scene.size.rows)));
    return frame({ head, body: lines.slice(top), foot }, scene.size);
  },

  press(state, key, scene) {
    if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    if (key === 'y') return { do: 'copy', text: state.id, called: state.id };
    if (key === 'enter') return { do: 'open', state: openSynopsis([state.id]) };
    const told = toldOf(state, scene);
    if (told.is !== 'here') return { do: 'stay', state };
    const to = scrollText(state.top, key, bodyOf(told.value, scene).lines.length, bodyRows([EMPTY], footOf(scene), scene.size.rows));
    return { do: 'stay', state: to === null ? state : { ...state, top: to } };
  },
};

function toldOf({ id }: ThingState, { answers, reader }: Scene) {
  return answers.ask(`thing ${id}`, async () =>
    kindOf(id) === 'event' ? { event: await reader.event(id), entity: null } : { event: null, entity: await reader.entity(id) },
  );
}

type Told = Extract<ReturnType<typeof toldOf>, { is: 'here' }>['value'];

function bodyOf({ event, entity }: Told, { language, size }: Scene): { readonly title: string; readonly lines: readonly Line[] } {
  const width = size.columns - 2;
  const lines = event
    ? layFields(eventFields(event, tellerOf(event.lexicon, language)), width)
    : layFields(entityFields(entity, tellerOf(entity.lexicon, language)), width);
  return { title: event ? event.event.label[language] : entity.entity.label[language], lines: lines.map((l) => line(' ', ...l)) };
}

function footOf(scene: Scene): Line[] {
  return [...(scene.message === null ? [] : [line(' ', scene.message)]), hintLine(KEYS, scene)];
}
