// The floor that reading feeds is measured against: undici's fetch, asked with what is known, and feedsmith's parser.
import { createHash } from 'node:crypto';
import { parseFeed } from 'feedsmith';
import { fetch } from 'undici';
import { NO_VALIDATORS, type FeedValidators } from '../src/news/feed.ts';

/** Reads a feed in the least that this can be done with; the hash spares the parser a body that is known. */
export async function readBarely(
  url: string,
  known: FeedValidators = NO_VALIDATORS,
): Promise<FeedValidators | null> {
  const response = await fetch(url, {
    headers: {
      ...(known.etag === null ? {} : { 'if-none-match': known.etag }),
      ...(known.lastModified === null ? {} : { 'if-modified-since': known.lastModified }),
    },
  });
  if (response.status === 304) return null;
  const body = Buffer.from(await response.arrayBuffer());
  const bodyHash = createHash('sha256').update(body).digest('hex');
  if (bodyHash === known.bodyHash) return null;
  const { feed } = parseFeed(body.toString());
  if (Object.keys(feed).length === 0) throw new Error(`${url} was read as nothing`);
  return {
    etag: response.headers.get('etag'),
    lastModified: response.headers.get('last-modified'),
    bodyHash,
  };
}
