// Tells all processes that the index has changed: what they keep of it is old from now on.
import { sql, type CompiledQuery, type Kysely } from 'kysely';
import type { EpochMs } from '../../news/branded.ts';
import type { Tables } from './tables.ts';

/**
 * A new revision, and a moment of change that no answer was given as of: after the last, even where the clock was set
 * back.
 */
export function recordChangeQuery(tables: Kysely<Tables>, at: EpochMs): CompiledQuery {
  const moment = Math.round(at);
  return sql`update totals set value = case when name = 'changed_at' and ${moment} > value then ${moment} else value + 1 end
    where name in ('revision', 'changed_at')`.compile(tables);
}
