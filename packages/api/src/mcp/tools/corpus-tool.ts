import { defineTool } from '../tool.ts';

export const corpusTool = defineTool({
  name: 'corpus',
  title: 'What the corpus is',
  describe: 'Name, version, digest, licence and counts of the corpus. Cite answers by the digest.',
  takes: {},
  answer: async (reader) => {
    const card = await reader.corpus();
    return { data: { ...card, languages: [...card.languages] } };
  },
});
