import type { Account } from '@synoptic/core/shapes/comparison';
import type { Language } from '@synoptic/core/text/bilingual';

/** The name after an account's siglum; empty where the siglum is the name. */
export function accountLabelSuffix(account: Account, language: Language): string {
  const label = account.label[language];
  return label === account.siglum ? '' : ` ${label}`;
}
