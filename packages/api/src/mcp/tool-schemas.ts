import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { Problem } from '../http/problem.ts';
import { type ParameterTable, type ParameterValues, readParameters } from '../routes/parameter.ts';
import { toolProblem } from './tool-problem.ts';

type JsonSchema = Record<string, unknown>;
type Validate<T> = StandardSchemaWithJSON<unknown, T>['~standard']['validate'];

/** Standard Schema of arguments: the parameter table of the API reads them, and the list of tools or prompts publishes `described`. */
export function argumentsSchema<P extends ParameterTable>(
  takes: P,
  described: JsonSchema,
): StandardSchemaWithJSON<unknown, ParameterValues<P>> {
  return standardSchema(described, (value) => {
    try {
      return { value: readParameters(takes, argumentsToQuery((value ?? {}) as JsonSchema), {}) };
    } catch (error) {
      const { message, hint } = toolProblem(error);
      return { issues: [{ message: `${message}: ${hint}` }] };
    }
  });
}

/** Standard Schema of a tool's answer. It is published only: types and tests hold answers to it, and validating each one would cost more than the answer. */
export function toolOutputSchema(described: JsonSchema): StandardSchemaWithJSON {
  return standardSchema(described, (value) => ({ value }));
}

/** Standard Schema with a JSON Schema that it publishes and a function that reads values. */
export function standardSchema<T>(described: JsonSchema, validate: Validate<T>): StandardSchemaWithJSON<unknown, T> {
  const published = () => described;
  return { '~standard': { version: 1, vendor: 'synoptic', validate, jsonSchema: { input: published, output: published } } };
}

/** Arguments as a query, in which lists are written with commas. */
function argumentsToQuery(given: JsonSchema): URLSearchParams {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
  return new URLSearchParams(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.map(argumentText).join(',') : argumentText(value)]),
  );
}

function argumentText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new Problem(
    'bad-question',
    'an argument has an unsupported type: use text, numbers or lists of text',
    "see the tool's inputSchema",
  );
}
