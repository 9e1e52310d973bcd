import type { VerifiedText } from './verified-text.ts';

/**
 * Sentences that address a machine rather than a reader. They need not be complete: what protects a corpus is that no tool accepts anything;
 * these only mark the cards of a text that tries.
 */
const INSTRUCTIONS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override)\b[^.\n]{0,40}\b(?:instructions?|prompts?|rules?|guidelines?|above)\b/i,
  /\b(?:system|developer)\s+(?:prompt|message|override)\b/i,
  /\byou are (?:now )?(?:an? |the )?(?:ai|assistant|language model|chatbot|agent)\b/i,
  /\b(?:accept|approve|confirm|publish)\s+(?:all|every|each)\b/i,
  /\b(?:call|use|invoke|run)\b[^.\n]{0,30}\b(?:tool|function|command)s?\b/i,
  /\b(?:dear|attention|note to)\s+(?:ai|assistant|model|llm|claude|chatgpt|gemini|copilot)\b/i,
  /<\/?(?:system|assistant|tool_call|instructions?|function_calls?)\b[^>]*>|\[\/?INST\]|<\|[a-z_]+\|>/i,
  /\b(?:propose|withdraw|drafts|claims\.yaml)\b[^.\n]{0,40}\b(?:with|value|tool|reviewed)\b/i,
  /(?:これまで|以前|上記|前)の(?:指示|命令|プロンプト|規則)[^。\n]{0,12}(?:無視|忘れ|破棄)/,
  /(?:すべて|全て|全部)[^。\n]{0,12}(?:承認|採用|受け入れ|確定)(?:し|せ|す)/,
  /(?:あなたは|君は|AIは|アシスタントは)[^。\n]{0,20}(?:AI|アシスタント|言語モデル|ツール)/,
  /(?:ツール|関数|コマンド)を(?:呼び出|実行|使)/,
];

/** Characters that hide words from a reader and not from a machine: tags, marks of direction, invisible letters, control characters. */
const HIDDEN = /[[\p{Cc}--\t]\u{E0000}-\u{E007F}\u202A-\u202E\u2066-\u2069\u200B\u2060\u2063]/v;

/** Lines of a text that address a machine, or that hide characters. */
export function suspiciousLines({ lines, text }: Pick<VerifiedText, 'lines' | 'text'>): number[] {
  return lines.flatMap(({ n, start, end }) => {
    const line = text.slice(start, end);
    return HIDDEN.test(line) || INSTRUCTIONS.some((pattern) => pattern.test(line)) ? [n] : [];
  });
}
