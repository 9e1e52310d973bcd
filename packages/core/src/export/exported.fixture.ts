import { compiledWithoutErrors, smallCompiled } from '../compile/small-corpus.fixture.ts';
import { readShippedCorpus } from '../node/shipped.fixture.ts';
import { memoryReader } from '../reader/memory-reader.ts';
import type { ComparisonAnswer } from '../shapes/comparison.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';

/** The shipped corpus, and a comparison of it with many rows. */
export const shippedCompiled: CompiledCorpus = await readShippedCorpus();
export const shippedAnswer: ComparisonAnswer = await memoryReader(shippedCompiled).compare({ about: [mostClaimedEvent(shippedCompiled)] });

function mostClaimedEvent({ events, claims }: CompiledCorpus): string {
  const count = (id: string) => claims.filter((c) => c.about === id).length;
  return [...events].sort((a, b) => count(b.id) - count(a.id))[0]?.id ?? '';
}

/** Text that breaks out of unescaped formats: formula, HTML, CDATA, Markdown and LaTeX. */
export const HOSTILE = '=cmd|\'/C calc\'!A0 <script>alert("1")</script> ]]> & # | ` $x_{y}$ 50% \\end{document}';

const both = (text: string) => ({ en: text, ja: text });
const named = (id: string) => ({ id, names: { en: [HOSTILE], ja: [`＝${HOSTILE}`] }, describe: both(HOSTILE) });

/** Small corpus in which every label is hostile. */
export const hostileCompiled: CompiledCorpus = compiledWithoutErrors(
  smallCompiled({
    entities: [named('person:anna'), named('outlet:a'), named('state:north')],
    events: [
      {
        id: 'event:fire',
        label: both(HOSTILE),
        describe: both(HOSTILE),
        date: '2022-01-10',
        place: 'state:north',
        participants: [{ entity: 'person:anna', role: 'side', principal: true }],
      },
    ],
    documents: {
      A: {
        claims: [
          { facet: 'deaths', value: { 'at-least': 3 }, gloss: both(`@${HOSTILE}`.slice(0, 100)) },
          { facet: 'aim', value: both(HOSTILE), attribution: [{ agent: 'person:anna', act: 'states' }], gloss: both('-1+1') },
        ],
      },
      B: { claims: [{ facet: 'deaths', value: 2 }], date: '2022-02-02' },
    },
  }),
);
export const hostileAnswer: ComparisonAnswer = await memoryReader(hostileCompiled).compare({ about: ['event:fire'] });
