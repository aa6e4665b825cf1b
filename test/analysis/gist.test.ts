// Gists: one whole sentence that says most, or none; on invented articles and on the tag page that was first asked for.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArticleText, type TextState, citableText } from '../../src/news/article.ts';
import { gistOf } from '../../src/analysis/gist.ts';
import { textStateOf } from '../../src/analysis/text-state.ts';

function article(text: Partial<ArticleText>): ArticleText {
  return { headline: 'Storm closes the harbour of Port Ellery', abstract: null, body: null, ...text };
}

function gistIn(
  text: ArticleText,
  language: string | null = 'en',
  textState: TextState = textStateOf(text),
): string | null {
  const span = gistOf(text, { textState, language });
  return span === null ? null : citableText(text).slice(span.start, span.end);
}

const LEAD = 'The harbour of Port Ellery was closed on Monday because of a heavy storm.';
const NEXT = 'Two ferries and a freighter have to wait outside the bay until the wind drops.';

/** Bodies whose gist is the lead. */
const LED: readonly (readonly [string, string])[] = [
  ['the first sentence', `${LEAD} ${NEXT}`],
  ['a dateline', `PORT ELLERY, Nov 14 (Meridian Wire) — ${LEAD} ${NEXT}`],
  ['a byline', `By Ana Reyes\n\n${LEAD} ${NEXT}`],
  ['a byline and a dateline', `By Ana Reyes\n\nPORT ELLERY — ${LEAD}`],
  ['a caption', `Photo: Waves at the harbour wall of Port Ellery on Monday.\n\n${LEAD} ${NEXT}`],
  ['a correction', `Correction: The harbour was closed on Monday, not on Sunday.\n\n${LEAD}`],
  ['a note', `Editor’s note: This text about the harbour of Port Ellery was updated.\n\n${LEAD}`],
  ['a question', `Why was the harbour of Port Ellery closed on Monday? ${LEAD}`],
  ['a pronoun', `He said that the harbour had never seen such waves before. ${LEAD}`],
  ['a thought that goes on', `But nobody in town had expected anything of the kind. ${LEAD}`],
  ['an exclamation', `Closed. ${LEAD}`],
  ['a fragment', `Stormcall. ${LEAD} ${NEXT}`],
  ['an invitation', `Sign up here for our daily letter about the town. ${LEAD}`],
  ['a quote', `“We have never seen waves like these in our lives.” ${LEAD}`],
];

/** Language, headline, body, gist. */
const IN_LANGUAGES: readonly (readonly [string, string, string, string])[] = [
  [
    'de',
    'Hafen gesperrt',
    'Er sagte am Montag nichts dazu. Der Hafen von Ellerstadt ist seit Montag wegen eines Sturms gesperrt.',
    'Der Hafen von Ellerstadt ist seit Montag wegen eines Sturms gesperrt.',
  ],
  [
    'de',
    'Hafen gesperrt',
    'ELLERSTADT (dpa) - Der Hafen von Ellerstadt ist am 3. November gesperrt worden. Mehr folgt.',
    'Der Hafen von Ellerstadt ist am 3. November gesperrt worden.',
  ],
  [
    'fr',
    'Port fermé',
    'PARIS (AFP) — Le port de la ville est fermé depuis lundi à cause de la tempête.',
    'Le port de la ville est fermé depuis lundi à cause de la tempête.',
  ],
  [
    'es',
    'Puerto cerrado',
    '¿Qué pasó en el puerto el lunes por la noche? El puerto de la ciudad está cerrado desde el lunes.',
    'El puerto de la ciudad está cerrado desde el lunes.',
  ],
  [
    'ru',
    'Порт закрыт',
    'МОСКВА, 5 марта. /ТАСС/. Порт города закрыт с понедельника из-за сильного шторма.',
    'Порт города закрыт с понедельника из-за сильного шторма.',
  ],
  [
    'ar',
    'إغلاق الميناء',
    'أغلقت السلطات ميناء المدينة يوم الاثنين بسبب العاصفة القوية. ولم يصب أحد.',
    'أغلقت السلطات ميناء المدينة يوم الاثنين بسبب العاصفة القوية.',
  ],
  [
    'zh',
    '港口关闭',
    '新华社北京3月5日电（记者 李欣）受强风暴影响，市港口自周一起全部关闭。他表示情况严重。',
    '受强风暴影响，市港口自周一起全部关闭。',
  ],
  [
    'zh',
    '港口关闭',
    '他表示现在的情况非常严重，需要等待。受强风暴影响，市港口自周一起全部关闭。',
    '受强风暴影响，市港口自周一起全部关闭。',
  ],
  [
    'ja',
    '港を閉鎖',
    '市は強い嵐のため月曜日から港を閉鎖した。彼は何も言わなかった。',
    '市は強い嵐のため月曜日から港を閉鎖した。',
  ],
  [
    'ko',
    '항구 폐쇄',
    '시는 강한 폭풍으로 월요일부터 항구를 폐쇄했다. 그는 말하지 않았다.',
    '시는 강한 폭풍으로 월요일부터 항구를 폐쇄했다.',
  ],
  [
    'tr',
    'Liman kapandı',
    'ANKARA (AA) - Kentin limanı şiddetli fırtına nedeniyle pazartesiden beri kapalı.',
    'Kentin limanı şiddetli fırtına nedeniyle pazartesiden beri kapalı.',
  ],
  [
    'th',
    'ปิดท่าเรือ',
    'ท่าเรือของเมืองปิดให้บริการตั้งแต่วันจันทร์ เนื่องจากพายุรุนแรง',
    'ท่าเรือของเมืองปิดให้บริการตั้งแต่วันจันทร์ เนื่องจากพายุรุนแรง',
  ],
];

describe('gistOf', () => {
  it.each(LED)('passes by %s', (_name, body) => {
    expect(gistIn(article({ body }))).toBe(LEAD);
  });

  it.each(IN_LANGUAGES)('reads %s: %s', (...row) => {
    const [language, headline, body, gist] = row;
    expect(gistIn(article({ headline, body }), language)).toBe(gist);
  });

  it('takes the abstract before the body', () => {
    expect(gistIn(article({ abstract: NEXT, body: LEAD }))).toBe(NEXT);
  });

  it('takes the body where the abstract holds no sentence', () => {
    expect(gistIn(article({ abstract: 'Weather', body: `${LEAD} ${NEXT}` }))).toBe(LEAD);
  });

  it('takes a one-line abstract without a full stop', () => {
    expect(gistIn(article({ abstract: 'The port may stay closed until the weekend' }))).toBe(
      'The port may stay closed until the weekend',
    );
  });

  it('takes a sentence that points back where there is no other', () => {
    const only = 'He said that the harbour had never seen such waves before.';
    expect(gistIn(article({ body: only }))).toBe(only);
  });

  it('prefers what the headline is about', () => {
    const other = 'The weather office had warned the islands of the north a week ago.';
    expect(gistIn(article({ body: `${other} ${LEAD}` }))).toBe(LEAD);
  });

  it('prefers readable length', () => {
    const endless = `The harbour of Port Ellery, ${'which many people love and many ships visit, '.repeat(8)}was closed.`;
    expect(gistIn(article({ body: `${endless} ${LEAD}` }))).toBe(LEAD);
  });

  it('never takes what is cut off', () => {
    const body = 'Stormcall. The harbour of Port Ellery was closed on Monday because of […]';
    expect(gistIn(article({ body }))).toBeNull();
    expect(gistIn(article({ body: `${LEAD} Two ferries and a freighter have to wait outside…` }))).toBe(LEAD);
  });

  it('never takes an end without a mark from a text that is truncated without showing it', () => {
    const body = 'The harbour of Port Ellery was closed on Monday because of a heavy';
    expect(gistIn(article({ body }), 'en', 'truncated')).toBeNull();
    expect(gistIn(article({ abstract: body }), 'en', 'truncated')).toBeNull();
    expect(gistIn(article({ body: 'ท่าเรือของเมืองปิดให้บริการตั้งแต่วันจันทร์' }), 'th', 'truncated')).toBeNull();
  });

  it.each([
    ['a headline alone', article({}), 'headline'],
    ['a headline, whatever else is said', article({ body: LEAD }), 'headline'],
    ['empty parts', article({ abstract: '', body: '' }), 'full'],
    ['words without a sentence', article({ body: 'Closed. Stormy. Cold.' }), 'full'],
    ['captions alone', article({ body: 'Photo: Waves at the harbour wall of Port Ellery.' }), 'full'],
  ] as const)('is null for %s', (_name, text, textState) => {
    expect(gistIn(text, 'en', textState)).toBeNull();
  });

  it('is a trimmed span of the citable text outside the headline, whatever the text', () => {
    const part = fc.option(
      fc
        .array(
          fc.constantFrom(
            LEAD,
            NEXT,
            'Why?',
            ' ',
            '\n\n',
            'LONDON — ',
            '…',
            '[…]',
            'He said so.',
            '中国经济增长。',
            'x',
          ),
          { maxLength: 12 },
        )
        .map((pieces) => pieces.join('')),
      { nil: null },
    );
    const states = fc.constantFrom<TextState>('full', 'excerpt', 'truncated', 'headline');
    fc.assert(
      fc.property(fc.record({ headline: part, abstract: part, body: part }), states, (text, textState) => {
        const span = gistOf(text, { textState, language: 'en' });
        if (span === null) return;
        expect(span.start).toBeGreaterThanOrEqual(text.headline?.length ?? 0);
        expect(span.end).toBeLessThanOrEqual(citableText(text).length);
        const words = citableText(text).slice(span.start, span.end);
        expect(words).toBe(words.trim());
        expect(words).not.toContain('\n\n');
      }),
    );
  });
});

const SEED = '../shared/seed/000_4162cab4bec21213.txt';
const hasSeed = existsSync(SEED);
if (!hasSeed) console.warn(`No ${SEED}: the gists of the tag page are not tried.`);

/** The items of the tag page: two blank lines between them, a headline first where there is more than one paragraph. */
function seedArticles(): ArticleText[] {
  const [, ...lines] = readFileSync(SEED, 'utf8').split('\n');
  return lines
    .join('\n')
    .trim()
    .split(/\n{3,}/)
    .map((item) => item.split('\n\n'))
    .map(([first, ...rest]) =>
      rest.length === 0
        ? { headline: null, abstract: null, body: first ?? null }
        : { headline: first ?? null, abstract: null, body: rest.join('\n\n') },
    );
}

describe.skipIf(!hasSeed)('the gists of the tag page that was first asked for', () => {
  it('are whole sentences, and none for the item that is cut off', () => {
    expect(seedArticles().map((text) => gistIn(text)?.slice(0, 60) ?? null)).toEqual([
      'According to media reports, Sergeyev, President of the Russi',
      'Recently, Sergeyev, President of the Russian Academy of Scie',
      'The foreign media interpreted Sergeyev’s remarks as saying t',
      null,
      'Clean energy, medical care and elderly care, high technology',
      'the 2021 China Shanghai Cooperation Organization national fi',
    ]);
    for (const text of seedArticles().filter(({ headline }) => headline !== null))
      expect(gistIn(text)).toMatch(/[^.]\.$/u);
  });
});
