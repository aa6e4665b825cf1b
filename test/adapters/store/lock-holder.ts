// Takes the lock of the folder it is given, makes enough garbage to be collected, says so, and lives until it is killed.
import { takeBotLock } from '../../../src/adapters/store/bot-lock.ts';

takeBotLock(process.argv[2] ?? '');
// A connection that only the garbage collector knows of would be closed by now.
for (let round = 0; round < 50; round += 1) Array.from({ length: 100_000 }, (_, place) => [place]);
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);
