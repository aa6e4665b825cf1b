// A delivery as the tables have it, and as everybody else does.
import type { Selectable } from 'kysely';
import type {
  Delivery,
  DeliveryId,
  DeliveryState,
  Digest,
  DigestCorrection,
  Posted,
} from '../../news/digest.ts';
import type { ChannelId, GuildId } from '../../news/places.ts';
import type { Posting, SubscriptionId } from '../../news/subscription.ts';
import { idOfRow } from './row-ids.ts';
import type { DeliveryTable } from './tables.ts';

/** States in which something is left to do; all others are conclusions. */
export const OPEN_STATES: readonly DeliveryState[] = ['planned', 'sending', 'failed'];

export function deliveryOf(row: Selectable<DeliveryTable>): Delivery {
  return {
    id: idOfRow(row.id) as DeliveryId,
    subscription: idOfRow(row.subscription) as SubscriptionId,
    guild: row.guild as GuildId,
    channel: row.channel as ChannelId,
    posting: JSON.parse(row.posting) as Posting,
    slot: row.slot,
    state: row.state as DeliveryState,
    digest: row.digest === null ? null : (JSON.parse(row.digest) as Digest),
    posted: JSON.parse(row.posted) as Posted,
    attempts: row.attempts,
    attemptedAt: row.attempted_at,
    nextAttemptAt: row.next_attempt_at,
    reason: row.reason,
    corrections: JSON.parse(row.corrections) as DigestCorrection[],
  };
}
