import type { Account } from '@synoptic/core/shapes/comparison';
import type { Accounts } from '../corpus/accounts.tsx';

/** The hue of a column: its document's; one that speaks in several documents is in ink. */
export function hueOfAccount(account: Account, accounts: Accounts): number {
  const [document, another] = account.documents;
  return document && !another ? accounts.hueOfDocument(document) : 0;
}
