import { describeClaimValue, describeRow } from '@synoptic/core/locale/describe-claim';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import { For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { type judgementsBySpeaker, LEANINGS } from './judgements-by-speaker.ts';

/** One line per speaker, with a column for each leaning. */
export default function JudgementTable(props: { lines: ReturnType<typeof judgementsBySpeaker>; answer: ComparisonAnswer }) {
  const { speaker } = useLanguage();
  const { word } = useWords('entity');
  const accounts = useAccounts();
  return (
    <section class="judged" aria-labelledby="judged">
      <h2 id="judged">{word('judged.title')}</h2>
      <p class="note">{word('judged.note')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{word('who')}</th>
            <For each={LEANINGS}>{(leaning) => <th scope="col">{word(leaning)}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.lines}>
            {(line) => (
              <tr>
                <th scope="row">
                  <SiglumBadge of={line.voice} />{' '}
                  <span>
                    {[accounts.voice(line.voice)?.agent ?? line.voice, ...line.reported]
                      .map((id) => speaker(props.answer.lexicon).name(id))
                      .join(' ‹ ')}
                  </span>
                </th>
                <For each={LEANINGS}>
                  {(leaning) => (
                    <td>
                      <For each={line.leans[leaning]}>{(claim) => <Judgement claim={claim} answer={props.answer} />}</For>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}

function Judgement(props: { claim: Claim; answer: ComparisonAnswer }) {
  const { href, speaker } = useLanguage();
  const { word } = useWords('entity');
  const formatter = () => speaker(props.answer.lexicon);
  const row = () => ({ facet: props.claim.facet, of: props.claim.qualifiers.of, where: props.claim.qualifiers.where });
  const strength = () => {
    const { value } = props.claim;
    if (value.type !== 'appraisal') return '';
    if (value.sign === 'mixed') return word('mixed');
    return value.strength === 'plain' ? '' : word(value.strength);
  };
  return (
    <a href={href(`${thingPath(props.claim.about)}#${props.claim.id}`)} title={describeClaimValue(props.claim, formatter())} noScroll>
      {describeRow(row(), props.answer.lexicon, formatter())}
      <Show when={strength()}>{(text) => <small> {text()}</small>}</Show>
    </a>
  );
}
