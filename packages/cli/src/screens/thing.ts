import { say } from '@synoptic/core/locale/speaker';
import { kindOf } from '@synoptic/core/text/id';
import { EMPTY, type Line, line, span } from '../layout/line.ts';
import { entityFields } from '../tell/entity.ts';
import { eventFields } from '../tell/event.ts';
import { type Field, layFields, speakFields } from '../tell/fields.ts';
import { kindsOf, sayKind } from '../tell/kind.ts';
import { tellerOf } from '../tell/teller.ts';
import { drawAnswer, speakAnswer } from './awaited.ts';
import { bodyRows, frame, hintLine, titleLine } from './frame.ts';
import { BACK, COMPARE, ENDS, type KeyHint, PAGES, SCROLL } from './key.ts';
import { scrollText } from './listing.ts';
import type { Scene, Screen } from './screen.ts';
import { speech } from './speech.ts';
import { openSynopsis, type ThingState } from './state.ts';

const KEYS: readonly KeyHint[] = [SCROLL, COMPARE, { keys: 'y', what: 'key.copy-id', foot: true }, BACK, PAGES, ENDS];

/** An entity or an event: names, offices, parts; Enter sets side by side what accounts say of it. */
export const thing: Screen<ThingState> = {
  keys: KEYS,

  draw: (state, scene) =>
    drawAnswer(askedOf(state, scene), KEYS, scene, (value) => {
      const { title, kind, fields } = toldOf(value, scene);
      const lines = laid(fields, scene);
      const head = [titleLine([span(title, 'strong')], [span(kind, 'quiet')], scene)];
      const foot = footed(scene);
      const top = Math.max(0, Math.min(state.top, lines.length - bodyRows(head, foot, scene.size.rows)));
      return frame({ head, body: lines.slice(top), foot }, scene.size);
    }),

  speak: (state, scene) =>
    speakAnswer(askedOf(state, scene), KEYS, scene, (value) => {
      const { title, fields } = toldOf(value, scene);
      return speech({ title: [title], lines: speakFields(fields) }, KEYS, scene);
    }),

  press(state, key, scene) {
    if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    if (key === 'y') return { do: 'copy', text: state.id, called: state.id };
    if (key === 'enter') return { do: 'open', state: openSynopsis([state.id]) };
    const asked = askedOf(state, scene);
    if (asked.is !== 'here') return { do: 'stay', state };
    const { length } = laid(toldOf(asked.value, scene).fields, scene);
    const to = scrollText(state.top, key, length, bodyRows([EMPTY], footed(scene), scene.size.rows));
    return { do: 'stay', state: to === null ? state : { ...state, top: to } };
  },
};

function askedOf({ id }: ThingState, { answers, reader }: Scene) {
  return answers.ask(`thing ${id}`, async () =>
    kindOf(id) === 'event'
      ? { event: await reader.event(id), entity: null, kinds: null }
      : { event: null, entity: await reader.entity(id), kinds: await kindsOf(reader) },
  );
}

type Asked = Extract<ReturnType<typeof askedOf>, { is: 'here' }>['value'];

interface Told {
  readonly title: string;
  readonly kind: string;
  readonly fields: readonly Field[];
}

function toldOf({ event, entity, kinds }: Asked, { language }: Scene): Told {
  return event
    ? {
        title: event.event.label[language],
        kind: say(language, 'type.event'),
        fields: eventFields(event, tellerOf(event.lexicon, language)),
      }
    : {
        title: entity.entity.label[language],
        kind: sayKind(entity.entity.kind, kinds, language),
        fields: entityFields(entity, tellerOf(entity.lexicon, language), kinds),
      };
}

function laid(fields: readonly Field[], { size }: Scene): Line[] {
  return layFields(fields, size.columns - 2).map((l) => line(' ', ...l));
}

function footed(scene: Scene): Line[] {
  return [...(scene.message === null ? [] : [line(' ', scene.message)]), hintLine(KEYS, scene)];
}
