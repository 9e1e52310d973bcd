import type { Id } from '@synoptic/core/text/id';
import { createMemo, createResource, For, Show } from 'solid-js';
import { ask } from '../corpus/ask.ts';
import { pathOf } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { type Branch, partTree, wholesOf } from './part-tree.ts';
import { entityWords } from './words.ts';

/** The wholes to which a thing belongs, the thing, and its parts with their parts. */
export default function PartTree(props: { of: Id }) {
  const { word } = useWords(entityWords);
  const [entities] = createResource(ask.entities);
  const tree = createMemo(() => {
    const things = entities() ?? [];
    return wholesOf(props.of, things).reduceRight<Branch>((inner, whole) => ({ id: whole, parts: [inner] }), partTree(props.of, things));
  });
  return (
    <nav class="part-tree" aria-label={word('tree.title')}>
      <ul>
        <Twig of={tree()} here={props.of} />
      </ul>
    </nav>
  );
}

function Twig(props: { of: Branch; here: Id }) {
  const { tell, href } = useLanguage();
  const [entities] = createResource(ask.entities);
  const name = () => tell(entities()?.find((e) => e.id === props.of.id)?.label) || props.of.id;
  return (
    <li>
      <a href={href(pathOf(props.of.id))} aria-current={props.of.id === props.here ? 'page' : undefined}>
        {name()}
      </a>
      <Show when={props.of.parts.length > 0}>
        <ul>
          <For each={props.of.parts}>{(part) => <Twig of={part} here={props.here} />}</For>
        </ul>
      </Show>
    </li>
  );
}
