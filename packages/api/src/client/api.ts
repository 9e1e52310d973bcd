import type { Hono } from 'hono';
import type { TypedApiRoute } from '../routes/api-route.ts';
import type { Parameter, ParameterTable } from '../routes/parameter.ts';
import type { ROUTES } from '../routes/routes.ts';

/** Routes as the type of a Hono app, derived from the table of routes. */

type AnyRoute = (typeof ROUTES)[number];

/** `/events/:id` of `/events/{id}`. */
type HonoPath<Path extends string> = Path extends `${infer Head}{${infer Name}}${infer Tail}` ? `${Head}:${Name}${HonoPath<Tail>}` : Path;
type PathParameterNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Tail}`
  ? Name | PathParameterNames<Tail>
  : never;

type ParameterValue<P> = P extends Parameter<infer T> ? NonNullable<T> : never;
type RequiredNames<P extends ParameterTable> = { [K in keyof P]: P[K] extends { readonly required: true } ? K : never }[keyof P];

type QueryInput<P extends ParameterTable, Path extends string> = {
  [K in Exclude<RequiredNames<P>, PathParameterNames<Path>>]: ParameterValue<P[K]>;
} & {
  [K in Exclude<keyof P, RequiredNames<P> | PathParameterNames<Path>>]?: ParameterValue<P[K]> | undefined;
};

type RequestInput<P extends ParameterTable, Path extends string> = ([PathParameterNames<Path>] extends [never]
  ? unknown
  : { param: Record<PathParameterNames<Path>, string> }) &
  (Exclude<RequiredNames<P>, PathParameterNames<Path>> extends never ? { query?: QueryInput<P, Path> } : { query: QueryInput<P, Path> });

type Endpoint<R> =
  R extends TypedApiRoute<infer Path, infer P, infer A>
    ? { $get: { input: RequestInput<P, Path>; output: A; outputFormat: 'json'; status: 200 } }
    : never;

type ApiSchema = { [R in AnyRoute as `/v1${HonoPath<R['path']>}`]: Endpoint<R> };

// biome-ignore lint/complexity/noBannedTypes: Hono's own word for an application without an environment
export type Api = Hono<{}, ApiSchema, '/'>;
