import { useAccounts } from '../corpus/accounts.tsx';

/** The siglum of an account in its colour. */
export function SiglumBadge(props: { of: string; hue?: number }) {
  const { hueOf } = useAccounts();
  return <span class={`sig hue-${props.hue ?? hueOf(props.of)}`}>{props.of}</span>;
}
