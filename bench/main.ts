// `npm run bench [-- news | story | comparison | start [folder] | search <folder>… | feeds [count] | load <folder> | million <load folder> [count] [folder] [ungrouped] | rivals <folder> [count] | arriving <folder> | digests [count] | engines <load folder> [count] | digest-load [count] | scale [servers] [subscriptions] | soak [minutes]]`: measures whole programs, side by side with their floor.
import * as arriving from './arriving.ts';
import * as comparison from './comparison.ts';
import * as digestLoad from './digest-load.ts';
import * as digests from './digests.ts';
import * as engines from './engines.ts';
import * as feeds from './feeds.ts';
import * as load from './load.ts';
import * as million from './million.ts';
import * as news from './news.ts';
import * as rivals from './rivals.ts';
import * as scale from './scale.ts';
import * as search from './search.ts';
import * as soak from './soak.ts';
import * as start from './start.ts';
import * as story from './story.ts';

/** What stands behind the name is handed on. */
interface Bench {
  run: (...given: string[]) => Promise<void>;
}

const BENCHES: Readonly<Record<string, Bench>> = {
  news,
  story,
  comparison,
  start,
  search,
  feeds,
  load,
  million,
  rivals,
  arriving,
  digests,
  engines,
  'digest-load': digestLoad,
  scale,
  soak,
};

const [name, ...given] = process.argv.slice(2);
const known = Object.entries(BENCHES).find(([bench]) => bench === name);
if (name !== undefined && known === undefined) {
  process.stderr.write(`There is no bench "${name}": ${Object.keys(BENCHES).join(', ')}.\n`);
  process.exit(2);
}
const chosen = known === undefined ? [news, story, start] : [known[1]];
for (const bench of chosen) await bench.run(...given);
