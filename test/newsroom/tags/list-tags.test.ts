// Listing tags: all in an order, or those like a text.
import { describe, expect, it } from 'vitest';
import { listTags } from '../../../src/newsroom/tags/list-tags.ts';
import { openTagged } from '../open-tagged.ts';

describe('listTags', () => {
  it('lists all in the order asked for', async () => {
    const { newsroom } = await openTagged();
    const names = async (view: 'busiest' | 'newest' | 'alphabetical') =>
      (await listTags(newsroom, { find: ' ', view })).tags.map(({ name }) => name);
    expect(await names('busiest')).toEqual(['Football', 'Courts', 'Économie', 'Foothills']);
    expect(await names('newest')).toEqual(['Foothills', 'Football', 'Économie', 'Courts']);
    expect(await names('alphabetical')).toEqual(['Courts', 'Économie', 'Football', 'Foothills']);
  });

  it('lists those like a text', async () => {
    const { newsroom } = await openTagged();
    const find = async (text: string) =>
      (await listTags(newsroom, { find: text, view: 'busiest' })).tags.map(({ name }) => name);
    expect(await find('foot')).toEqual(['Football', 'Foothills']);
    expect(await find('economi')).toEqual(['Économie']);
    expect(await find('zzzz')).toEqual([]);
  });
});
