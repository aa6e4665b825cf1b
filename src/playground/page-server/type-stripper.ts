// The thread that takes the types out of the page's files; see page-files.ts.
import { stripTypeScriptTypes } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const sources = workerData as string[];
parentPort?.postMessage(sources.map((source) => stripTypeScriptTypes(source, { mode: 'strip' })));
