// Claims feeds, channels and tokens of the folder it is given until nothing is left, and prints each that it got.
import { once } from 'node:events';
import { openSqliteStore } from '../../../src/adapters/store/sqlite-store.ts';
import { aBeginning, aDigest, guildOf } from '../../contracts/digest-nouns.ts';
import { NOW } from '../../nouns.ts';

const [, , folder = '', budget = '0'] = process.argv;
const LEASE_MS = 60_000;
const store = openSqliteStore(folder);
const print = (line: string) => process.stdout.write(`${line}\n`);

print('ready');
await once(process.stdin, 'data');
process.stdin.destroy();

for (;;) {
  const feeds = await store.feeds.claimDueFeeds(NOW, LEASE_MS, 2);
  for (const { url } of feeds) print(`feed ${url}`);
  const claims = await store.subscriptions.claimDueChannels(NOW, LEASE_MS, { limit: 1 });
  for (const { channel, subscriptions } of claims) {
    print(`channel ${channel}`);
    for (const subscription of subscriptions) {
      const delivery = await store.deliveries.beginDelivery(aBeginning(aDigest(subscription, channel)));
      print(`delivery ${delivery === null || delivery === 'not-held' ? 'none' : delivery.id}`);
    }
  }
  const asked = { day: '2026-11-20', guild: guildOf(1), tokens: 1 };
  const answer = await store.ledger.reserve(asked, { total: Number(budget), perServer: null });
  if (answer === 'reserved') print('token');
  if (feeds.length === 0 && claims.length === 0 && answer !== 'reserved') break;
}
await store.close();
