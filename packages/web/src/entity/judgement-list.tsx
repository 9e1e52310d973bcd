import { describeClaimValue } from '@synoptic/core/locale/describe-claim';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import { For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { type judgementsBySpeaker, LEANINGS } from './judgements-by-speaker.ts';

/** One line per judge, with its judgements in words; each leads to its question. */
export default function JudgementList(props: { lines: ReturnType<typeof judgementsBySpeaker>; answer: ComparisonAnswer }) {
  const { speaker } = useLanguage();
  const { word } = useWords('entity');
  const accounts = useAccounts();
  const formatter = () => speaker(props.answer.lexicon);
  return (
    <section class="judged" aria-labelledby="judged">
      <h2 id="judged">{word('judged.title')}</h2>
      <ul>
        <For each={props.lines}>
          {(line) => {
            const agents = [accounts.voice(line.voice)?.agent ?? line.voice, ...line.reported];
            const judge = agents.at(-1) ?? line.voice;
            return (
              <li>
                <p>
                  <b>
                    <DataText of={formatter().label(judge)} />
                  </b>
                  <Show when={agents.length > 1}>
                    <span class="soft">
                      {' '}
                      {word('said.via', { names: formatter().list(agents.slice(0, -1).map((id) => formatter().name(id))) })}
                    </span>
                  </Show>{' '}
                  <SiglumBadge of={line.voice} />
                </p>
                <ul>
                  <For each={LEANINGS.flatMap((leaning) => line.leans[leaning])}>
                    {(claim) => <Judgement claim={claim} answer={props.answer} />}
                  </For>
                </ul>
              </li>
            );
          }}
        </For>
      </ul>
    </section>
  );
}

function Judgement(props: { claim: Claim; answer: ComparisonAnswer }) {
  const { href, speaker } = useLanguage();
  return (
    <li>
      <a href={href(`${thingPath(props.claim.about)}#${props.claim.id}`)} noScroll>
        {describeClaimValue(props.claim, speaker(props.answer.lexicon))}
      </a>{' '}
      <DataText of={props.claim.gloss} />
    </li>
  );
}
