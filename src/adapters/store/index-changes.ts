// Tells all processes that the index has changed: what they keep of it is old from now on.
import { sql, type CompiledQuery, type Kysely } from 'kysely';
import type { EpochMs } from '../../news/branded.ts';
import type { Tables } from './tables.ts';

/**
 * A new revision, and a moment of change that no answer was given as of: after the last, even where the clock was set
 * back.
 */
export function recordChangeQuery(tables: Kysely<Tables>, at: EpochMs): CompiledQuery {
  return sql`update totals set value = case name when 'revision' then value + 1 else max(value + 1, ${Math.round(at)}) end
    where name in ('revision', 'changed_at')`.compile(tables);
}
