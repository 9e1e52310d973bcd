import type { JSX } from 'solid-js';

/** A line of the fact list below a title. */
export function Fact(props: { name: string; children: JSX.Element }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
