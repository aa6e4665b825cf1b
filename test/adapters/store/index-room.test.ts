// The room of the index: what is pruned is used again and given back, so that years of arrivals fit a bound.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, describe, it } from 'vitest';
import { createRoomGiver, createSizeMeter } from '../../../src/adapters/store/index-room.ts';
import { INDEX_FILE, openIndexFile } from '../../../src/adapters/store/sqlite-open.ts';
import { ROOM_KEPT_SHARE } from '../../../src/limits/store.ts';
import { DAY_MS, MB } from '../../../src/limits/units.ts';
import { pruneArticles } from '../../../src/newsroom/prune-articles.ts';
import { aLine, NOW, urlOf } from '../../nouns.ts';
import { openNewsroom } from '../../newsroom/open-newsroom.ts';
import { makeTemporaryFolder } from '../../temporary-folder.ts';

describe('free room', () => {
  it('is given back but for a part, and is not counted as taken up', async () => {
    const folder = makeTemporaryFolder();
    const database = openIndexFile(folder);
    onTestFinished(() => database.close());
    const measure = createSizeMeter(database);
    const empty = measure();
    const add = database.prepare('insert into notes values (?, ?)');
    database.exec('begin');
    for (let place = 0; place < 2_000; place += 1) add.run(String(place), 'x'.repeat(4_000));
    database.exec('commit');
    const full = measure();
    expect(full - empty).toBeGreaterThan(2_000 * 4_000);
    database.exec('delete from notes');
    expect(measure()).toBeLessThan(empty + 100_000);
    await createRoomGiver(database)();
    database.exec('pragma wal_checkpoint(truncate)');
    const { size } = statSync(join(folder, INDEX_FILE));
    expect(size).toBeLessThanOrEqual(measure() / (1 - ROOM_KEPT_SHARE) + 8_192);
  });
});

const ARRIVALS_A_DAY = 1;

describe('a year of arrivals', () => {
  it('stays within what may be kept, and has what came last', async () => {
    const { newsroom, takeIn, setNow, dataDir } = await openNewsroom();
    const keepMegabytes = 1;
    let largest = 0;
    let most = 0;
    for (let day = 0; day < 365; day += 1) {
      setNow(NOW + day * DAY_MS);
      await takeIn(
        ...Array.from({ length: ARRIVALS_A_DAY }, (_, place) =>
          aLine({
            url: urlOf(`day-${day}-${place}`),
            headline: `Harbour ${day} report ${place}`,
            body: Array.from(
              { length: 200 },
              (_, word) => `w${(day * 31 + place * 7 + word * 13) % 4_000}`,
            ).join(' '),
          }),
        ),
      );
      await pruneArticles(newsroom, { keepDays: 3_650, keepMegabytes });
      largest = Math.max(largest, statSync(join(dataDir, INDEX_FILE)).size);
      most = Math.max(most, await newsroom.store.articles.measureSize());
    }
    const { articles } = await newsroom.store.articles.getState();
    expect(articles).toBeGreaterThan(50);
    expect(articles).toBeLessThan(365 * ARRIVALS_A_DAY);
    // A day's arrivals come before each look; free room and the log of writes come on top in the file.
    expect(most / MB).toBeLessThan(keepMegabytes + 0.5);
    expect(largest / MB).toBeLessThan(keepMegabytes * 1.5);
    expect(await newsroom.store.articles.listEverSeen(null, 2_000)).toHaveLength(365 * ARRIVALS_A_DAY);
    expect(await newsroom.store.check()).toEqual([]);
  }, 120_000);
});
