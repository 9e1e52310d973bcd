import { describeClaimValue, describeRow } from '@synoptic/core/locale/describe-claim';
import type { Claim } from '@synoptic/core/model/claim';
import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import { createMemo, createResource, For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { cachedReader } from '../corpus/cached-reader.ts';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { judgementsBySpeaker, LEANINGS } from './judgements-by-speaker.ts';

/** What each voice thinks of it: a line a speaker, against on the left and in favour on the right. */
export function Judgements(props: { about: string }) {
  const { speaker } = useLanguage();
  const { word } = useWords('entity');
  const accounts = useAccounts();
  const [answer] = createResource(
    () => ({ about: [props.about], by: 'voice' as const, accounts: null, facets: null }),
    (question) => cachedReader.compare(question),
  );
  const lines = createMemo(() => judgementsBySpeaker(answer() ?? { rows: [], claims: {} }));
  const told = (lexicon: ComparisonAnswer['lexicon']) => speaker(lexicon);
  return (
    <Show when={lines().length > 0 && answer()}>
      {(held) => (
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
              <For each={lines()}>
                {(line) => (
                  <tr>
                    <th scope="row">
                      <SiglumBadge of={line.voice} />{' '}
                      <span>
                        {[accounts.voice(line.voice)?.agent ?? line.voice, ...line.further]
                          .map((id) => told(held().lexicon).name(id))
                          .join(' ‹ ')}
                      </span>
                    </th>
                    <For each={LEANINGS}>
                      {(leaning) => (
                        <td>
                          <For each={line.leans[leaning]}>{(claim) => <Judgement claim={claim} answer={held()} />}</For>
                        </td>
                      )}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
      )}
    </Show>
  );
}

function Judgement(props: { claim: Claim; answer: ComparisonAnswer }) {
  const { href, speaker } = useLanguage();
  const { word } = useWords('entity');
  const told = () => speaker(props.answer.lexicon);
  const row = () => ({ facet: props.claim.facet, of: props.claim.qualifiers.of, where: props.claim.qualifiers.where });
  const how = () => {
    const { value } = props.claim;
    if (value.type !== 'appraisal') return '';
    if (value.sign === 'mixed') return word('mixed');
    return value.strength === 'plain' ? '' : word(value.strength);
  };
  return (
    <a href={href(`${thingPath(props.claim.about)}#${props.claim.id}`)} title={describeClaimValue(props.claim, told())} noScroll>
      {describeRow(row(), props.answer.lexicon, told())}
      <Show when={how()}>{(strength) => <small> {strength()}</small>}</Show>
    </a>
  );
}
