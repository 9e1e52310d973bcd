import { createMemo, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { useLanguage } from '../locale/language.tsx';
import { useLocation } from '../routes/router.tsx';
import { useQueryWriter } from '../routes/use-query-writer.ts';
import '../styles/claims.css';
import { useWords } from '../locale/use-words.ts';
import { PageArticle } from '../ui/page-article.tsx';
import { ClaimFilters } from './claim-filters.tsx';
import { type ClaimTableColumn, nextClaimSorting, readClaimSorting, sortClaimRows, writeClaimSorting } from './claim-sorting.ts';
import { type ClaimRow, ClaimsTable } from './claims-table.tsx';
import { formatClaimRow } from './format-claim-row.ts';

/** Table of all claims. The address holds its filters and sorting. */
export default function ClaimsPage() {
  const { tell, language, speaker, titleOf } = useLanguage();
  const { word } = useWords('claims');
  const location = useLocation();
  const writeQuery = useQueryWriter();
  const [claims] = createAnswer(cachedReader.claims);
  const query = (name: string) => String(location.query[name] ?? '');
  const rows = createMemo((): readonly ClaimRow[] => {
    const list = claims();
    if (!list) return [];
    const formatter = speaker(list.lexicon);
    return list.items.map((claim) => ({ claim, ...formatClaimRow(claim, list.lexicon, formatter, tell) }));
  });
  const facets = createMemo(() => new Map(rows().map((r) => [r.claim.facet, r.facet])));
  const found = createMemo(() => {
    const [document, facet, agent, q] = [query('document'), query('facet'), query('agent'), query('q').toLocaleLowerCase()];
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
  const sort = (by: ClaimTableColumn) => {
    const next = nextClaimSorting(sorting(), by);
    writeQuery('sort', next && writeClaimSorting(next));
  };
  return (
    <PageArticle title={titleOf('/claims')} class="claims">
      <p class="lead">{word('lead')}</p>
      <ClaimFilters query={query} write={writeQuery} facets={facets()} lexicon={claims()?.lexicon} found={shown().length} />
      <ClaimsTable rows={shown()} sorting={sorting()} sort={sort} />
      <Show when={rows().length > 0 && shown().length === 0}>
        <p class="empty">{word('none')}</p>
      </Show>
    </PageArticle>
  );
}
