// Stories: their identity, and the write-up that speaks for one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId, VersionHash } from '../../src/news/article.ts';
import { isStoryId, leadWriteUp, storyIdOf, withoutOutlets } from '../../src/news/story.ts';
import { aStory, aWriteUp, idOf } from '../nouns.ts';

const GIST = { article: idOf(1), version: '0123456789abcdef' as VersionHash, start: 0, end: 1, quote: 'F' };

describe('storyIdOf', () => {
  it('is ten digits made from the founder, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (founder) => {
        const id = storyIdOf(founder as ArticleId);
        expect(isStoryId(id)).toBe(true);
        expect(storyIdOf(founder as ArticleId)).toBe(id);
      }),
    );
    expect(storyIdOf(idOf(1))).not.toBe(storyIdOf(idOf(2)));
  });

  it.each(['', 'short', 'ABCDEFGHIJ', 'abcdefghijk', '../../etc/', 'abcdefghij '])('is never %j', (text) => {
    expect(isStoryId(text)).toBe(false);
  });
});

describe('leadWriteUp', () => {
  const quoted = aWriteUp({ article: idOf('quoted'), gist: GIST });
  const cut = aWriteUp({ article: idOf('cut'), gist: GIST, isTruncated: true });
  const nameless = aWriteUp({ article: idOf('nameless'), gist: GIST, headline: null });
  const silent = aWriteUp({ article: idOf('silent') });
  const lead = (writeUps: Parameters<typeof aStory>[0], preferred?: ArticleId) =>
    leadWriteUp(aStory(writeUps), preferred)?.article;

  it('prefers what can be quoted, then what has a headline, then what is whole', () => {
    expect(lead([silent, nameless, cut, quoted])).toBe(quoted.article);
    expect(lead([silent, nameless, cut])).toBe(cut.article);
    expect(lead([silent, nameless])).toBe(nameless.article);
    expect(lead([silent])).toBe(silent.article);
  });

  it('is the newest of equals, or the one that answers best', () => {
    const older = aWriteUp({ article: idOf('older'), gist: GIST });
    expect(lead([quoted, older])).toBe(quoted.article);
    expect(lead([quoted, older], older.article)).toBe(older.article);
  });

  it('is not the one that answers best where that cannot speak for itself', () => {
    expect(lead([quoted, cut], cut.article)).toBe(quoted.article);
    expect(lead([quoted, silent], silent.article)).toBe(quoted.article);
  });

  it('is one of a preferred outlet where that is as good, however old', () => {
    const fjord = aWriteUp({ article: idOf('fjord'), gist: GIST, outlet: 'Fjord Post' });
    const story = aStory([quoted, fjord, { ...cut, outlet: 'Quay Mail' }]);
    expect(leadWriteUp(story, quoted.article, ['Fjord Post'])?.article).toBe(fjord.article);
    expect(leadWriteUp(story, quoted.article, ['Quay Mail', 'Radio Corran'])?.article).toBe(quoted.article);
  });

  it('is none of an outlet that was left out; what is counted stays', () => {
    const fjord = aWriteUp({ article: idOf('fjord'), gist: GIST, outlet: 'Fjord Post' });
    const story = aStory([fjord, { ...cut, outlet: 'Quay Mail' }]);
    expect(withoutOutlets(story, [])).toBe(story);
    const left = withoutOutlets(story, ['Fjord Post']);
    expect(leadWriteUp(left)?.article).toBe(cut.article);
    expect(left.articles).toBe(story.articles);
  });

  it('of no write-ups is none', () => {
    expect(leadWriteUp(aStory([]))).toBeNull();
  });
});
