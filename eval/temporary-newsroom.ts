// A newsroom on an index of its own that is thrown away: what each evaluation fills.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeNewsroom } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import { takeInArticles } from '../src/newsroom/take-in-articles.ts';

/** Takes the articles of some files in and runs an evaluation on them. */
export async function withArticles<Result>(
  files: readonly string[],
  evaluate: (newsroom: Newsroom) => Promise<Result>,
): Promise<Result> {
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-eval-'));
  const composed = await composeNewsroom(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }));
  try {
    await takeInArticles(composed.newsroom, composed.sources.readSources([...files], {}));
    return await evaluate(composed.newsroom);
  } finally {
    await composed.close();
    rmSync(dataDir, { recursive: true });
  }
}
