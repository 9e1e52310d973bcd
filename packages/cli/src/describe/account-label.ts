import type { Account } from '@synoptic/core/compare/accounts';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { inLanguage } from '@synoptic/core/text/text';

/** The name beside an account's siglum; nothing where the siglum is the name. */
export function accountLabelSuffix(account: Account, language: InterfaceLanguage): string {
  const label = inLanguage(account.label, language);
  return label === account.siglum ? '' : ` ${label}`;
}
