// Takes the lock of the folder it is given, says so, and holds it until it is killed.
import { takeBotLock } from '../../../src/adapters/store/bot-lock.ts';

takeBotLock(process.argv[2] ?? '');
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);
