// Says once that the connection is broken, however often the library tries it again, and that it is back; counts the tries.
import { Events, type Client } from 'discord.js';
import type { Log } from '../../log.ts';
import type { Observe } from '../../news/observed.ts';

export function logConnection(client: Client, log: Log, observe?: Observe): void {
  const told = new Set<string>();
  const tellOnce = (message: string, tell: () => void) => {
    if (!told.has(message)) tell();
    told.add(message);
  };
  client.on(Events.ShardReconnecting, (shard) => {
    observe?.({ kind: 'reconnect' });
    const message = 'the connection to Discord is broken and is tried again';
    tellOnce(message, () => log.info({ shard }, message));
  });
  client.on(Events.ShardError, (err, shard) => {
    const message = 'the connection to Discord failed';
    tellOnce(message, () => log.warn({ err, shard }, message));
  });
  const tellReturn = (shard: number) => {
    if (told.size > 0) log.info({ shard }, 'the connection to Discord is back');
    told.clear();
  };
  client.on(Events.ShardReady, tellReturn);
  client.on(Events.ShardResume, tellReturn);
}
