// Records the parts of a delivery that stand in its channel, each as soon as it is known to.
import type { Delivery } from '../../news/digest.ts';
import type { PostedPart } from '../../news/ports-digests.ts';
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

function withPart(posted: Delivery['posted'], part: PostedPart): Delivery['posted'] {
  switch (part.kind) {
    case 'message':
      return { ...posted, message: part.message };
    case 'complete':
      return { ...posted, isComplete: true };
    case 'thread':
      return { ...posted, thread: part.thread };
    case 'published':
      return { ...posted, isPublished: true };
  }
}
