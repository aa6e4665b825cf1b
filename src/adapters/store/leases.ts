// What processes that share the store hold alone for a while, the same for both engines.
import type { Kysely } from 'kysely';
import type { EpochMs } from '../../news/branded.ts';
import type { LeaseStore, LeaseWish } from '../../news/ports-leases.ts';
import type { Tables } from './tables.ts';
import { rowsOf, type Steps, type Transact } from './transaction-steps.ts';

export function createLeaseStore(tables: Kysely<Tables>, transact: Transact): LeaseStore {
  return {
    claimLeases: (wish) => transact(() => claimLeases(tables, wish)),
    releaseLeases: async (holder, names) => {
      if (names.length === 0) return;
      const own = tables.deleteFrom('leases').where('holder', '=', holder).where('name', 'in', names);
      await transact(() => rowsOf(own));
    },
    listLeases: async (beginning, at) => {
      const rows = await tables
        .selectFrom('leases')
        .where('name', '>=', beginning)
        // The last character there is: names are ours, and have none beyond.
        .where('name', '<', `${beginning}\uFFFF`)
        .where('held_until', '>', at)
        .selectAll()
        .orderBy('name')
        .execute();
      return rows.map(({ name, holder, held_until }) => ({ name, holder, heldUntil: held_until }));
    },
    reserveMoment: (name, everyMs, at) => transact(() => reserveMoment(tables, { name, everyMs, at })),
  };
}

function* claimLeases(tables: Kysely<Tables>, wish: LeaseWish): Steps<string[]> {
  const { holder, names, limit, at, leaseMs } = wish;
  if (names.length === 0) return [];
  const held = yield* rowsOf(tables.selectFrom('leases').where('name', 'in', names).selectAll());
  const others = held.filter((lease) => lease.holder !== holder && isRunning(lease.held_until, wish));
  const own = new Set(held.filter((lease) => lease.holder === holder).map(({ name }) => name));
  const taken = new Set(others.map(({ name }) => name));
  const free = names.filter((name) => !own.has(name) && !taken.has(name));
  const chosen = new Set([...own, ...free].slice(0, limit));
  if (chosen.size === 0) return [];
  const rows = Array.from(chosen, (name) => ({ name, holder, held_until: at + leaseMs }));
  yield* rowsOf(
    tables
      .insertInto('leases')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('name').doUpdateSet((excluded) => ({
          holder: excluded.ref('excluded.holder'),
          held_until: excluded.ref('excluded.held_until'),
        })),
      ),
  );
  return names.filter((name) => chosen.has(name));
}

/** One that runs for far longer than it can have been asked for was made before the clock was set back. */
function isRunning(heldUntil: EpochMs, { at, leaseMs }: LeaseWish): boolean {
  return heldUntil > at && heldUntil <= at + 2 * leaseMs;
}

interface MomentAsked {
  name: string;
  everyMs: number;
  at: EpochMs;
}

function* reserveMoment(tables: Kysely<Tables>, { name, everyMs, at }: MomentAsked): Steps<EpochMs> {
  const reserved = tables.selectFrom('reserved_moments').where('name', '=', name);
  const [last] = yield* rowsOf(reserved.select('free_at'));
  const moment = Math.max(at, last?.free_at ?? at);
  const row = { name, free_at: moment + everyMs };
  yield* rowsOf(
    tables
      .insertInto('reserved_moments')
      .values(row)
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ free_at: row.free_at })),
  );
  return moment;
}
