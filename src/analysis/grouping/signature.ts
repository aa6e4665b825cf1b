// What look-alikes of an article are found by: its heaviest stems, and across languages the keys of its shared ground.
import { SIGNATURE_STEMS_MAX } from '../../limits/analysis.ts';
import type { Profile } from '../../news/ports.ts';
import { heaviestStems, weighProfile, type StemStatistics } from '../similarity.ts';
import { groundKeysOf, withoutGround } from './shared-ground.ts';

/** The signature that the index keeps of an article; its profile holds the shared ground already. */
export function signatureOf(profile: Profile, statistics: StemStatistics): string[] {
  const stems = weighProfile(withoutGround(profile), statistics);
  return [...heaviestStems(stems, SIGNATURE_STEMS_MAX), ...groundKeysOf(profile)];
}
