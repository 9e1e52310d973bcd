// What do two documents of a corpus say about the same event, and do they agree?
import { createValueFormatter, explainVerdict, loadCorpus, memoryReader } from '@synoptic/core';

const { corpus, issues } = await loadCorpus(process.argv[2] ?? 'data');
if (!corpus) throw new Error(issues.map(({ message }) => message).join('\n'));

const about = process.argv[3] ?? 'event:kazakhstan-aid-request-2022';
const answer = await memoryReader(corpus).compare({ about: [about], accounts: ['B', 'D'], by: 'document' });
const formatter = createValueFormatter(answer.lexicon, 'en');
for (const row of answer.rows) console.log(`${row.facet}: ${row.verdict}. ${explainVerdict(row, answer.claims, formatter)}`);
