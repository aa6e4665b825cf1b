// What every store does, whichever engine it stands on: one chapter per port, run on each implementation.
import { onTestFinished } from 'vitest';
import type { Store } from '../../src/news/ports.ts';
import { articleChangesContract } from './article-changes.contract.ts';
import { articleIdentityContract } from './article-identity.contract.ts';
import { articleIndexContract } from './article-index.contract.ts';
import { articleStoreContract } from './article-store.contract.ts';
import { channelHoldsContract } from './channel-holds.contract.ts';
import { deliveryStepsContract } from './delivery-steps.contract.ts';
import { deliveryStoreContract } from './delivery-store.contract.ts';
import { feedNoticesContract } from './feed-notices.contract.ts';
import { feedReadingsContract } from './feed-readings.contract.ts';
import { feedStoreContract } from './feed-store.contract.ts';
import { indexNumbersContract } from './index-numbers.contract.ts';
import { leaseStoreContract } from './lease-store.contract.ts';
import { newsSearchContract } from './news-search.contract.ts';
import { noteStoreContract } from './note-store.contract.ts';
import { privacyStoreContract } from './privacy-store.contract.ts';
import { receiptStoreContract } from './receipt-store.contract.ts';
import { storyChangesContract } from './story-changes.contract.ts';
import { reuseStoreContract } from './reuse-store.contract.ts';
import { storyStoreContract } from './story-store.contract.ts';
import { subscriptionStoreContract } from './subscription-store.contract.ts';
import { tagStoreContract } from './tag-store.contract.ts';
import { tokenLedgerContract } from './token-ledger.contract.ts';
import { toldStoriesContract } from './told-stories.contract.ts';

/** An empty store of an implementation, and other doors to what it keeps. */
export interface OpenedStore {
  store: Store;
  /** A second store on the same index, as another process has it; `close` of this one closes it too. */
  openAnother: () => Promise<Store>;
  /** Closes the store and opens the same index again. */
  reopen: () => Promise<Store>;
  /** Closes what is open and takes the index away. */
  close: () => Promise<void>;
}

export type OpenStore = () => Promise<OpenedStore>;

/** Opens a store for the running test, which closes it at its end. */
export async function openForTest(open: OpenStore): Promise<OpenedStore> {
  const opened = await open();
  onTestFinished(() => opened.close());
  return opened;
}

export function storeContract(open: OpenStore): void {
  articleStoreContract(open);
  articleChangesContract(open);
  articleIdentityContract(open);
  reuseStoreContract(open);
  storyStoreContract(open);
  storyChangesContract(open);
  articleIndexContract(open);
  indexNumbersContract(open);
  tagStoreContract(open);
  noteStoreContract(open);
  newsSearchContract(open);
  feedStoreContract(open);
  feedReadingsContract(open);
  feedNoticesContract(open);
  subscriptionStoreContract(open);
  channelHoldsContract(open);
  deliveryStoreContract(open);
  deliveryStepsContract(open);
  toldStoriesContract(open);
  receiptStoreContract(open);
  tokenLedgerContract(open);
  privacyStoreContract(open);
  leaseStoreContract(open);
}
