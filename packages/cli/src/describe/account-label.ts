import type { Account } from '@synoptic/core/shapes/comparison';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { inLanguage } from '@synoptic/core/text/text';

/** The name after an account's siglum; empty where the siglum is the name. */
export function accountLabelSuffix(account: Account, language: InterfaceLanguage): string {
  const label = inLanguage(account.label, language);
  return label === account.siglum ? '' : ` ${label}`;
}
