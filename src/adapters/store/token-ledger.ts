// What the writer's tokens of a day were spent on, the same for both engines.
import { sql, type Kysely } from 'kysely';
import type { GuildId } from '../../news/places.ts';
import type { TokenBudget, TokenLedger, TokenReservation } from '../../news/ports-writer.ts';
import type { Tables } from './tables.ts';
import { rowsOf, type Steps, type Transact } from './transaction-steps.ts';

/** The key of what no server asked: a key of several columns cannot hold null. */
const NO_GUILD = '';

export function createTokenLedger(tables: Kysely<Tables>, transact: Transact): TokenLedger {
  return {
    reserve: (asked, budget) => transact(() => reserve(tables, asked, budget)),
    settle: (reserved, used) => transact(() => settle(tables, reserved, used)),
    getSpent: async (day) => {
      const rows = await tables.selectFrom('token_days').where('day', '=', day).selectAll().execute();
      const byServer = new Map(rows.map(({ guild, tokens }) => [serverOf(guild), tokens]));
      return { total: rows.reduce((sum, { tokens }) => sum + tokens, 0), byServer };
    },
    listSpent: async (since) => {
      const rows = await tables
        .selectFrom('token_days')
        .where('day', '>=', since)
        .selectAll()
        .orderBy('day', 'desc')
        .orderBy('tokens', 'desc')
        .orderBy('guild')
        .execute();
      return rows.map(({ day, guild, tokens }) => ({ day, guild: serverOf(guild), tokens }));
    },
  };
}

function serverOf(key: string): GuildId | null {
  return key === NO_GUILD ? null : (key as GuildId);
}

function* reserve(
  tables: Kysely<Tables>,
  { day, guild, tokens }: TokenReservation,
  budget: TokenBudget,
): Steps<'reserved' | 'over-total' | 'over-server'> {
  const key = guild ?? NO_GUILD;
  const [spent] = yield* rowsOf(
    tables
      .selectFrom('token_days')
      .where('day', '=', day)
      .select([
        sql<number>`coalesce(sum(tokens), 0)`.as('total'),
        sql<number>`coalesce(sum(case when guild = ${key} then tokens else 0 end), 0)`.as('server'),
      ]),
  );
  const { total, server } = spent ?? { total: 0, server: 0 };
  if (budget.total !== null && total + tokens > budget.total) return 'over-total';
  if (budget.perServer !== null && server + tokens > budget.perServer) return 'over-server';
  yield* rowsOf(
    tables
      .insertInto('token_days')
      .values({ day, guild: key, tokens })
      .onConflict((conflict) =>
        conflict.columns(['day', 'guild']).doUpdateSet({ tokens: sql`token_days.tokens + ${tokens}` }),
      ),
  );
  return 'reserved';
}

/** A day that was forgotten with its server stays forgotten. */
function* settle(
  tables: Kysely<Tables>,
  { day, guild, tokens }: TokenReservation,
  used: number,
): Steps<void> {
  const change = used - tokens;
  yield* rowsOf(
    tables
      .updateTable('token_days')
      .set({ tokens: sql`case when tokens + ${change} > 0 then tokens + ${change} else 0 end` })
      .where('day', '=', day)
      .where('guild', '=', guild ?? NO_GUILD),
  );
}
