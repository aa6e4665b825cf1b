// One of several processes of a bot, composed as the program is, with short times: its shards move within seconds.
import { randomUUID } from 'node:crypto';
import { commands, messageCommands } from '../../commands/index.ts';
import { composeNewsroom } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { actions } from '../../src/discord/actions/index.ts';
import { startBot } from '../../src/discord/bot.ts';

const config = readConfig();
const composed = await composeNewsroom(config);
const holder = `${process.pid}-${randomUUID()}`;
const feeds = {
  rules: {},
  findFeeds: () => Promise.reject(new Error('None is looked for.')),
  testFeed: () => Promise.reject(new Error('None is tried.')),
  readSoon: () => undefined,
};
const times = {
  ...{ leaseMs: 2_000, reserveMs: 400, renewEveryMs: 400 },
  ...{ wantingEveryMs: 200, watchedEveryMs: 100, settleMs: 1_500 },
};
const bot = await startBot(
  {
    ...{
      newsroom: { ...composed.newsroom, holder },
      log: composed.log,
      feeds,
      commands,
      messageCommands,
      actions,
    },
    ...{ token: config.discordToken ?? '', apiUrl: config.discordApiUrl, guildId: null },
    sharing: { holder, times },
  },
  (reason) => {
    throw reason;
  },
);
process.once('SIGTERM', () => {
  void bot
    .stop()
    .then(() => composed.close())
    .then(() => process.exit(0));
});
process.stderr.write(`${bot.name} runs.\n`);
