import { translate } from '@synoptic/core/locale/value-formatter';
import { kindOf } from '@synoptic/core/text/id';
import { inLanguage } from '@synoptic/core/text/text';
import { answerWording } from '../describe/answer-wording.ts';
import { entityFields } from '../describe/entity-fields.ts';
import { eventFields } from '../describe/event-fields.ts';
import { type Field, fieldLines, spokenFieldLines } from '../describe/field.ts';
import { kindLabel, readKindLabels } from '../describe/kind-labels.ts';
import { line, type StyledLine, span } from '../layout/styled-line.ts';
import { cliText } from '../locale/cli-text.ts';
import { PendingScreen } from './components/pending-screen.tsx';
import { TextScreen, textHeight } from './components/text-screen.tsx';
import { scrollHandlers } from './list/movement-handlers.ts';
import { goBack, type ScreenDefinition } from './screen-definition.ts';
import type { ScreenEnvironment } from './screen-environment.ts';
import { openSynopsis, type ThingState } from './screen-state.ts';
import { useAnswer, useEnvironment } from './use-environment.ts';

/** An entity or an event with all its fields; Enter compares what accounts say about it. */
function ThingScreen({ state }: { readonly state: ThingState }) {
  const environment = useEnvironment();
  const thing = useAnswer((asking) => askThing(state, asking));
  if (thing.is !== 'here') return <PendingScreen answer={thing} scope="thing" />;
  const { title, kind, fields } = thingDetails(thing.value, environment);
  return (
    <TextScreen
      scope="thing"
      title={[span(title, 'strong')]}
      aside={[span(kind, 'quiet')]}
      lines={thingLines(fields, environment)}
      top={state.top}
      spoken={{ title: [title], lines: spokenFieldLines(fields) }}
    />
  );
}

export const thingScreen: ScreenDefinition<ThingState, 'thing'> = {
  Component: ThingScreen,
  scope: () => 'thing',
  actions: {
    ...scrollHandlers<ThingState>((state, environment) => {
      const thing = askThing(state, environment);
      if (thing.is !== 'here') return null;
      const height = textHeight(environment);
      const { length } = thingLines(thingDetails(thing.value, environment).fields, environment);
      return { length, height, page: Math.floor(height / 2) };
    }),
    open: ({ id }) => ({ do: 'open', state: openSynopsis([id]) }),
    'open-threads': (state, { language }) =>
      kindOf(state.id) === 'event'
        ? { do: 'say', text: cliText(language, 'threads.of-event') }
        : { do: 'open', state: { screen: 'threads', id: state.id, top: 0 } },
    'copy-id': ({ id }) => ({ do: 'copy', text: id, called: id }),
    back: goBack,
  },
};

function askThing({ id }: ThingState, { answers, reader }: ScreenEnvironment) {
  return answers.ask(`thing ${id}`, async () =>
    kindOf(id) === 'event'
      ? { event: await reader.event(id), entity: null, kinds: null }
      : { event: null, entity: await reader.entity(id), kinds: await readKindLabels(reader) },
  );
}

type ThingAnswer = Extract<ReturnType<typeof askThing>, { is: 'here' }>['value'];

interface ThingDetails {
  readonly title: string;
  readonly kind: string;
  readonly fields: readonly Field[];
}

function thingDetails({ event, entity, kinds }: ThingAnswer, { language }: ScreenEnvironment): ThingDetails {
  return event
    ? {
        title: inLanguage(event.event.label, language),
        kind: translate(language, 'type.event'),
        fields: eventFields(event, answerWording(event.lexicon, language)),
      }
    : {
        title: inLanguage(entity.entity.label, language),
        kind: kindLabel(entity.entity.kind, kinds, language),
        fields: entityFields(entity, answerWording(entity.lexicon, language), kinds),
      };
}

function thingLines(fields: readonly Field[], { size }: ScreenEnvironment): StyledLine[] {
  return fieldLines(fields, size.columns - 2).map((l) => line(' ', ...l));
}
