// `npm run eval -- <stories | duplicates | counts | search | feeds | pages | summaries> <data folder>`: measures quality on labelled sets of others.
// `npm run eval -- support [data folder]` has claims of its own, and measures on given ones besides; so has `comparison`,
// which needs no folder, and `clock`, which takes a seed in its place. `npm run eval -- crashes [deliveries[:seed]]` kills
// processes on one SQLite file; with a number of processes after it, on one PostgreSQL: `crashes 1000:7 3`.
// `drills` tries what `docs/operating.md` says to do when something is lost: a disk, a token, a model, Discord, the index.
const EVALUATIONS: Readonly<
  Record<string, () => Promise<{ run: (dataFolder: string, more?: string) => Promise<void> }>>
> = {
  stories: () => import('./stories.ts'),
  duplicates: () => import('./duplicates.ts'),
  counts: () => import('./counts.ts'),
  search: () => import('./search.ts'),
  feeds: () => import('./feeds.ts'),
  pages: () => import('./pages.ts'),
  summaries: () => import('./summaries.ts'),
  support: () => import('./support.ts'),
  comparison: () => import('./comparison.ts'),
  clock: () => import('./clock.ts'),
  digests: () => import('./digests.ts'),
  crashes: () => import('./crashes.ts'),
  engines: () => import('./engines.ts'),
  drills: () => import('./drills.ts'),
};

/** Evaluations that need no data folder. */
const SELF_CONTAINED: ReadonlySet<string> = new Set(['support', 'comparison', 'crashes', 'clock', 'drills']);

const [name = '', dataFolder, more] = process.argv.slice(2);
const load = EVALUATIONS[name];
if (load === undefined || (dataFolder === undefined && !SELF_CONTAINED.has(name))) {
  process.stderr.write(`Use: npm run eval -- <${Object.keys(EVALUATIONS).join(' | ')}> <data folder>\n`);
  process.exit(2);
}
const { run } = await load();
await run(dataFolder ?? '', more);
