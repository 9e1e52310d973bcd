import type { Account } from '@synoptic/core/shapes/comparison';
import { createMemo, For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { hueOfAccount } from '../synopsis/hue-of-account.ts';
import { useSynopsis } from '../synopsis/synopsis-model.ts';
import { DataText } from '../ui/data-text.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';

/** The accounts of a comparison with their names: those that answer something, each with a button that leaves it out, and the rest folded. */
export function AccountBar() {
  const { word, counted } = useWords('by-answer');
  const { answer, accounts } = useSynopsis();
  const speaking = createMemo(
    () => new Set(answer().rows.flatMap((row) => row.cells.filter((cell) => cell.claims.length > 0).map((cell) => cell.account))),
  );
  const loud = () => accounts().filter(({ siglum }) => speaking().has(siglum));
  const quiet = () => accounts().filter(({ siglum }) => !speaking().has(siglum));
  return (
    <div class="account-bar" role="group" aria-label={word('accounts')}>
      <span class="soft">{word('accounts')}</span>
      <For each={loud()}>{(account) => <AccountChip of={account} />}</For>
      <Show when={quiet().length > 0}>
        <details>
          <summary>{counted('accounts.quiet', quiet().length)}</summary>
          <For each={quiet()}>{(account) => <AccountChip of={account} />}</For>
        </details>
      </Show>
    </div>
  );
}

function AccountChip(props: { of: Account }) {
  const { t, tell, href } = useLanguage();
  const { word } = useWords('by-answer');
  const accounts = useAccounts();
  const { state, answer, dispatch } = useSynopsis();
  const others = () => (state().accounts ?? answer().accounts.map((a) => a.siglum)).filter((siglum) => siglum !== props.of.siglum);
  const link = () => (props.of.kind === 'document' ? props.of.documents[0] : props.of.agent) ?? '';
  return (
    <span class="account-chip" classList={{ base: state().base === props.of.siglum }}>
      <SiglumBadge of={props.of.siglum} hue={hueOfAccount(props.of, accounts)} />{' '}
      <a href={href(thingPath(link()))}>
        <DataText of={props.of.label} />
      </a>
      <Show when={others().length > 0}>
        <button
          type="button"
          class="missing"
          title={t('what-if', { name: tell(props.of.label) })}
          aria-label={word('accounts.leave-out', { name: tell(props.of.label) })}
          onClick={() => dispatch({ do: 'choose-accounts', accounts: others() })}
        >
          ×
        </button>
      </Show>
    </span>
  );
}
