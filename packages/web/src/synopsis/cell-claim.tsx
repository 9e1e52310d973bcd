import { describeClaimValue, describeForce, describeForecastOutcome } from '@synoptic/core/locale/describe-claim';
import { AGAINST_BASE_SIGNS } from '@synoptic/core/locale/signs';
import { translate } from '@synoptic/core/locale/value-formatter';
import type { Claim, ForecastOutcome } from '@synoptic/core/shapes/claim';
import type { Account } from '@synoptic/core/shapes/comparison';
import type { Row } from '@synoptic/core/shapes/row';
import type { ValueTypeName } from '@synoptic/core/shapes/value';
import { cellOf } from '@synoptic/core/view/selectors';
import { Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { DataText } from '../ui/data-text.tsx';
import { DrawnSign } from '../ui/drawn-sign.tsx';
import { AnchorLinks, AttributionChain, BareAnchorLinks } from './attribution-chain.tsx';
import { useSynopsis } from './synopsis-model.ts';

/** Types whose values are set in digits of one width. */
const SHOWS_DIGITS: Readonly<Record<ValueTypeName, boolean>> = {
  ...{ quantity: true, money: true, date: true },
  ...{ category: false, appraisal: false, entities: false, place: false, text: false, truth: false },
};

/** A claim in a cell: value, qualifiers and attribution. CSS hides parts according to the depth of the table. */
export function CellClaim(props: {
  claim: Claim & { readonly outcome?: ForecastOutcome };
  account: Account;
  row: Row;
  compact?: boolean | undefined;
}) {
  const { t, tell, language } = useLanguage();
  const { speaker, depth, answer } = useSynopsis();
  /** The account's relation to the base, if this claim is one of those it rests on (rule C4). */
  const relation = () => {
    const against = cellOf(props.row, props.account.siglum)?.against;
    return against?.pairs.some(([mine]) => mine === props.claim.id) ? against.is : null;
  };
  const asOf = () => props.claim.qualifiers.asOf;
  /** Inferences except that of the voice, which is shown at its name. */
  const inferences = () => props.claim.inferred.filter((i) => i.part !== 'voice').map((i) => tell(i.why));
  const figures = () => SHOWS_DIGITS[props.claim.value.type];
  return (
    <div class="claim">
      <p class="value" classList={{ figure: figures() }}>
        <Show when={relation()}>
          {(r) => (
            <span class={`relation r-${r()}`} title={translate(language(), `against.${r()}`)}>
              <span aria-hidden="true">
                <DrawnSign of={AGAINST_BASE_SIGNS[r()].page} />
              </span>
              <span class="unseen">{translate(language(), `against.${r()}`)}: </span>
            </span>
          )}
        </Show>
        {describeClaimValue(props.claim, speaker())}{' '}
        <Show when={describeForce(props.claim, speaker())}>{(force) => <span class="force">{force()}</span>}</Show>{' '}
        <Show when={asOf()}>{(day) => <span class="force">{t('as-of', { date: speaker().date(day()) })}</span>}</Show>{' '}
        <Show when={props.claim.qualifiers.under}>{(sense) => <span class="force">{t('meant-as', { sense: tell(sense()) })}</span>}</Show>
      </p>
      <Show when={props.claim.outcome}>
        {(outcome) => <p class={`outcome o-${outcome().is}`}>{describeForecastOutcome(outcome(), speaker())}</p>}
      </Show>
      <Show when={!props.compact || depth() !== 'values'}>
        <p class="chain">
          <AttributionChain claim={props.claim} known={answer().by === 'voice' ? props.account.agent : null} />{' '}
          <Show when={props.compact} fallback={<AnchorLinks claim={props.claim} />}>
            <BareAnchorLinks claim={props.claim} />
          </Show>
        </p>
      </Show>
      <Show when={!props.compact}>
        <p class="gloss">
          <DataText of={props.claim.gloss} />
        </p>
        <Show when={inferences().length > 0}>
          <p class="gloss">
            <i>{t('inferred')}</i> {inferences().join(' ')}
          </p>
        </Show>
      </Show>
    </div>
  );
}
