import type { Hydration } from '@synoptic/core/hydrate/hydrate';
import { sealedSpanOf } from '@synoptic/core/hydrate/outcome-tally';
import { describeClaimValue, describeRow } from '@synoptic/core/locale/describe-claim';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { DocumentAnswer, Passage } from '@synoptic/core/shapes/document';
import { writeLocator } from '@synoptic/core/text/locator';
import { inLanguage } from '@synoptic/core/text/text';
import { useIsScreenReaderEnabled } from 'ink';
import { answerWording } from '../describe/answer-wording.ts';
import { hydrationOutcomeSpan, quotedTextLines } from '../describe/hydration-outcome.ts';
import { sideBySide } from '../layout/format-columns.ts';
import { line, type StyledLine, span } from '../layout/styled-line.ts';
import { wrapLine } from '../layout/wrap-line.ts';
import { cliText } from '../locale/cli-text.ts';
import { openedSpanText } from '../texts/opened-span.ts';
import { Lines } from './components/line.tsx';
import { PendingScreen } from './components/pending-screen.tsx';
import { Footer, Header, Screen } from './components/screen.tsx';
import { SpokenScreen } from './components/spoken-screen.tsx';
import { bodyHeight } from './frame/narrow-window.ts';
import { noteHeight } from './frame/note-lines.ts';
import { latestPer } from './list/latest-per.ts';
import { movePosition } from './list/move-position.ts';
import { movementHandlers } from './list/movement-handlers.ts';
import { firstVisibleBlock, visibleBlocks } from './list/visible-blocks.ts';
import { type ActionHandler, goBack, type ScreenAction, type ScreenDefinition, stay } from './screen-definition.ts';
import type { ScreenEnvironment } from './screen-environment.ts';
import { askDocument } from './screen-questions.ts';
import { type DocumentState, openSynopsis } from './screen-state.ts';
import { useAnswer, useEnvironment } from './use-environment.ts';

/** Passages that a page key moves by. */
const PAGE = 10;

interface DocumentProps {
  readonly state: DocumentState;
  readonly answer: DocumentAnswer;
}

/** A document, passage by passage in summary, with the user's own text where one was given. */
function DocumentScreen({ state }: { readonly state: DocumentState }) {
  const document = useAnswer((asking) => askDocument(state.id, asking));
  const isSpoken = useIsScreenReaderEnabled();
  if (document.is !== 'here') return <PendingScreen answer={document} scope="document" />;
  return isSpoken ? <SpokenDocument state={state} answer={document.value} /> : <Passages state={state} answer={document.value} />;
}

/** Passages are blocks of lines of different heights, of which only those in sight are made; Ink would lay out the others too. */
function Passages({ state, answer }: DocumentProps) {
  const environment = useEnvironment();
  const { language, size } = environment;
  const { speaker } = answerWording(answer.lexicon, language);
  const { siglum, label, issued, date } = answer.document;
  const passages = shownPassages(answer);
  const row = rowOf(state, passages);
  const { height, block } = passageBlocks(state, answer, environment);
  const top = firstVisibleBlock(state.top, row, height, (i) => block(i).length);
  const position = `${passages.length === 0 ? 0 : row + 1}/${passages.length}`;
  const when = size.columns < 100 ? '' : `${speaker.date(issued ?? date)}  `;
  const note = line(claimsSummary(passages[row], answer, environment));
  return (
    <Screen
      header={
        <Header title={line(span(siglum, 'strong'), ` ${inLanguage(label, language)}`)} aside={[span(`${when}${position}`, 'quiet')]} />
      }
      footer={<Footer scope="document" note={{ text: note, height: noteHeight(environment) }} />}
    >
      <Lines lines={visibleBlocks(top, passages.length, height, (i) => block(i, i === row))} />
    </Screen>
  );
}

function SpokenDocument({ state, answer }: DocumentProps) {
  const environment = useEnvironment();
  const passages = shownPassages(answer);
  const row = rowOf(state, passages);
  const text = state.text ? environment.texts.get(state.id) : undefined;
  const { siglum, label } = answer.document;
  const lines = [...spokenPassage(passages[row], text, environment), line(claimsSummary(passages[row], answer, environment))];
  const position = { at: row, of: passages.length };
  return (
    <SpokenScreen scope="document" title={[`${siglum} ${inLanguage(label, environment.language)}`]} position={position} lines={lines} />
  );
}

export const documentScreen: ScreenDefinition<DocumentState, 'document'> = {
  Component: DocumentScreen,
  scope: () => 'document',
  actions: {
    ...movementHandlers<DocumentState>((state, action, environment) => {
      const document = askDocument(state.id, environment);
      if (document.is !== 'here') return state;
      const passages = shownPassages(document.value);
      const row = movePosition(action, rowOf(state, passages), passages.length, PAGE);
      const { height, block } = passageBlocks(state, document.value, environment);
      return { ...state, row, top: firstVisibleBlock(state.top, row, height, (i) => block(i).length) };
    }),
    open: onPassage((passage, answer, { language }) => {
      const claims = claimsIn(passage, answer);
      return claims[0]
        ? { do: 'open', state: openSynopsis([...new Set(claims.map((c) => c.about))], claims[0].id) }
        : { do: 'say', text: cliText(language, 'screen.no-claims') };
    }),
    'copy-id': onPassage(({ id }) => ({ do: 'copy', text: id, called: id })),
    'toggle-text': (state, environment) => {
      const document = askDocument(state.id, environment);
      if (document.is !== 'here') return stay(state);
      return stay({ ...state, row: rowOf(state, shownPassages(document.value)), text: !state.text });
    },
    back: goBack,
  },
};

/** A handler that acts on the selected passage, and does nothing where there is none. */
function onPassage(
  act: (passage: Passage, answer: DocumentAnswer, environment: ScreenEnvironment) => ScreenAction,
): ActionHandler<DocumentState> {
  return (state, environment) => {
    const document = askDocument(state.id, environment);
    if (document.is !== 'here') return stay(state);
    const passages = shownPassages(document.value);
    const passage = passages[rowOf(state, passages)];
    return passage ? act(passage, document.value, environment) : stay(state);
  };
}

/** The height of a page, and the lines of each passage. */
function passageBlocks(state: DocumentState, answer: DocumentAnswer, environment: ScreenEnvironment) {
  const passages = shownPassages(answer);
  const height = bodyHeight(environment, 1, noteHeight(environment) + 1);
  const text = state.text ? environment.texts.get(state.id) : undefined;
  const block = (i: number, selected = false): readonly StyledLine[] => {
    const passage = passages[i];
    return passage ? passageLines(passage, selected, text, environment).slice(0, height) : [];
  };
  return { height, block };
}

/** Passages without boilerplate, which makes no claims. */
function shownPassages({ passages }: DocumentAnswer): readonly Passage[] {
  return passages.filter((p) => p.role !== 'boilerplate');
}

function rowOf({ row, passage }: DocumentState, passages: readonly Passage[]): number {
  const at = row ?? passages.findIndex((p) => p.id === passage);
  return Math.max(0, Math.min(at, passages.length - 1));
}

function claimsIn(passage: Passage | undefined, { claims }: DocumentAnswer): Claim[] {
  return passage ? claims.filter((c) => c.anchors.some((a) => a.passage === passage.id)) : [];
}

const laidOut = latestPer<Passage, readonly StyledLine[]>();

/** The lines of a passage, the first two marked if it is selected. */
function passageLines(passage: Passage, selected: boolean, text: Hydration | undefined, environment: ScreenEnvironment): StyledLine[] {
  const { language, size } = environment;
  const body = laidOut(passage, [text, language, size.columns], () => passageBody(passage, text, environment));
  const name = span(`¶${writeLocator(passage.lines, '–')}`, selected ? 'strong' : 'quiet');
  const lines = sideBySide([[line(name)], [line(passage.voice ?? '')], body], [8, 4, bodyWidth(environment)], () => [span(' ')]);
  return lines.map((l, i) => [span(selected && i < 2 ? '▌' : ' ', 'accent'), ...l]);
}

function bodyWidth({ size }: ScreenEnvironment): number {
  return Math.max(10, size.columns - 16);
}

/** The gloss, and the user's own text below it. */
function passageBody(passage: Passage, text: Hydration | undefined, environment: ScreenEnvironment): StyledLine[] {
  const { language } = environment;
  const room = bodyWidth(environment);
  const own = span(glossOf(passage, language), passage.gloss ? 'plain' : 'quiet');
  return [...wrapLine(line(own), room), ...ownTextLines(passage, text, room, language)];
}

function glossOf({ gloss, role }: Passage, language: ScreenEnvironment['language']): string {
  return inLanguage(gloss, language) ?? cliText(language, `role.${role}` as 'role.heading');
}

/** The outcome of the match and the user's own text. */
function ownTextLines(passage: Passage, text: Hydration | undefined, width: number, language: ScreenEnvironment['language']): StyledLine[] {
  const sealed = sealedSpanOf(passage);
  if (!text || !sealed) return [];
  const hydrated = text.span(sealed);
  const words = openedSpanText(text, hydrated);
  return words === null ? [[hydrationOutcomeSpan(hydrated.outcome, language)]] : quotedTextLines(words, hydrated.outcome, width);
}

function spokenPassage(passage: Passage | undefined, text: Hydration | undefined, { language }: ScreenEnvironment): StyledLine[] {
  if (!passage) return [];
  const where = line(`¶${writeLocator(passage.lines, '–')}${passage.voice ? ` · ${passage.voice}` : ''}`);
  const sealed = sealedSpanOf(passage);
  const hydrated = text && sealed ? text.span(sealed) : null;
  const words = text && hydrated ? openedSpanText(text, hydrated) : null;
  const own = hydrated ? [line(`${cliText(language, `hydrated.${hydrated.outcome}`)}: ${words?.replace(/\s+/g, ' ') ?? ''}`)] : [];
  return [where, line(glossOf(passage, language)), ...own];
}

/** The claims of a passage, in one line. */
function claimsSummary(passage: Passage | undefined, answer: DocumentAnswer, { language }: ScreenEnvironment): string {
  const { speaker, own } = answerWording(answer.lexicon, language);
  const claims = claimsIn(passage, answer);
  if (claims.length === 0) return own('screen.no-claims');
  return claims
    .map((c) => `${describeRow({ ...c.qualifiers, facet: c.facet }, answer.lexicon, speaker)}: ${describeClaimValue(c, speaker)}`)
    .join(' · ');
}
