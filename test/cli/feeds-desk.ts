// A data folder, feeds and pages on loopback, and the command line that may read them.
import { join } from 'node:path';
import { openSqliteStore } from '../../src/adapters/store/sqlite-store.ts';
import type { Store } from '../../src/news/ports.ts';
import { anArticlePage, anRss, aTagPage } from '../adapters/sources/feeds/feed-samples.ts';
import { servePaths, type Loopback } from '../adapters/sources/http/loopback-server.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { runCommand, type Ran } from './run-command.ts';

const ITEMS = [
  { headline: 'Ferry runs again', path: '/ferry', date: 'Thu, 19 Nov 2026 10:00:00 GMT' },
  { headline: 'Pier closed', path: '/pier', date: 'Fri, 20 Nov 2026 10:00:00 GMT' },
];

/** Each command is a process of its own, which takes seconds on a busy machine. */
export const PATIENT = { timeout: 60_000 };

export interface Desk {
  dataDir: string;
  server: Loopback;
  run: (...args: string[]) => Promise<Ran>;
  withStore: <Found>(look: (store: Store) => Promise<Found>) => Promise<Found>;
  /** Keeps the feeds of these paths. */
  keep: (...paths: string[]) => Promise<void>;
}

/** A data folder, a server with two feeds and some pages, and the command line, which may read loopback. */
export async function openDesk(): Promise<Desk> {
  const dataDir = join(makeTemporaryFolder(), 'data');
  const server = await servePaths({
    '/feed': anRss(ITEMS),
    '/tag/ports': aTagPage('Ports', [...ITEMS, { headline: 'Light mended', path: '/light' }]),
    '/ferry': anArticlePage('Ferry runs again'),
    '/site': '<title>Port</title><link rel="alternate" type="application/rss+xml" href="/feed"><h1>Port</h1>',
  });
  const env = { ALLOW_PRIVATE_NETWORKS: 'on' };
  const withStore: Desk['withStore'] = async (look) => {
    const store = openSqliteStore(dataDir);
    try {
      return await look(store);
    } finally {
      await store.close();
    }
  };
  return {
    ...{ dataDir, server, withStore },
    run: async (...args) => runCommand(args, { dataDir, env }),
    keep: async (...paths) =>
      withStore(async ({ feeds }) => {
        for (const path of paths) {
          const feed = {
            ...{ url: server.origin + path, outlet: null, tag: null, readsPages: false },
            ...{ addedIn: null, addedBy: null },
          };
          await feeds.addFeed(feed, 0);
        }
      }),
  };
}
