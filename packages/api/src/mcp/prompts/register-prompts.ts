import { completable, type GetPromptResult, type McpServer, type StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import type { Reader } from '@synoptic/core/reader/reader';
import { INTERFACE_LANGUAGE_CODES } from '@synoptic/core/text/interface-languages';
import type { ParameterValues } from '../../routes/parameter.ts';
import { agentParameter, requiredParameter } from '../../routes/parameter.ts';
import { answerProtocol } from '../answer-protocol.ts';
import { completeId } from '../complete-id.ts';
import { describeArguments } from '../describe-arguments.ts';
import { quoteText } from '../quote-text.ts';
import { toolLanguageParameter } from '../tool.ts';
import { argumentsSchema, standardSchema } from '../tool-schemas.ts';
import { toolText } from '../tool-text.ts';
import type { Prompt } from './prompt.ts';
import { PROMPTS } from './registry.ts';

const takes = { about: requiredParameter(agentParameter('the event or entity')), lang: toolLanguageParameter };
type PromptArguments = ParameterValues<typeof takes>;

/** Names of languages in English, the language of the instructions. */
const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** Prompts of the registry. Each attaches the comparison that it speaks about, so that a client needs no call of its own. */
export function registerPrompts(server: McpServer, reader: Reader, failed: (error: Error) => void): void {
  const argsSchema = promptArguments(reader);
  for (const prompt of PROMPTS) {
    const { name, title, describe } = prompt;
    server.registerPrompt(name, { title, description: describe, argsSchema }, (asked) =>
      answerProtocol(`synoptic://prompt/${name}`, () => writePrompt(prompt, reader, asked), failed),
    );
  }
}

async function writePrompt(
  { describe, instructions, tool }: Prompt,
  reader: Reader,
  { about, lang }: PromptArguments,
): Promise<GetPromptResult> {
  const uri = `synoptic://comparison/${about}`;
  const text = quoteText(await toolText(tool, reader, { about, lang }));
  const user = (content: GetPromptResult['messages'][number]['content']) => ({ role: 'user' as const, content });
  return {
    description: describe,
    messages: [
      user({ type: 'text', text: `${instructions}\nAnswer in ${LANGUAGE_NAMES.of(lang)}.` }),
      user({ type: 'resource', resource: { uri, mimeType: 'text/markdown', text } }),
    ],
  };
}

/** Schema of the arguments. The SDK looks for completions in its `shape`, as a schema library would build it. */
function promptArguments(reader: Reader): StandardSchemaWithJSON<unknown, PromptArguments> {
  const text = () => standardSchema<string>({ type: 'string' }, (value) => ({ value: String(value) }));
  const shape = {
    about: completable(text(), (typed) => completeId(reader, String(typed ?? ''), ['event', 'entity'])),
    lang: completable(text(), (typed) => INTERFACE_LANGUAGE_CODES.filter((code) => code.startsWith(String(typed ?? '')))),
  };
  return Object.assign(argumentsSchema(takes, describeArguments(takes)), { shape });
}
