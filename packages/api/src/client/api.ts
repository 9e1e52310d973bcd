import type { Hono } from 'hono';
import type { Parameter, Parameters } from '../parameters.ts';
import type { TypedRoute } from '../route.ts';
import type { ROUTES } from '../routes.ts';

/** The routes as Hono's client reads an application: nothing is said twice, all comes from the table of routes. */

type Told = (typeof ROUTES)[number];

/** `/events/:id` of `/events/{id}`. */
type Written<Path extends string> = Path extends `${infer Head}{${infer Name}}${infer Tail}` ? `${Head}:${Name}${Written<Tail>}` : Path;
type InPath<Path extends string> = Path extends `${string}{${infer Name}}${infer Tail}` ? Name | InPath<Tail> : never;

type ValueOf<P> = P extends Parameter<infer T> ? NonNullable<T> : never;
type Required<P extends Parameters> = { [K in keyof P]: P[K] extends { readonly required: true } ? K : never }[keyof P];

type Query<P extends Parameters, Path extends string> = { [K in Exclude<Required<P>, InPath<Path>>]: ValueOf<P[K]> } & {
  [K in Exclude<keyof P, Required<P> | InPath<Path>>]?: ValueOf<P[K]> | undefined;
};

type Asked<P extends Parameters, Path extends string> = ([InPath<Path>] extends [never]
  ? unknown
  : { param: Record<InPath<Path>, string> }) &
  (Exclude<Required<P>, InPath<Path>> extends never ? { query?: Query<P, Path> } : { query: Query<P, Path> });

type Endpoint<R> =
  R extends TypedRoute<infer Path, infer P, infer A>
    ? { $get: { input: Asked<P, Path>; output: A; outputFormat: 'json'; status: 200 } }
    : never;

type ApiSchema = { [R in Told as `/v1${Written<R['path']>}`]: Endpoint<R> };

// biome-ignore lint/complexity/noBannedTypes: Hono's own word for an application without an environment
export type Api = Hono<{}, ApiSchema, '/'>;
