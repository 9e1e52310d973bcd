import { describeAnswer, describeAnswerForce, isInferredAnswer, relationToBase } from '@synoptic/core/locale/describe-answer';
import { describeForecastOutcome } from '@synoptic/core/locale/describe-claim';
import { describeConveyors } from '@synoptic/core/locale/describe-giver';
import { AGAINST_BASE_SIGNS } from '@synoptic/core/locale/signs';
import { translate } from '@synoptic/core/locale/value-formatter';
import type { AnswerOrigin, Row, RowAnswer } from '@synoptic/core/shapes/row';
import { createMemo, For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { useSynopsis } from '../synopsis/synopsis-model.ts';
import { DataText } from '../ui/data-text.tsx';
import { DrawnSign } from '../ui/drawn-sign.tsx';
import { AnswerAnchors } from './answer-anchors.tsx';

/** A distinct answer: its value, and who gave it by name, through whom, and on which lines. */
export function AnswerItem(props: { of: RowAnswer; row: Row; clashes: boolean; draft?: boolean | undefined }) {
  const { language, tell } = useLanguage();
  const { word } = useWords('by-answer');
  const { answer, speaker, depth, base } = useSynopsis();
  const claims = createMemo(() => props.of.claims.flatMap((id) => answer().claims[id] ?? []));
  const value = () => describeAnswer(props.of, answer().claims, speaker());
  const force = () => describeAnswerForce(props.of, answer().claims, speaker());
  /** Reasons why a value is not as the text states it. */
  const why = () => [...new Set(claims().flatMap((claim) => claim.inferred.filter((i) => i.part !== 'voice').map((i) => tell(i.why))))];
  const outcome = () => claims().find((claim) => claim.outcome)?.outcome;
  const cells = () => props.row.cells.filter((cell) => cell.claims.some((id) => props.of.claims.includes(id)));
  const isBase = () => base() !== null && cells().some((cell) => cell.account === base());
  const relation = () => (isBase() ? null : relationToBase(props.of, props.row));
  return (
    <li class="answer" classList={{ clashes: props.clashes, 'of-base': isBase() }} id={`a-${props.of.key}`}>
      <p class="value" translate="no">
        <Show when={relation()}>
          {(is) => (
            <span class={`relation r-${is()}`} title={translate(language(), `against.${is()}`)}>
              <span aria-hidden="true">
                <DrawnSign of={AGAINST_BASE_SIGNS[is()].page} />
              </span>
              <span class="unseen">{translate(language(), `against.${is()}`)}: </span>
            </span>
          )}
        </Show>
        <span classList={{ inferred: isInferredAnswer(props.of, answer().claims) }} title={why().join(' ') || undefined}>
          {value()}
        </span>{' '}
        <Show when={props.draft}>
          <span class="draft-mark">{word('draft')}</span>{' '}
        </Show>
        <Show when={force()}>
          <span class="force">{force()}</span>{' '}
        </Show>
        <Show when={isBase()}>
          <span class="force">{word('of-base')}</span>
        </Show>
      </p>
      <div class="givers">
        <For each={props.of.by}>{(origin) => <AnswerGiver of={origin} claims={props.of.claims} />}</For>
        <Show when={outcome()}>{(later) => <p class={`outcome o-${later().is}`}>{describeForecastOutcome(later(), speaker())}</p>}</Show>
        <Show when={depth() === 'glosses' || (depth() === 'chains' && props.of.value.type === 'appraisal')}>
          <For each={claims()}>
            {(claim) => (
              <p class="gloss">
                <DataText of={claim.gloss} />
              </p>
            )}
          </For>
          <Show when={why().length > 0 && depth() === 'glosses'}>
            <p class="gloss">
              <i>{word('inferred')}</i> {why().join(' ')}
            </p>
          </Show>
        </Show>
      </div>
    </li>
  );
}

/** An origin of an answer: its name, the voices that passed it on, and the lines. */
function AnswerGiver(props: { of: AnswerOrigin; claims: readonly string[] }) {
  const { tell } = useLanguage();
  const { word } = useWords('by-answer');
  const { answer, speaker, depth } = useSynopsis();
  const via = () => describeConveyors(props.of, speaker());
  /** Why it is taken for the speaker, where the text does not say so. */
  const inferred = () => {
    const mine = props.claims.flatMap((id) => answer().claims[id] ?? []).filter((claim) => claim.origin === props.of.origin);
    const reasons = mine.map((claim) =>
      claim.inferred.find((i) => i.part === 'attribution' || (i.part === 'voice' && props.of.via.length === 0)),
    );
    return reasons.every((reason) => reason !== undefined) ? tell(reasons[0]?.why) : '';
  };
  return (
    <p class="giver">
      <b classList={{ inferred: inferred() !== '' }} title={inferred() || undefined}>
        <DataText of={speaker().label(props.of.origin)} />
      </b>{' '}
      <Show when={props.of.unsourced}>
        <span class="unsourced" title={word('unsourced.why')}>
          {word('unsourced')}
        </span>{' '}
      </Show>
      <Show when={depth() !== 'values'}>
        <Show when={via()}>
          <span class="via">{word('via', { names: via() })}</span>{' '}
        </Show>
        <AnswerAnchors of={props.of.anchors} />
      </Show>
    </p>
  );
}
