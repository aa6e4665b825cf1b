// A process that delivers digests until it is killed: `crash-worker.ts <data folder> <database's address or nothing>
// <Discord's address> <token> <start>`.
import { setTimeout as wait } from 'node:timers/promises';
import { Events, type Client } from 'discord.js';
import { composeNewsroom } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { createClient } from '../src/discord/client.ts';
import { createDigestSender } from '../src/discord/delivery/digest-sender.ts';
import { en } from '../src/discord/texts/en.ts';
import { deliverDigests } from '../src/newsroom/digests/deliver-digests.ts';
import { fastClock, SPEED } from './crash-clock.ts';

/** A request may take so long in real time: fifteen seconds by the fast clock. */
const STEP_MAX_MS = 1_500;
/** Real time between two ticks: a second by the fast clock. */
const TICK_EVERY_MS = 100;

const [, , dataDir = '', databaseUrl = '', apiUrl = '', token = '', startedAt = ''] = process.argv;
const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' });
const { newsroom, log } = await composeNewsroom(config, { clock: fastClock(Number(startedAt)) });
const client = createClient(apiUrl);
client.on(Events.Error, () => undefined);
const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
await client.login(token);
const sender = createDigestSender({
  ...{ client: await ready, texts: en, log, stepMaxMs: STEP_MAX_MS },
  mention: (command) => `/${command}`,
});
process.send?.('ready');
const elapsed = () => performance.now() * SPEED;
for (;;) {
  // A database that is away for long ends a tick, and the bot tries again at its next.
  const report = await deliverDigests(newsroom, sender, { elapsed }).catch(() => null);
  if (report === null) process.send?.('broken');
  else if (report.overtaken > 0) process.send?.(`overtaken ${report.overtaken}`);
  await wait(TICK_EVERY_MS);
}
