import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { missingTool } from '../presets/processes.fixture.ts';
import written from './openapi.json' with { type: 'json' };

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const TOOLS = here('../../../../tools/');
const QUIET = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

/** Output and exit code of a linter from tools/, run on the document. */
function lint(name: string, ...args: string[]): Promise<{ code: number; out: string }> {
  const given = [`${TOOLS}node_modules/.bin/${name}`, 'lint', here('openapi.json'), ...args];
  return new Promise((resolve) =>
    execFile(process.execPath, given, { env: { PATH: process.env['PATH'], ...QUIET } }, (error, out) =>
      resolve({ code: error ? Number(error.code) : 0, out }),
    ),
  );
}

interface Validator {
  validate(document: object): Promise<{ valid: boolean; errors?: unknown }>;
  version: string;
}

const reason = missingTool('@stoplight/spectral-cli') ?? missingTool('@redocly/cli') ?? missingTool('@seriousme/openapi-schema-validator');

/** Independent linters and validators of OpenAPI. */
describe.skipIf(reason)(`the OpenAPI document${reason ? ` (${reason})` : ''}`, () => {
  it('has no errors or warnings in Spectral', async () => {
    const { code, out } = await lint('spectral', '--ruleset', here('spectral.yaml'), '--fail-severity', 'hint', '--format', 'json');
    expect({ code, found: JSON.parse(out.slice(out.indexOf('['), out.lastIndexOf(']') + 1)) }).toEqual({ code: 0, found: [] });
  });

  it('has no problems in the strictest configuration of Redocly', async () => {
    const { code, out } = await lint('redocly', '--extends=recommended-strict', '--format=json');
    const { totals, problems } = JSON.parse(out);
    expect({ code, totals, problems }).toEqual({ code: 0, totals: { errors: 0, warnings: 0, ignored: 0 }, problems: [] });
  });

  it('is valid against the schema of OpenAPI 3.1', async () => {
    const { Validator } = (await import(createRequire(TOOLS).resolve('@seriousme/openapi-schema-validator'))) as {
      Validator: new () => Validator;
    };
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(written));
    expect({ valid, errors, version: validator.version }).toEqual({ valid: true, errors: undefined, version: '3.1' });
  });
});
