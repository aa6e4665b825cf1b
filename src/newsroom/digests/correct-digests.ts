// Corrects digests that stand in channels: where an outlet has changed a sentence that was told, the message says so.
import { CHANGED_ARTICLES_MAX, CORRECTED_WITHIN_MS, CORRECTIONS_WAITING_MAX } from '../../limits/told.ts';
import type { ArticleId } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Delivery, DeliveryId } from '../../news/digest.ts';
import type { DigestSender } from '../../news/ports-digests.ts';
import type { Newsroom } from '../newsroom.ts';
import { findDigestCorrections } from './correct-sentences.ts';

/** Messages by what became of their correction. */
export interface CorrectReport {
  corrected: number;
  /** Tried again at the next look. */
  waiting: number;
  /** The message is gone, or Discord lets it be edited no more. */
  givenUp: number;
}

/** How far the last look went, and whose correction Discord put off. */
interface Looked {
  until: EpochMs;
  waiting: readonly { delivery: DeliveryId; article: ArticleId }[];
  /** Given up in that look: what is looked at again is not tried again. */
  givenUp: readonly DeliveryId[];
}

const NOTE = 'digests:corrected-until';
/** An article is stamped before it is stored: as much is looked at again. A correction is shown once all the same. */
const OVERLAP_MS = 60_000;

/** One look: shows what changed since the last one in the messages of the last days, each correction once. */
export async function correctDigests(newsroom: Newsroom, sender: DigestSender): Promise<CorrectReport> {
  const { articles, notes, deliveries } = newsroom.store;
  const at = newsroom.clock();
  const since = at - CORRECTED_WITHIN_MS;
  const looked = lookedOf(await notes.getNote(NOTE)) ?? { until: since, waiting: [], givenUp: [] };
  const from = Math.max(since, looked.until - OVERLAP_MS);
  const changed = await articles.listReplaced(from, CHANGED_ARTICLES_MAX);
  const ids = new Set([...changed, ...looked.waiting.map(({ article }) => article)]);
  const report: CorrectReport = { corrected: 0, waiting: 0, givenUp: 0 };
  const waiting: Looked['waiting'][number][] = [];
  const givenUp: DeliveryId[] = [];
  const citing = ids.size === 0 ? [] : await deliveries.listCiting([...ids], since);
  for (const delivery of citing.filter(({ id }) => !looked.givenUp.includes(id))) {
    const outcome = await correctDelivery(newsroom, { sender, delivery, ids, at });
    if (outcome === null) continue;
    report[outcome.kind] += 1;
    if (outcome.kind === 'givenUp') givenUp.push(delivery.id);
    if (outcome.kind === 'waiting')
      waiting.push(...outcome.articles.map((article) => ({ delivery: delivery.id, article })));
  }
  const note: Looked = {
    until: at,
    waiting: waiting.slice(0, CORRECTIONS_WAITING_MAX),
    givenUp: givenUp.slice(0, CORRECTIONS_WAITING_MAX),
  };
  if (ids.size > 0 || at - looked.until >= OVERLAP_MS) await notes.setNote(NOTE, JSON.stringify(note));
  return report;
}

interface Correcting {
  sender: DigestSender;
  delivery: Delivery;
  /** Articles that were changed. */
  ids: ReadonlySet<ArticleId>;
  at: EpochMs;
}

type Corrected = { kind: 'corrected' | 'givenUp' } | { kind: 'waiting'; articles: readonly ArticleId[] };

/** Null where nothing that it tells has changed, or all of it is shown. */
async function correctDelivery(
  newsroom: Newsroom,
  { sender, delivery, ids, at }: Correcting,
): Promise<Corrected | null> {
  if (delivery.state !== 'sent') return null;
  const corrections = await findDigestCorrections(newsroom, { delivery, ids, at });
  if (corrections.length === 0) return null;
  const outcome = await sender.correct(delivery, corrections);
  if (outcome === 'later') return { kind: 'waiting', articles: corrections.map(({ article }) => article) };
  if (outcome === 'given-up') return { kind: 'givenUp' };
  await newsroom.store.deliveries.recordCorrections(delivery.id, corrections);
  return { kind: 'corrected' };
}

/** Null where there is no note, or one of another version of this program. */
function lookedOf(note: string | null): Looked | null {
  if (note === null) return null;
  try {
    const looked = JSON.parse(note) as Partial<Looked>;
    const { until, waiting, givenUp } = looked;
    if (typeof until !== 'number' || !Array.isArray(waiting) || !Array.isArray(givenUp)) return null;
    return { until, waiting, givenUp };
  } catch {
    return null;
  }
}
