// Deletes all that is kept with a server's id.
import type { GuildId } from '../news/places.ts';
import { forgetGone } from './digests/gone-digests.ts';
import { forgetGreeting } from './greet-once.ts';
import { forgetSettings } from './guild-settings.ts';
import type { Newsroom } from './newsroom.ts';

/** Where it breaks off, the server is still among those that were left: it is forgotten at the next round. */
export async function forgetGuild(newsroom: Pick<Newsroom, 'store'>, guild: GuildId): Promise<void> {
  await forgetGone(newsroom, guild);
  await forgetSettings(newsroom, guild);
  await forgetGreeting(newsroom, guild);
  await newsroom.store.privacy.forgetGuild(guild);
  // A delivery under way may have found its channel gone meanwhile; with its subscription deleted none does any more.
  await forgetGone(newsroom, guild);
}
