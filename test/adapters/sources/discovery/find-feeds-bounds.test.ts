// However slow, endless or crowded a site is, looking for its feeds ends.
import { describe, expect, it } from 'vitest';
import { DISCOVERY_REQUESTS_MAX } from '../../../../src/limits/discovery.ts';
import { anRss } from '../feeds/feed-samples.ts';
import { serve } from '../http/loopback-server.ts';
import { aReader, aSplash, feedLink, findAt, ITEMS } from './site-samples.ts';

describe('the bounds of findFeeds', () => {
  it('asks a site that answers everything with a page no more often than it may', async () => {
    const links = Array.from({ length: 60 }, (_, index) => feedLink(`/feeds/${index}.xml`)).join('');
    const { origin, requests } = await serve((_request, response) => response.end(aSplash(links)));
    expect(await findAt(`${origin}/a/b/c`)).toEqual([expect.stringMatching(/^No feed/)]);
    // What asks for robots.txt comes on top.
    expect(requests.filter(({ url }) => url !== '/robots.txt').length).toBeLessThanOrEqual(
      DISCOVERY_REQUESTS_MAX,
    );
  });

  it('gives up what is slow, and goes on', async () => {
    const { origin } = await serve((request, response) => {
      if (request.url === '/') response.end(aSplash(feedLink('/slow') + feedLink('/fast')));
      else if (request.url === '/fast') response.end(anRss(ITEMS));
      else if (request.url !== '/slow') response.writeHead(404).end();
    });
    expect(await findAt(`${origin}/`, aReader({ stallMs: 300 }))).toEqual(['link rss /fast']);
  });

  it('gives up what never ends, and says so', async () => {
    const { origin } = await serve((_request, response) => {
      response.write('<html><body>');
    });
    const reader = aReader({ discovery: { totalMs: 200 } });
    expect(await findAt(`${origin}/`, reader)).toEqual([expect.stringContaining('too slowly')]);
  });

  it('offers what it had found when time was up', async () => {
    const { origin } = await serve((request, response) => {
      if (request.url === '/') response.end(aSplash(feedLink('/fast') + feedLink('/slow')));
      else if (request.url === '/fast') response.end(anRss(ITEMS));
      else if (request.url === '/robots.txt') response.writeHead(404).end();
    });
    const reader = aReader({ discovery: { candidateMs: 300 } });
    expect(await findAt(`${origin}/`, reader)).toEqual(['link rss /fast']);
  });
});
