// Tags, outlets and languages are counted as articles come, change and go: the counts are those of the articles.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openIndexFile } from '../../../src/adapters/store/sqlite-open.ts';
import { openSqliteStore } from '../../../src/adapters/store/sqlite-store.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import { ALL_TIME } from '../../../src/news/question.ts';
import { aTag, anAnalysed, NOW, urlOf } from '../../nouns.ts';
import { makeTemporaryFolder } from '../../temporary-folder.ts';

const change = fc.record({
  place: fc.nat(5),
  hour: fc.nat(3),
  outlet: fc.constantFrom('Harbour Post', 'Coast News'),
  language: fc.constantFrom('en', 'de', null),
  tags: fc.subarray(['Sea', 'Wind', 'Court']),
  isForgotten: fc.boolean(),
});

/** The same counts by looking at every article. */
const COUNTED = {
  tags: `select t.slug as name, count(*) as articles, max(a.row) as newest
    from article_tags a join tags t using (tag) group by tag order by t.slug`,
  outlets: 'select outlet as name, count(*) as articles from candidates group by outlet order by outlet',
  languages: `select language as name, count(*) as articles from candidates where language is not null
    group by language order by language`,
};
const KEPT = {
  tags: 'select slug as name, articles, newest from tags where articles > 0 order by slug',
  outlets: 'select name, articles from outlets where articles > 0 order by name',
  languages: 'select language as name, articles from languages where articles > 0 order by language',
};

test('whatever happens to articles, the counts agree', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
      const folder = makeTemporaryFolder();
      const store = openSqliteStore(folder);
      const database = openIndexFile(folder);
      for (const { place, hour, outlet, language, tags, isForgotten } of changes) {
        const given = {
          url: urlOf(place),
          eventTime: NOW - hour * HOUR_MS,
          outlet,
          language,
          tags: tags.map(aTag),
        };
        const analysed = anAnalysed(given);
        if (isForgotten) await store.articles.remove([analysed.article.id], NOW);
        else await store.articles.takeIn([analysed], NOW);
      }
      const read = (text: string) => database.prepare(text).all();
      expect(read(KEPT.tags)).toEqual(read(COUNTED.tags));
      expect(read(KEPT.outlets)).toEqual(read(COUNTED.outlets));
      expect(read(KEPT.languages)).toEqual(read(COUNTED.languages));
      const listed = await store.tags.listTags(ALL_TIME, Number.MAX_SAFE_INTEGER);
      expect(listed.toSorted((one, other) => (one.slug < other.slug ? -1 : 1))).toEqual(
        (await store.tags.listTags({ from: 0, until: null }, Number.MAX_SAFE_INTEGER)).toSorted(
          (one, other) => (one.slug < other.slug ? -1 : 1),
        ),
      );
      database.close();
      await store.close();
    }),
    { numRuns: 25 },
  );
});
