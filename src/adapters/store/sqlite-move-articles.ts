// Moves articles between stories in SQLite: the columns that name the story and where old ids lead, nothing else.
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { MOVES_PER_TRANSACTION } from '../../limits/stories.ts';
import type { ArticleId } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { StoryChanges } from '../../news/ports-stories.ts';
import { storyIdOf, type StoryId } from '../../news/story.ts';
import { inTransaction } from './sqlite-transaction.ts';

type Move = readonly [ArticleId, StoryId];

/** `onMoved` is called after each transaction that changed the index. */
export function createMover(database: DatabaseSync, onMoved: () => void): StoryChanges['moveArticles'] {
  const moveSome = createSomeMover(database);
  const recordChange = database.prepare(
    `update totals set value = case name when 'revision' then value + 1 else max(value + 1, ?) end
     where name in ('revision', 'changed_at')`,
  );
  return async (moves, at: EpochMs) => {
    const all = [...moves];
    let moved = 0;
    for (let start = 0; start < all.length; start += MOVES_PER_TRANSACTION) {
      // Whoever waits for the index, or to close it, is let in between.
      if (start > 0) await othersTurn();
      if (!database.isOpen) break;
      const some = all.slice(start, start + MOVES_PER_TRANSACTION);
      const count = inTransaction(database, () => {
        const changed = moveSome(some);
        if (changed > 0) recordChange.run(BigInt(Math.round(at)));
        return changed;
      });
      if (count > 0) onMoved();
      moved += count;
    }
    return moved;
  };
}

function createSomeMover(database: DatabaseSync): (moves: readonly Move[]) => number {
  const prepare = (text: string) => database.prepare(text);
  const find = prepare('select row, story from articles where id = ?');
  const inArticles = prepare('update articles set story = ? where row = ?');
  const inCandidates = prepare('update candidates set story = ? where row = ?');
  const leadFounded = prepare('update story_leads set leads_to = ? where id = ?');
  const concludeMoves = createConclusion(database);
  return (moves) => {
    const targets = new Map<StoryId, StoryId[]>();
    for (const [id, story] of moves) {
      const found = find.get(id);
      const before = found?.['story'] as StoryId | undefined;
      if (found === undefined || before === undefined || before === story) continue;
      const row = BigInt(Number(found['row']));
      inArticles.run(story, row);
      inCandidates.run(story, row);
      leadFounded.run(story, storyIdOf(id));
      targets.set(before, [...(targets.get(before) ?? []), story]);
    }
    concludeMoves(targets);
    return [...targets.values()].flat().length;
  };
}

/** Lets stories that have no article left lead on, and those that have one again lead nowhere. */
function createConclusion(database: DatabaseSync) {
  const isThere = database.prepare('select 1 as there from articles where story = ? limit 1');
  const keepLead = database.prepare(
    'insert into story_leads (id, leads_to) values (?, ?) on conflict (id) do update set leads_to = excluded.leads_to',
  );
  const leadFurther = database.prepare('update story_leads set leads_to = ? where leads_to = ?');
  const removeLead = database.prepare('delete from story_leads where id = ?');
  return (targets: ReadonlyMap<StoryId, readonly StoryId[]>): void => {
    for (const story of new Set([...targets.values()].flat())) removeLead.run(story);
    for (const [story, others] of targets) {
      const target = mostFrequent(others);
      if (target === undefined || isThere.get(story) !== undefined) continue;
      leadFurther.run(target, story);
      keepLead.run(story, target);
    }
  };
}

export function mostFrequent(stories: readonly StoryId[]): StoryId | undefined {
  const counted = [...Map.groupBy(stories, (story) => story)];
  counted.sort(([one, a], [other, b]) => b.length - a.length || (one < other ? -1 : 1));
  return counted[0]?.[0];
}
