import type { Account } from '@synoptic/core/shapes/comparison';
import { Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { DataText } from '../ui/data-text.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { hueOfAccount } from './hue-of-account.ts';
import { useSynopsis } from './synopsis-model.ts';

/** A column header: siglum, name, date, and a control that leaves the account out. */
export function AccountHead(props: { of: Account; quiet: boolean; on: boolean }) {
  const { t, tell, href } = useLanguage();
  const accounts = useAccounts();
  const { speaker, state, answer, dispatch } = useSynopsis();
  const others = () => (state().accounts ?? answer().accounts.map((a) => a.siglum)).filter((siglum) => siglum !== props.of.siglum);
  const inferred = () => accounts.voice(props.of.siglum)?.inferred ?? null;
  const link = () => (props.of.kind === 'document' ? props.of.documents[0] : props.of.agent);
  return (
    <th
      scope="col"
      role="columnheader"
      data-siglum={props.of.siglum}
      classList={{ on: props.on, base: state().base === props.of.siglum, quiet: props.quiet }}
    >
      <SiglumBadge of={props.of.siglum} hue={hueOfAccount(props.of, accounts)} />
      <a href={href(thingPath(link() ?? ''))} classList={{ inferred: inferred() !== null }} title={tell(inferred())}>
        <DataText of={props.of.label} />
      </a>
      <Show when={others().length > 0}>
        <button
          type="button"
          class="missing"
          title={t('what-if', { name: tell(props.of.label) })}
          aria-label={t('what-if', { name: tell(props.of.label) })}
          onClick={() => dispatch({ do: 'choose-accounts', accounts: others() })}
        >
          ×
        </button>
      </Show>
      <small>
        <Show when={state().base === props.of.siglum}>
          <b>{t('base')}</b>{' '}
        </Show>
        <Show when={props.of.spoke}>{(spoke) => speaker().date(spoke())}</Show>
      </small>
    </th>
  );
}
