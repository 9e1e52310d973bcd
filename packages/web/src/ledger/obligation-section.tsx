import { translate } from '@synoptic/core/locale/value-formatter';
import type { LedgerAnswer, Obligation } from '@synoptic/core/shapes/ledger';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { For, Show } from 'solid-js';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { Fact } from '../ui/fact.tsx';
import { ThingLinks } from '../ui/thing-links.tsx';
import { CaseEntry } from './case-entry.tsx';
import { obligationFragment } from './obligation-path.ts';
import { StatusMark } from './status-mark.tsx';

/** An obligation's terms, and a table with a row for each case and bearer. */
export function ObligationSection(props: { of: Obligation; answer: LedgerAnswer; formatter: ValueFormatter }) {
  const { href, count, language } = useLanguage();
  const { word } = useWords('ledger');
  const rows = () => props.answer.rows.filter((r) => r.obligation === props.of.id);
  return (
    <section class="obligation" id={obligationFragment(props.of.id)} aria-labelledby={`${obligationFragment(props.of.id)}-name`}>
      <h2 id={`${obligationFragment(props.of.id)}-name`}>
        <a href={href(thingPath(props.of.id))}>
          <DataText of={props.formatter.label(props.of.id)} />
        </a>
      </h2>
      <dl class="promise">
        <Fact name={word('binds')}>
          <ThingLinks of={props.of.bearers} speaker={props.formatter} />
        </Fact>
        <Show when={props.of.beneficiaries.length > 0}>
          <Fact name={word('for')}>
            <ThingLinks of={props.of.beneficiaries} speaker={props.formatter} />
          </Fact>
        </Show>
        <Fact name={word('trigger')}>{translate(language(), `trigger.${props.of.trigger}`)}</Fact>
        <Fact name={word('when')}>
          <DataText of={props.of.terms} />
        </Fact>
        <Show when={props.of.status}>
          {(status) => (
            <Fact name={word('in-all')}>
              <StatusMark of={status()} why={translate(language(), `status.why.${status()}`, { to: '' })} />
            </Fact>
          )}
        </Show>
        <Show when={props.of.claims.length > 0}>
          <Fact name={word('promised')}>
            <a href={href(thingPath(props.of.id))}>{count('count.claims', props.of.claims.length)}</a>
          </Fact>
        </Show>
      </dl>
      <Show when={rows().length > 0} fallback={<p class="empty">{word('untested')}</p>}>
        <table>
          <thead>
            <tr>
              <th scope="col">{word('case')}</th>
              <th scope="col">{word('accounts')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {(row, i) => (
                <CaseEntry row={row} answer={props.answer} formatter={props.formatter} first={rows()[i() - 1]?.case !== row.case} />
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  );
}
