import fc from 'fast-check';
import openapi from './openapi.json' with { type: 'json' };

interface OpenApiParameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: {
    type?: string;
    enum?: readonly string[];
    minimum?: number;
    maximum?: number;
    pattern?: string;
    format?: string;
    items?: OpenApiParameter['schema'];
  };
}

/** Generated request with its fault, or null if it is valid. */
export interface GeneratedRequest {
  /** Path template as in the OpenAPI document. */
  readonly path: string;
  readonly url: string;
  readonly fault: string | null;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
}

const PATHS: Readonly<
  Record<string, { readonly get: { readonly operationId: string; readonly parameters?: readonly OpenApiParameter[] } }>
> = openapi.paths;
const OPERATIONS = Object.entries(PATHS)
  .filter(([path]) => path.startsWith('/v1/'))
  .map(([path, { get }]) => ({ path, parameters: get.parameters ?? [] }));

/** Requests that the OpenAPI document allows; `ids` are existing ids of the corpus, so that some requests succeed. */
export function validRequests(ids: readonly string[]): fc.Arbitrary<GeneratedRequest> {
  return fc.constantFrom(...OPERATIONS).chain(({ path, parameters }) =>
    parameterValues(parameters, ids).map((values) => ({
      path,
      url: urlOf(path, parameters, values),
      fault: null,
      method: 'GET',
      headers: {},
    })),
  );
}

/** Valid requests with one fault added. */
export function invalidRequests(ids: readonly string[]): fc.Arbitrary<GeneratedRequest> {
  return fc.constantFrom(...OPERATIONS).chain(({ path, parameters }) =>
    parameterValues(parameters, ids).chain((values) => {
      const url = urlOf(path, parameters, values);
      const sound = { path, url, fault: '', method: 'GET', headers: {} };
      const more = (text: string) => `${url}${url.includes('?') ? '&' : '?'}${text}`;
      const faults: fc.Arbitrary<GeneratedRequest>[] = [
        fc
          .string({ minLength: 1, unit: 'binary' })
          .map((name) => ({ ...sound, fault: 'unknown parameter', url: more(`${encode(`x${name}`)}=1`) })),
        fc.integer({ min: 8200, max: 9000 }).map((n) => ({ ...sound, fault: 'too long', url: more(`x=${'a'.repeat(n)}`) })),
        fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE').map((method) => ({ ...sound, fault: 'method', method })),
        fc.stringMatching(/^@[a-z0-9]{1,70}$/).map((pin) => ({ ...sound, fault: 'other corpus', url: url.replace('/v1/', `/v1/${pin}/`) })),
        fc.string({ minLength: 1, unit: 'binary' }).map((s) => ({ ...sound, fault: 'nowhere', url: `/v1/nowhere${encode(s)}` })),
      ];
      // Paths with a format in their name do not negotiate another format.
      if (!path.endsWith('{format}'))
        faults.push(
          fc.constantFrom('image/png', 'text/x-unknown', 'audio/*').map((accept) => ({ ...sound, fault: 'accept', headers: { accept } })),
        );
      for (const parameter of parameters) {
        const { name, required, in: place } = parameter;
        const others = Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
        const put = (value: string) => urlOf(path, parameters, { ...others, [name]: value });
        if (place === 'query') {
          const value = values[name];
          if (value !== undefined) faults.push(fc.constant({ ...sound, fault: `repeated ${name}`, url: more(`${name}=${encode(value)}`) }));
          if (required) faults.push(fc.constant({ ...sound, fault: `no ${name}`, url: urlOf(path, parameters, others) }));
        }
        faults.push(invalidValue(parameter.schema).map((value) => ({ ...sound, fault: `ill-put ${name}`, url: put(value) })));
      }
      return fc.oneof(...faults);
    }),
  );
}

function parameterValues(parameters: readonly OpenApiParameter[], ids: readonly string[]): fc.Arbitrary<Record<string, string>> {
  const model = Object.fromEntries(parameters.map((p) => [p.name, validValue(p.name, p.schema, ids)]));
  const requiredKeys = parameters.filter((p) => p.required).map((p) => p.name);
  return fc.record(model, { requiredKeys }) as fc.Arbitrary<Record<string, string>>;
}

function validValue(name: string, schema: OpenApiParameter['schema'], ids: readonly string[]): fc.Arbitrary<string> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'integer') return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 9 }).map(String);
  if (schema.type === 'array')
    return fc.array(validValue(name, schema.items ?? {}, ids), { minLength: 1, maxLength: 6 }).map((items) => items.join(','));
  if (schema.format === 'date')
    return fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
  if (schema.pattern === '\\S')
    return fc
      .oneof(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), fc.constantFrom('会談', 'トカエフ', '李', 'CSTO'))
      .filter((s) => s.trim() !== '' && s.length <= 200);
  const any = fc.stringMatching(new RegExp(schema.pattern ?? '^x$'), { maxLength: 40 });
  return schema.pattern?.includes(':[a-z') ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, any) : any;
}

/** Values that the schema does not allow. */
function invalidValue(schema: OpenApiParameter['schema']): fc.Arbitrary<string> {
  if (schema.pattern === '\\S') return fc.constantFrom('', ' ', '\t', 'x'.repeat(201));
  const pattern = new RegExp(schema.pattern ?? schema.items?.pattern ?? '^(?!)');
  const fits = (text: string) => {
    if (schema.enum) return schema.enum.includes(text);
    if (schema.type === 'integer')
      return /^\d{1,6}$/.test(text) && Number(text) >= (schema.minimum ?? 0) && Number(text) <= (schema.maximum ?? 0);
    if (schema.format === 'date') return /^\d{4}-\d\d-\d\d$/.test(text);
    return schema.type === 'array' ? text.split(',').every((t) => pattern.test(t)) : pattern.test(text);
  };
  const naughty = fc.constantFrom(
    '',
    ' ',
    '__proto__',
    'null',
    "'; DROP TABLE claim; --",
    '../../etc/passwd',
    '\u0000',
    '\u202e',
    '💥',
    'event:',
    ':x',
    '1e400',
    '-1',
    '٣',
    '<script>',
  );
  return fc.oneof(naughty, fc.string({ maxLength: 80, unit: 'binary' })).filter((text) => !fits(text) && text !== '.' && text !== '..');
}

function urlOf(path: string, parameters: readonly OpenApiParameter[], values: Readonly<Record<string, string>>): string {
  const stem = path.replace(/\{(\w+)\}/g, (_, name: string) => encode(values[name] ?? ''));
  const query = parameters
    .filter((p) => p.in === 'query' && values[p.name] !== undefined)
    .map((p) => `${p.name}=${encode(values[p.name] ?? '')}`);
  return query.length > 0 ? `${stem}?${query.join('&')}` : stem;
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
