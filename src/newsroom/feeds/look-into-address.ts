// Looks for what can be read at an address, as somebody wrote it.
import type { FeedDiscovery } from '../../news/ports-feeds.ts';
import { isSchemeGuessed } from './feed-address.ts';

/**
 * `url`: the address as it was checked. One that was written without a scheme is tried without encryption too, where
 * nothing is found with it.
 */
export async function lookIntoAddress(
  findFeeds: (url: string) => Promise<FeedDiscovery>,
  { written, url }: { written: string; url: string },
): Promise<FeedDiscovery> {
  const discovery = await findFeeds(url);
  if (discovery.kind === 'found' || !isSchemeGuessed(written)) return discovery;
  const unencrypted = await findFeeds(url.replace(/^https:/, 'http:'));
  return unencrypted.kind === 'found' ? unencrypted : discovery;
}
