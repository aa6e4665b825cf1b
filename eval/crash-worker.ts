// A process that delivers digests until it is killed: `crash-worker.ts <data folder> <Discord's address> <token> <start>`.
import { setTimeout as wait } from 'node:timers/promises';
import { Events, type Client } from 'discord.js';
import { composeNewsroom } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { createClient } from '../src/discord/client.ts';
import { createDigestSender } from '../src/discord/delivery/digest-sender.ts';
import { en } from '../src/discord/texts/en.ts';
import { deliverDigests } from '../src/newsroom/digests/deliver-digests.ts';
import { fastClock } from './crash-clock.ts';

/** A request may take so long in real time: fifteen seconds by the fast clock. */
const STEP_MAX_MS = 1_500;
/** Real time between two ticks: a second by the fast clock. */
const TICK_EVERY_MS = 100;

const [, , dataDir = '', apiUrl = '', token = '', startedAt = ''] = process.argv;
const { newsroom, log } = await composeNewsroom(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }), {
  clock: fastClock(Number(startedAt)),
});
const client = createClient(apiUrl);
client.on(Events.Error, () => undefined);
const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
await client.login(token);
const sender = createDigestSender({
  ...{ client: await ready, texts: en, log, stepMaxMs: STEP_MAX_MS },
  mention: (command) => `/${command}`,
});
process.send?.('ready');
for (;;) {
  await deliverDigests(newsroom, sender);
  await wait(TICK_EVERY_MS);
}
