// Finding in many languages: forms, compounds and scripts without spaces; and what must not be found.
import { describe, expect, it } from 'vitest';
import { ALL_TIME, createQuestion } from '../../src/news/question.ts';
import { findArticles } from '../../src/newsroom/find-articles.ts';
import { openNewsroom } from './open-newsroom.ts';

/** Language, headline and body, what must find it, what must not. */
const TABLE: readonly (readonly [string, string, string, readonly string[], readonly string[]])[] = [
  [
    ...(['zh', '海桥地铁新线开通', '海桥市周五开通了第三条地铁线，全长二十公里。'] as const),
    ['地铁', '海桥', '地铁线', '海桥地铁', '第三条地铁线', '海桥 开通'],
    ['铁地', '地铁站', '"海桥开通"', '北京'],
  ],
  [
    ...([
      'ja',
      '東京の港で新しい橋が開通',
      '東京の港に架かる新しい橋が金曜日に開通し、ニュースになった。',
    ] as const),
    ['東京', '橋', '新しい橋', 'ニュース', '金曜日'],
    ['京東', '大阪', '新しい港', 'ニュース番組'],
  ],
  [
    ...(['th', 'สะพานใหม่เปิดใช้งานแล้ว', 'สะพานใหม่ข้ามแม่น้ำเปิดใช้งานเมื่อวันศุกร์'] as const),
    ['สะพาน', 'แม่น้ำ', 'วันศุกร์', 'สะพานใหม่'],
    ['สนามบิน', 'วันจันทร์'],
  ],
  [
    ...([
      'ko',
      '항구 도시에 새 다리가 열렸다',
      '금요일에 항구 도시의 새 다리가 열려 시민들이 건넜다.',
    ] as const),
    ['항구', '다리', '시민', '도시'],
    ['공항', '기차'],
  ],
  [
    ...([
      'ar',
      'افتتاح الجسر الجديد في المدينة',
      'افتُتح الجسر الجديد يوم الجمعة، وقال الوزير إنّ الأعمال انتهت والعبور مجاني لسكان بلدية مجاورة.',
    ] as const),
    ['الجسر', 'افتتح', 'جسر', 'الاعمال', 'الجديد', 'وزير', 'الوزير', 'للوزير', 'عبور', 'العبور', 'البلدية'],
    ['المطار', 'القطار', 'وزارة', 'عبر'],
  ],
  [
    ...([
      'ru',
      'В порту открыли новый мост',
      'Новый мост в порту открыли в пятницу, сообщил Королёв.',
    ] as const),
    ['мост', 'мосты', 'порт', 'королев', 'Новые мосты'],
    ['вокзал', 'метро'],
  ],
  [
    ...([
      'de',
      'Gerichtsurteile zum Stromnetzausbau',
      'Die Bundesnetzbehörde begrüßte die Entscheidung über die Straße.',
    ] as const),
    ['Urteil', 'Stromnetz', 'Netzausbau', 'Ausbau', 'Gericht', 'Behörde', 'strasse', 'Entscheidungen'],
    ['Urlaub', 'Stromausfall', 'Gerichtshof', 'Bundestag'],
  ],
  [
    ...([
      'en',
      'Researchers’ ships returned',
      'Obama’s adviser said the U.S. COVID-19 study cost $1,204 in Łódź.',
    ] as const),
    [
      'researcher',
      'ship',
      'return',
      'Obama',
      'covid 19',
      'covid-19',
      'covid19',
      '1204',
      'lodz',
      '"COVID-19 study"',
    ],
    ['shipyard', 'co', '"study COVID"', '204'],
  ],
  [
    ...(['fr', 'L’Élysée annonce des élections', 'Les électeurs français voteront l’été prochain.'] as const),
    ['elysee', 'élection', 'français', 'ÉTÉ', 'électeur'],
    ['hiver', 'berlin'],
  ],
  [
    ...(['tr', 'İstanbul’da yeni köprü açıldı', 'Yeni köprü cuma günü açıldı.'] as const),
    ['istanbul', 'İSTANBUL', 'köprü', 'kopru'],
    ['ankara', 'tren'],
  ],
];

const CASES = TABLE.flatMap(([language, headline, body, finding, missing]) => [
  ...finding.map((words) => ({ language, headline, body, words, isFound: true })),
  ...missing.map((words) => ({ language, headline, body, words, isFound: false })),
]);

describe.each(TABLE.map(([language]) => language))('an article in %s', (language) => {
  const cases = CASES.filter((one) => one.language === language);

  it('is found by its words and by no others', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    const article = cases[0];
    if (article === undefined) throw new Error('each language has an article');
    // Neighbours in all languages, so that forms of each are looked for.
    await takeIn(
      ...TABLE.map(([of, headline, body], place) => ({
        ...{ url: `https://a.example/${place}`, headline, body, language: of, outlet: `Outlet ${of}` },
      })),
    );
    const asked = cases.map(async ({ words, isFound }) => {
      const question = createQuestion({ words, period: ALL_TIME, outlet: `Outlet ${language}` });
      const found = await findArticles(newsroom, question, { asOf: Number.MAX_SAFE_INTEGER });
      return { words, isFound, now: found.articles.length > 0 && !found.isRelaxed };
    });
    const wrong = (await Promise.all(asked)).filter(({ isFound, now }) => isFound !== now);
    expect(wrong).toEqual([]);
  });
});
