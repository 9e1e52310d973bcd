import type { ProposalPayload } from '@synoptic/core/ingest/drafts/proposal';
import { formatShortForm } from '@synoptic/core/review/format-short-form';
import type { OfferedRecord, WorkbenchReview, WorkbenchVocabulary } from '@synoptic/core/review/workbench-review';
import { createEffect, createResource, createSignal, For, onMount, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { NewRecordForm } from './new-record-form.tsx';
import type { EditedClaim } from './review-session-state.ts';
import { askWorkbench } from './workbench-client.ts';

const CERTAINTIES = ['certain', 'probable', 'possible', 'unknown'] as const;

/** Hop of a proposed attribution. */
interface ProposedHop {
  readonly agent: string;
  readonly act: string;
}

type NewKind = 'facet' | 'entity' | 'event';

/** The claim as it is being edited: signals of its parts, and what differs from the proposal. */
function createClaimDraft(payload: ProposalPayload) {
  const hops = (payload['attribution'] ?? []) as readonly ProposedHop[];
  const [typed, setTyped] = createSignal(formatShortForm(payload['value']));
  const [facet, setFacet] = createSignal(String(payload['facet'] ?? ''));
  const [speaker, setSpeaker] = createSignal(hops.at(-1)?.agent ?? '');
  const [about, setAbout] = createSignal(String(payload['about'] ?? ''));
  const [certainty, setCertainty] = createSignal(String(payload['certainty'] ?? 'certain'));
  const [denied, setDenied] = createSignal(payload['polarity'] === 'denied');
  const changedParts = () => ({
    ...(facet() !== payload['facet'] && { facet: facet() }),
    ...(about() !== payload['about'] && { about: about() }),
    ...(certainty() !== (payload['certainty'] ?? 'certain') && { certainty: certainty() }),
    ...(denied() !== (payload['polarity'] === 'denied') && { polarity: denied() ? 'denied' : 'affirmed' }),
    ...(speaker() !== (hops.at(-1)?.agent ?? '') && {
      attribution: speaker() === '' ? [] : [...hops.slice(0, -1), { act: 'states', ...hops.at(-1), agent: speaker() }],
    }),
  });
  return {
    ...{ typed, setTyped, facet, setFacet, speaker, setSpeaker, about, setAbout, certainty, setCertainty, denied, setDenied },
    changedParts,
  };
}

interface EditClaimFormProps {
  readonly payload: ProposalPayload;
  readonly review: WorkbenchReview;
  readonly title: string;
  readonly submit: string;
  /** Receives what was typed, and the parts that differ from the payload. */
  readonly accept: (edited: EditedClaim) => void;
  readonly cancel: () => void;
}

/** Form of a claim: its value in the short form, question, speaker and subject; what the corpus lacks is made in place. */
export function EditClaimForm(props: EditClaimFormProps) {
  const { word } = useWords('workbench');
  const draft = createClaimDraft(props.payload);
  const [vocabulary, { refetch }] = createResource(() => askWorkbench<WorkbenchVocabulary>('vocabulary'));
  const [making, setMaking] = createSignal<NewKind | null>(null);
  createEffect(() => {
    const [only] = vocabulary.latest?.events ?? [];
    if (only && draft.about() === '') draft.setAbout(only.id);
  });
  const accept = (event: SubmitEvent) => {
    event.preventDefault();
    props.accept({ typed: draft.typed(), changed: draft.changedParts() });
  };
  const made = async (id: string) => {
    const kind = making();
    setMaking(null);
    await refetch();
    if (kind === 'facet') draft.setFacet(id);
    if (kind === 'entity') draft.setSpeaker(id);
    if (kind === 'event') draft.setAbout(id);
  };
  return (
    <div class="edit-claim">
      <form onSubmit={accept} onKeyDown={(event) => event.key === 'Escape' && props.cancel()}>
        <h2>{props.title}</h2>
        <ClaimFields draft={draft} vocabulary={vocabulary.latest} make={setMaking} />
        <p class="form-buttons">
          <button type="submit" class="primary">
            {props.submit} <kbd aria-hidden="true">⏎</kbd>
          </button>
          <button type="button" class="quiet" onClick={() => props.cancel()}>
            {word('edit.cancel')} <kbd aria-hidden="true">Esc</kbd>
          </button>
        </p>
      </form>
      <Show when={making()} keyed>
        {(kind) => (
          <NewRecordForm
            is={kind}
            standard={props.review.languages[0] ?? 'en'}
            kinds={vocabulary.latest?.kinds ?? []}
            made={(id) => void made(id)}
            close={() => setMaking(null)}
          />
        )}
      </Show>
    </div>
  );
}

interface ClaimFieldsProps {
  readonly draft: ReturnType<typeof createClaimDraft>;
  readonly vocabulary: WorkbenchVocabulary | undefined;
  readonly make: (kind: NewKind) => void;
}

function ClaimFields(props: ClaimFieldsProps) {
  const { word } = useWords('workbench');
  let field: HTMLInputElement | undefined;
  onMount(() => field?.focus());
  return (
    <>
      <label class="wide">
        {word('edit.value')}
        <input
          ref={field}
          type="text"
          required
          spellcheck={false}
          autocomplete="off"
          value={props.draft.typed()}
          aria-describedby="value-help"
          onInput={(event) => props.draft.setTyped(event.currentTarget.value)}
        />
        <small id="value-help" class="soft">
          {word('edit.value.help')}
        </small>
      </label>
      <Choice
        label={word('edit.facet')}
        of={props.vocabulary?.facets}
        chosen={props.draft.facet()}
        choose={props.draft.setFacet}
        make={() => props.make('facet')}
      />
      <Choice
        label={word('edit.speaker')}
        optional
        of={props.vocabulary?.entities}
        chosen={props.draft.speaker()}
        choose={props.draft.setSpeaker}
        make={() => props.make('entity')}
      />
      <Choice
        label={word('edit.about')}
        of={props.vocabulary?.events}
        chosen={props.draft.about()}
        choose={props.draft.setAbout}
        make={() => props.make('event')}
      />
      <label>
        {word('edit.certainty')}
        <select value={props.draft.certainty()} onChange={(event) => props.draft.setCertainty(event.currentTarget.value)}>
          <For each={CERTAINTIES}>
            {(one) => (
              <option value={one} selected={one === props.draft.certainty()}>
                {word(`edit.certainty.${one}`)}
              </option>
            )}
          </For>
        </select>
      </label>
      <label class="check">
        <input type="checkbox" checked={props.draft.denied()} onChange={(event) => props.draft.setDenied(event.currentTarget.checked)} />{' '}
        {word('edit.denied')}
      </label>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly of: readonly OfferedRecord[] | undefined;
  readonly chosen: string;
  readonly choose: (id: string) => void;
  readonly make: () => void;
  /** True where nothing need be chosen. */
  readonly optional?: boolean;
}

/** Value of the option that makes a new record; no id is empty but for one space. */
const MAKE = ' ';

function Choice(props: ChoiceProps) {
  const { tell } = useLanguage();
  const { word } = useWords('workbench');
  const isListed = () => props.of?.some(({ id }) => id === props.chosen) ?? false;
  return (
    <label>
      {props.label}
      <select
        required={!props.optional}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value !== MAKE) return props.choose(value);
          event.currentTarget.value = props.chosen;
          props.make();
        }}
      >
        <Show when={!isListed()}>
          <option value={props.chosen} selected>
            {props.chosen}
          </option>
        </Show>
        <For each={props.of}>
          {(one) => (
            <option value={one.id} selected={one.id === props.chosen}>
              {tell(one.label)}
            </option>
          )}
        </For>
        <option value={MAKE}>{word('edit.new')}</option>
      </select>
    </label>
  );
}
