// `npm run eval -- <stories | search | feeds | pages> <data folder>`: measures quality on labelled sets of others.
const EVALUATIONS: Readonly<Record<string, () => Promise<{ run: (dataFolder: string) => Promise<void> }>>> = {
  stories: () => import('./stories.ts'),
  search: () => import('./search.ts'),
  feeds: () => import('./feeds.ts'),
  pages: () => import('./pages.ts'),
};

const [name = '', dataFolder] = process.argv.slice(2);
const load = EVALUATIONS[name];
if (load === undefined || dataFolder === undefined) {
  process.stderr.write(`Use: npm run eval -- <${Object.keys(EVALUATIONS).join(' | ')}> <data folder>\n`);
  process.exit(2);
}
const { run } = await load();
await run(dataFolder);
