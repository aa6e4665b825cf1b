// Two states of one article made one: the fuller or newer words, and what either knows.
import { describe, expect, it } from 'vitest';
import { mergeRepetitions, mergeStates, unionOfTags } from '../../src/newsroom/merge-articles.ts';
import { aTag, anArticle, NOW, urlOf } from '../nouns.ts';

const FULL = anArticle({ body: 'The ferry runs again. All seats are taken.' });

describe('mergeStates', () => {
  it('takes the later words where they are as full, or fuller', () => {
    const later = anArticle({ body: 'The ferry stops again.' });
    expect(mergeStates(FULL, later)).toEqual(later);
    const excerpt = anArticle({ body: 'The ferry runs …', textState: 'excerpt' });
    expect(mergeStates(excerpt, FULL)).toEqual(FULL);
  });

  it('keeps the earlier words where they are fuller, or the same to a reader', () => {
    const excerpt = anArticle({ body: 'The ferry runs …', textState: 'excerpt' });
    expect(mergeStates(FULL, excerpt)).toEqual(FULL);
    const spaced = anArticle({ body: 'The ferry  runs again.\nAll seats are taken. https://a.example/x' });
    expect(mergeStates(FULL, spaced)).toEqual(FULL);
  });

  it('takes from either what the other does not say', () => {
    const known = { byline: 'Gil Prentiss', guid: '17', image: 'https://a.example/x.jpg', modifiedAt: NOW };
    const bare = anArticle({ body: 'Other words.', publishedAt: null, url: null, id: FULL.id });
    const merged = mergeStates({ ...FULL, ...known }, bare);
    expect(merged).toMatchObject({
      ...known,
      body: 'Other words.',
      url: FULL.url,
      publishedAt: FULL.publishedAt,
    });
    expect(mergeStates(bare, { ...FULL, ...known })).toMatchObject(known);
    expect(mergeStates({ ...FULL, ...known }, { ...bare, byline: 'Another' }).byline).toBe('Another');
  });

  it('has the tags of both, each once', () => {
    const [one, other] = [
      { ...FULL, tags: [aTag('Sea')] },
      { ...FULL, tags: [aTag('Wind'), aTag('Sea')] },
    ];
    expect(mergeStates(one, other).tags).toEqual([aTag('Sea'), aTag('Wind')]);
    expect(unionOfTags([], [aTag('Sea')])).toEqual([aTag('Sea')]);
  });
});

describe('mergeRepetitions', () => {
  it('leaves one of each article, in the order of their first', () => {
    const second = anArticle({ url: urlOf('second') });
    const later = anArticle({ body: 'Later words.' });
    expect(mergeRepetitions([FULL, second, later])).toEqual([later, second]);
    expect(mergeRepetitions([])).toEqual([]);
  });
});
