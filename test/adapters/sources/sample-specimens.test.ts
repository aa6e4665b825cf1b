// Keeps the specimens in the sample news: figures that disagree, corrections, reprints, excerpts, awkward characters.
import { describe, expect, it } from 'vitest';
import { TEXT_STATES } from '../../../src/news/article.ts';
import {
  ARTICLES,
  outletsOf,
  paragraphsOf,
  publishedMs,
  STORIES,
  storyOf,
  textOf,
} from './sample-articles.ts';

describe('the specimens in the sample news', () => {
  it.each([
    ['ferry', ['Three people|three people', 'Five people|five dead', 'stands at seven']],
    ['ferry', ['212 people', '218 names']],
    ['kessar-quake', ['at least 12', '19', '21人', '23']],
    ['grid-line', ['4[.,]2', '4[.,]8', '2031', '2032']],
    ['legionella', ['Fourteen', '23', 'Thirty-one', '29 people']],
    ['chip-plant', ['1,800', '2,200', 'half of 2028', 'early 2029']],
    ['mayor-election', ['54\\.2', '57 per cent', '6,412', '6,100']],
    ['constituency-ruling', ['six to two', 'fünf zu drei']],
    ['metro-line', ['27\\.6公里', '28 kilometres', '18万', '210,000']],
    ['storm-ottilie', ['48,000', '61,000', '148', '152']],
    ['academies', ['34 joint', 'more than 40', 'about 120', 'about 150']],
  ])('%s has figures that disagree: %j', (name, figures) => {
    const texts = storyOf(name).map(textOf);
    for (const figure of figures) {
      expect(
        texts.some((text) => new RegExp(figure).test(text)),
        figure,
      ).toBe(true);
    }
  });

  it('has two corrections, changed after they were published, that name both figures', () => {
    const corrections = ARTICLES.filter((article) => /^Correction\b/m.test(article.body ?? ''));
    expect(corrections).toHaveLength(2);
    for (const article of corrections) {
      expect(Date.parse(article.modifiedAt ?? '')).toBeGreaterThan(publishedMs(article));
      const last = paragraphsOf(article).at(-1) ?? '';
      expect(last.match(/\b\d{2,3}\b/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
    }
  });

  it('has two verbatim reprints of agency copy, credited, in the same story and printed later', () => {
    const reprints = ARTICLES.filter((article) => article.byline === '(Meridian Wire)');
    expect(reprints).toHaveLength(2);
    for (const reprint of reprints) {
      const original = ARTICLES.find(
        (article) => article.outlet === 'Meridian Wire' && article.body === reprint.body,
      );
      expect(original).toBeDefined();
      expect(reprint.outlet).not.toBe('Meridian Wire');
      expect(reprint.abstract).toContain('(Meridian Wire)');
      expect(paragraphsOf(reprint)).toEqual(paragraphsOf(original ?? {}));
      expect(publishedMs(reprint)).toBeGreaterThan(publishedMs(original ?? {}));
      const story = Object.values(STORIES).find((urls) => urls.includes(reprint.url ?? ''));
      expect(story).toContain(original?.url);
    }
  });

  it('has an agency dateline on every body of the agency, with the day it was published', () => {
    const copy = ARTICLES.filter(
      (article) => article.outlet === 'Meridian Wire' && article.body !== undefined,
    );
    expect(copy.length).toBeGreaterThanOrEqual(12);
    for (const article of copy) {
      const dateline = /^[A-Z ]+, Nov (\d+) \(Meridian Wire\) — /.exec(article.body ?? '');
      expect(Number(dateline?.[1])).toBe(new Date(publishedMs(article)).getUTCDate());
    }
  });

  it('has excerpts that only their ending gives away, and one that its publisher declares', () => {
    const cut = ARTICLES.filter((article) => textOf(article).endsWith('[…]'));
    expect(cut).toHaveLength(2);
    expect(cut.every((article) => article.textState === undefined)).toBe(true);
    const declared = ARTICLES.filter((article) => article.textState !== undefined);
    expect(declared.map((article) => article.textState)).toEqual(['excerpt']);
    expect(TEXT_STATES).toContain(declared[0]?.textState);
    expect(declared[0]?.body).toBeUndefined();
  });

  it('has headlines whose characters mean something to Discord', () => {
    const headlines = ARTICLES.map((article) => article.headline ?? '').join('\n');
    for (const awkward of ['*NOT_FOUND*', '[sic]', '@here', '#3_of_12']) expect(headlines).toContain(awkward);
  });

  it('has German compounds and Chinese without spaces', () => {
    const german = ARTICLES.filter((article) => article.language === 'de')
      .map(textOf)
      .join('\n');
    for (const compound of ['Stromnetzausbau', 'Verfassungsgericht', 'Pflegekräfteaustausch'])
      expect(german).toContain(compound);
    for (const article of ARTICLES.filter((line) => line.language === 'zh')) {
      expect(article.body).toMatch(/\p{Script=Han}/u);
      expect(article.body).not.toMatch(/\p{Script=Han} \p{Script=Han}/u);
    }
  });

  it.each([
    ['ferry', 'Ruth Calloway', /[Cc]ommander Ruth Calloway|Einsatzleiterin Ruth Calloway/],
    ['rate-cut', 'Lise Amberg', /Governor Lise Amberg|Gouverneurin Lise Amberg/],
    ['kessar-quake', 'Lejla Marku', /Governor Lejla Marku|Gouverneurin Lejla Marku/],
    ['talu-quake', 'Mele Havili', /Mele Havili, director|director Mele Havili/],
  ])('in %s, %s has one role wherever named', (name, person, role) => {
    const naming = storyOf(name).filter((article) => textOf(article).includes(person));
    expect(outletsOf(naming).size).toBeGreaterThanOrEqual(2);
    for (const article of naming) expect(textOf(article)).toMatch(role);
  });
});
