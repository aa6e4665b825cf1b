// The servers that the bot has left and still keeps something of, the same for both engines.
import { sql, type Kysely } from 'kysely';
import type { EpochMs } from '../../news/branded.ts';
import { GREETING_NOTE } from '../../news/greeting.ts';
import { SETTINGS_NOTE } from '../../news/guild-settings.ts';
import type { GuildId } from '../../news/places.ts';
import { isOnShards, type Shards } from '../../news/shards.ts';
import { chunksOf } from './chunks.ts';
import type { Tables } from './tables.ts';
import { rowsOf, type Steps } from './transaction-steps.ts';

export interface GuildsSeen {
  present: readonly GuildId[];
  at: EpochMs;
  /** Servers of other shards are not judged. */
  among: Shards | undefined;
}

export function* recordGuilds(tables: Kysely<Tables>, { present, at, among }: GuildsSeen): Steps<void> {
  for (const chunk of chunksOf(present)) {
    yield* rowsOf(tables.deleteFrom('guilds').where('guild', 'in', chunk));
  }
  const here = new Set<string>(present);
  const kept = yield* rowsOf(guildsKept(tables));
  const isJudged = (guild: string) => among === undefined || isOnShards(guild as GuildId, among);
  const left = kept.filter(({ guild }) => !here.has(guild) && isJudged(guild));
  for (const chunk of chunksOf(left)) {
    const rows = chunk.map(({ guild }) => ({ guild, left_at: at }));
    // Whoever had left already left when it did.
    yield* rowsOf(
      tables
        .insertInto('guilds')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing()),
    );
  }
}

/** A server that nothing is kept of leaves no trace. */
export function* recordGuildLeft(tables: Kysely<Tables>, guild: GuildId, at: EpochMs): Steps<void> {
  const [kept] = yield* rowsOf(guildsKept(tables, guild).where('kept.guild', '=', guild));
  if (kept === undefined) return;
  yield* rowsOf(
    tables
      .insertInto('guilds')
      .values({ guild, left_at: at })
      .onConflict((conflict) => conflict.doNothing()),
  );
}

export async function listGuildsLeftBefore(tables: Kysely<Tables>, before: EpochMs): Promise<GuildId[]> {
  const rows = await tables
    .selectFrom('guilds')
    .innerJoin(guildsKept(tables).as('still_kept'), 'still_kept.guild', 'guilds.guild')
    .where('left_at', '<', before)
    .select('guilds.guild')
    .orderBy('left_at')
    .orderBy('guilds.guild')
    .execute();
  return rows.map(({ guild }) => guild as GuildId);
}

/** Every server that something is kept of, once, or this one. What was told goes with the deliveries that told it. */
function guildsKept(tables: Kysely<Tables>, guild?: GuildId) {
  const kept = tables
    .selectFrom('subscriptions')
    .select('guild')
    .union(tables.selectFrom('deliveries').select('guild'))
    .union(
      tables
        .selectFrom('feeds')
        .where('added_in', 'is not', null)
        .select((row) => row.ref('added_in').$notNull().as('guild')),
    )
    // The key of what no server asked is empty.
    .union(tables.selectFrom('token_days').where('guild', '!=', '').select('guild'))
    .union(guildsNoted(tables, SETTINGS_NOTE, guild))
    .union(guildsNoted(tables, GREETING_NOTE, guild));
  return tables.selectFrom(kept.as('kept')).select('kept.guild');
}

/** The servers whose ids follow this beginning among the keys of notes. */
function guildsNoted(tables: Kysely<Tables>, beginning: string, guild?: GuildId) {
  const noted = tables
    .selectFrom('notes')
    .select(sql<string>`substr(key, ${sql.lit(beginning.length + 1)})`.as('guild'));
  return guild === undefined
    ? noted.where('key', 'like', `${beginning}%`)
    : noted.where('key', '=', `${beginning}${guild}`);
}
