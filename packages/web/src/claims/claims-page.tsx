import { createMemo, createResource, For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { cachedReader } from '../corpus/cached-reader.ts';
import { readableAddress, useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { useLocation, useNavigate } from '../routes/router.tsx';
import '../styles/claims.css';
import { PageArticle } from '../ui/page-article.tsx';
import { nextClaimSorting, readClaimSorting, sortClaimRows, writeClaimSorting } from './claim-sorting.ts';
import { type ClaimRow, ClaimsTable } from './claims-table.tsx';
import { formatClaimRow } from './format-claim-row.ts';

/** Every claim, to be sorted and filtered; how stands in the address. */
export default function ClaimsPage() {
  const { tell, count, language, speaker } = useLanguage();
  const { word } = useWords('claims');
  const { documents } = useAccounts();
  const location = useLocation();
  const navigate = useNavigate();
  const [claims] = createResource(cachedReader.claims);
  const asked = (name: string) => String(location.query[name] ?? '');
  const keep = (name: string, value: string) => {
    const query = new URLSearchParams(location.search);
    if (value) query.set(name, value);
    else query.delete(name);
    navigate(`${location.pathname}?${readableAddress(query.toString())}`.replace(/\?$/, ''), { replace: true, scroll: false });
  };
  const rows = createMemo((): readonly ClaimRow[] => {
    const told = claims();
    if (!told) return [];
    const words = speaker(told.lexicon);
    return told.items.map((claim) => ({ claim, ...formatClaimRow(claim, told.lexicon, words, tell) }));
  });
  const facets = createMemo(() => new Map(rows().map((r) => [r.claim.facet, r.facet])));
  const found = createMemo(() => {
    const [document, facet, agent, q] = [asked('document'), asked('facet'), asked('agent'), asked('q').toLocaleLowerCase()];
    return rows().filter(
      (r) =>
        (document === '' || r.claim.anchors.some((a) => a.document === document)) &&
        (facet === '' || r.claim.facet === facet) &&
        (agent === '' || r.claim.attribution.some((hop) => hop.agent === agent)) &&
        (q === '' || `${r.voice} ${r.about} ${r.facet} ${r.value} ${r.gloss}`.toLocaleLowerCase().includes(q)),
    );
  });
  const sorting = createMemo(() => readClaimSorting(location.query['sort']));
  const shown = createMemo(() => sortClaimRows(found(), sorting(), language()));
  return (
    <PageArticle title={word('title')} class="claims">
      <p class="lead">{word('lead')}</p>
      <p class="filter">
        <label>
          {word('filter')}{' '}
          <input type="search" value={asked('q')} autocomplete="off" spellcheck={false} onInput={(e) => keep('q', e.currentTarget.value)} />
        </label>{' '}
        <label>
          {word('document')}{' '}
          <select onChange={(e) => keep('document', e.currentTarget.value)}>
            <option value="">{word('document.all')}</option>
            <For each={documents()}>
              {(d) => (
                <option value={d.id} selected={asked('document') === d.id}>
                  {d.siglum} {tell(d.label)}
                </option>
              )}
            </For>
          </select>
        </label>{' '}
        <label>
          {word('facet')}{' '}
          <select onChange={(e) => keep('facet', e.currentTarget.value)}>
            <option value="">{word('facet.all')}</option>
            <For each={[...facets()]}>
              {([id, label]) => (
                <option value={id} selected={asked('facet') === id}>
                  {label}
                </option>
              )}
            </For>
          </select>
        </label>{' '}
        <Show when={asked('agent') === '' ? undefined : claims()}>
          {(told) => (
            <button type="button" class="quiet" onClick={() => keep('agent', '')}>
              {word('agent', { name: speaker(told().lexicon).name(asked('agent')) })} ×
            </button>
          )}
        </Show>{' '}
        <output>{count('count.claims', shown().length)}</output>
      </p>
      <ClaimsTable
        rows={shown()}
        sorting={sorting()}
        sort={(by) => {
          const next = nextClaimSorting(sorting(), by);
          keep('sort', next ? writeClaimSorting(next) : '');
        }}
      />
      <Show when={rows().length > 0 && shown().length === 0}>
        <p class="empty">{word('none')}</p>
      </Show>
    </PageArticle>
  );
}
