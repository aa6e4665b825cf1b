// The list of feeds that comes with the program: whole, keepable, in its folders, and honest about where it is from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStartingFeeds } from '../../../../src/adapters/sources/feeds/feed-list-file.ts';
import { checkFeedAddress } from '../../../../src/newsroom/feeds/feed-address.ts';

const FILE = join(import.meta.dirname, '../../../../src/adapters/sources/feeds/starting-feeds.opml');

describe('the starting list', () => {
  const feedsOf = async (...folders: string[]) => {
    const list = await readStartingFeeds(folders);
    return list.kind === 'feeds' ? list.feeds : [];
  };
  const opmlText = () => readFileSync(FILE, 'utf8');

  it('has about a hundred feeds, each once, with their outlets and without tags', async () => {
    const feeds = await feedsOf();
    expect(feeds.length).toBeGreaterThanOrEqual(80);
    expect(feeds.length).toBe(opmlText().match(/xmlUrl=/g)?.length);
    for (const feed of feeds) expect(feed).toEqual({ url: feed.url, outlet: expect.any(String) as unknown });
  });

  it('has addresses that may be kept as they stand, over https', async () => {
    const urls = (await feedsOf()).map(({ url }) => url);
    expect(urls.filter((url) => !url.startsWith('https://'))).toEqual([]);
    const outcomes = urls.map((url) => checkFeedAddress(url));
    expect(outcomes.filter(({ kind }) => kind === 'refused')).toEqual([]);
    const kept = outcomes.flatMap((outcome) => (outcome.kind === 'address' ? [outcome.url] : []));
    expect(new Set(kept).size).toBe(urls.length);
  });

  it('has folders by language, and in them by subject', async () => {
    const languages = [
      ...['English', 'German', 'French', 'Spanish', 'Portuguese', 'Italian', 'Dutch', 'Norwegian', 'Swedish'],
      ...['Danish', 'Finnish', 'Polish', 'Russian', 'Ukrainian', 'Turkish', 'Arabic', 'Hindi', 'Chinese'],
      ...['Japanese', 'Korean'],
    ];
    const parts = await Promise.all(languages.map(async (language) => feedsOf(language)));
    expect(parts.filter((part) => part.length === 0)).toEqual([]);
    expect(parts.flat()).toHaveLength((await feedsOf()).length);
    const subjects = [
      ...['World', 'National', 'Science', 'Technology', 'Business', 'Climate', 'Health', 'Sport'],
      'Fact checks',
    ];
    const english = await Promise.all(subjects.map(async (subject) => feedsOf(`English/${subject}`)));
    expect(english.filter((part) => part.length === 0)).toEqual([]);
    expect(english.flat()).toEqual(parts[0]);
  });

  it('says that it was written from memory, and how to find out what answers', () => {
    expect(opmlText().slice(0, 800)).toMatch(
      /from memory[\s\S]*not\s+been tried[\s\S]*doctor --feeds starting/,
    );
  });
});
