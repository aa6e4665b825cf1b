// Records the parts of a delivery that stand in its channel, each as soon as it is known to.
import { withPart, type Delivery, type PostedPart } from '../../news/digest.ts';
import type { Newsroom } from '../newsroom.ts';

/** Records a part, and answers the delivery as it stands then. */
export async function recordPart(
  { store }: Newsroom,
  delivery: Delivery,
  part: PostedPart,
): Promise<Delivery> {
  await store.deliveries.recordStep(delivery.id, { state: 'posted', part });
  return { ...delivery, posted: withPart(delivery.posted, part) };
}
