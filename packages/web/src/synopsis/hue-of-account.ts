import type { Account } from '@synoptic/core/shapes/comparison';
import type { Accounts } from '../corpus/accounts.tsx';

/** The hue of an account's document; an account that speaks in several documents has no hue of its own. */
export function hueOfAccount(account: Account, accounts: Accounts): number {
  const [document, another] = account.documents;
  return document && !another ? accounts.hueOfDocument(document) : 0;
}
