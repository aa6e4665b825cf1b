// Tags of articles as they come: cleaned, the empty ones dropped, aliases resolved, each once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagSlugOf, type Tag } from '../../../src/news/tag.ts';
import { tidyTags } from '../../../src/newsroom/tags/tidy-tags.ts';
import { anArticle, slugOf } from '../../nouns.ts';

const given = (...names: string[]) =>
  names.map((name): Tag => ({ slug: tagSlugOf(name) ?? slugOf('none'), name }));
const COOPERATION: Tag = { slug: slugOf('cooperation'), name: 'Cooperation' };
const ALIASES = new Map([[slugOf('co-op'), COOPERATION]]);

function tidied(...names: string[]): readonly Tag[] {
  return tidyTags([anArticle({ tags: given(...names) })], ALIASES)[0]?.tags ?? [];
}

describe('tidyTags', () => {
  it('cleans names, drops what says nothing, keeps each tag once in its most readable spelling', () => {
    expect(tidied('#ports', 'News', 'PORTS', '"Ports"', '2026', 'Ports', 'Sea &amp; Air')).toEqual([
      { slug: 'ports', name: 'Ports' },
      { slug: 'sea-air', name: 'Sea & Air' },
    ]);
  });

  it('resolves aliases, however they are spelt, beside their tag too', () => {
    expect(tidied('Co-op')).toEqual([COOPERATION]);
    expect(tidied('cooperation', '#CO-OP', 'Sea')).toEqual([COOPERATION, { slug: 'sea', name: 'Sea' }]);
    expect(tidied('Co-operation')).toEqual([{ slug: 'co-operation', name: 'Co-operation' }]);
  });

  it('leaves all else of an article, and the articles that were given', () => {
    const article = anArticle({ tags: given('#ports') });
    const [tidy] = tidyTags([article], ALIASES);
    expect(tidy).toEqual({ ...article, tags: [{ slug: 'ports', name: 'ports' }] });
    expect(article.tags).toEqual(given('#ports'));
  });

  it('changes nothing of what it made', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 8 }), (names) => {
        const once = tidyTags([anArticle({ tags: given(...names) })], ALIASES);
        expect(tidyTags(once, ALIASES)).toEqual(once);
      }),
    );
  });
});
