// The program as a process of its own, at a moment that stands still: it delivers what is due, and is killed meanwhile.
import { commands, messageCommands } from '../../commands/index.ts';
import { claimDataDir, composeNewsroom } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { actions } from '../../src/discord/actions/index.ts';
import { startBot } from '../../src/discord/bot.ts';
import { deliverDigests } from '../../src/newsroom/digests/deliver-digests.ts';

const [, , now = ''] = process.argv;
const config = readConfig();
claimDataDir(config);
const { newsroom, log } = await composeNewsroom(config, { clock: () => Number(now) });
const feeds = {
  rules: {},
  findFeeds: () => Promise.reject(new Error('None is looked for.')),
  testFeed: () => Promise.reject(new Error('None is tried.')),
  readSoon: () => undefined,
};
const bot = await startBot(
  {
    ...{ newsroom, log, feeds, commands, messageCommands, actions },
    ...{ token: config.discordToken ?? '', apiUrl: config.discordApiUrl, guildId: null },
  },
  (reason) => {
    throw reason;
  },
);
await deliverDigests(newsroom, bot.sender);
