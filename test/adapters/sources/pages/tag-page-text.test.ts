// Pasted tag pages: the shape of the document that the product was first asked for, and its relatives.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTagHeading, parseTagTitle } from '../../../../src/adapters/sources/pages/tag-heading.ts';
import { parseTagPageText } from '../../../../src/adapters/sources/pages/tag-page-text.ts';
import type { ArticleLine } from '../../../../src/news/article.ts';

const LEAD = 'The harbour of Port Ellery opened at noon, and nine ships came in before the evening tide.';
const LEAD_2 = 'Two ferries were late. The minister said that the timetable would be looked at again.';

const PAGE = `Tag: Harbours

Port Ellery opens its harbour? The mayor answered at once, and Estbridge made its position clear

${LEAD}


Ferries come late again. Talks with the crews go on

${LEAD_2}


Commission. Over the past four years both sides have kept up their patrols and have opened […]


Consulates hear about ports: quays and cranes are the words heard most often

Estbridge, December 14 (reporter Lena Vos) Eleven consulates took part, in the “Meeting of Ports”.`;

function linesOf(text: string): ArticleLine[] {
  const reading = parseTagPageText(text);
  if (reading.kind === 'rejected') throw new Error(reading.reason);
  return reading.lines;
}

const shapeOf = (text: string) => linesOf(text).map((line) => [line.headline, line.abstract]);

describe('a pasted tag page', () => {
  const expected = [
    [
      'Port Ellery opens its harbour? The mayor answered at once, and Estbridge made its position clear',
      LEAD,
    ],
    ['Ferries come late again. Talks with the crews go on', LEAD_2],
    [
      undefined,
      'Commission. Over the past four years both sides have kept up their patrols and have opened […]',
    ],
    [
      'Consulates hear about ports: quays and cranes are the words heard most often',
      'Estbridge, December 14 (reporter Lena Vos) Eleven consulates took part, in the “Meeting of Ports”.',
    ],
  ];

  it('gives each headline its lead, its tag, and nothing that the page does not say', () => {
    expect(shapeOf(PAGE)).toEqual(expected);
    for (const line of linesOf(PAGE)) {
      expect(line.tags).toEqual(['Harbours']);
      expect([line.url, line.outlet, line.body, line.publishedAt, line.textState]).toEqual(
        Array(5).fill(undefined),
      );
    }
  });

  it.each([
    ['line ends of Windows', (page: string) => page.replaceAll('\n', '\r\n')],
    ['old line ends', (page: string) => page.replaceAll('\n', '\r')],
    ['spaces at the ends', (page: string) => page.replaceAll('\n', ' \t \n')],
    ['more blank lines', (page: string) => page.replaceAll('\n\n\n', '\n\n\n\n\n')],
    ['a mark and blank lines in front', (page: string) => `\ufeff\n\n${page}\n\n\n`],
    ['links behind the leads', (page: string) => page.replace(LEAD, `${LEAD}\n\nRead more`)],
  ])('is the same with %s', (_, change) => {
    expect(shapeOf(change(PAGE))).toEqual(expected);
  });

  it('reads single blank lines as headlines and leads in turn', () => {
    expect(shapeOf(PAGE.replaceAll('\n\n\n', '\n\n'))).toEqual(expected);
  });

  it('reads headlines and leads on neighbouring lines', () => {
    expect(shapeOf(`Tag: Harbours\n\nHarbour opens\n${LEAD}\n\nFerries late\n${LEAD_2}`)).toEqual([
      ['Harbour opens', LEAD],
      ['Ferries late', LEAD_2],
    ]);
  });

  it('keeps a lead whole that an editor wrapped', () => {
    const wrapped = LEAD.replace('at noon, ', 'at noon,\n');
    expect(shapeOf(`Tag: Harbours\n\nHarbour opens\n\n${wrapped}\n\n\nFerries late\n\n${LEAD_2}`)[0]).toEqual(
      ['Harbour opens', LEAD],
    );
  });

  it('keeps the paragraphs of a lead', () => {
    expect(shapeOf(`Tag: X\n\nHarbour opens\n\n${LEAD}\n\n${LEAD_2}\n\n\nFerries late\n\nSoon.`)[0]).toEqual([
      'Harbour opens',
      `${LEAD}\n\n${LEAD_2}`,
    ]);
  });

  it('takes dates, authors and links for what they are', () => {
    const [line] = linesOf(
      `Tag: X\n\nHarbour opens\n\nApril 15, 2026\n\nBy Lena Vos\n\n${LEAD}\n\nContinue reading →\n\n\nFerries late\n\n${LEAD_2}\n\n\nPage 1 of 3`,
    );
    expect(line).toMatchObject({
      headline: 'Harbour opens',
      abstract: LEAD,
      byline: 'Lena Vos',
      publishedAt: '2026-04-15T00:00:00Z',
      textState: 'excerpt',
    });
  });

  it.each([
    ['By Land and Sea', 'By Land and Sea'],
    ['Will the ferries come?', 'Will the ferries come?'],
    ['The ferries came at noon.', undefined],
    ['The ferries came at noon and […]', undefined],
    ['The ferries came at noon and...', undefined],
    ['渡轮中午到达。', undefined],
  ])('takes “%s” alone for a headline only if it reads like one', (text, headline) => {
    expect(linesOf(`Tag: X\n\n${text}\n\n\nFerries late\n\n${LEAD_2}`)[0]?.headline).toBe(headline);
  });

  it('invents no headline where the first paragraph ends as excerpts do', () => {
    expect(shapeOf(`Tag: X\n\nThe ferries came […]\n\n${LEAD}\n\n\nFerries late\n\n${LEAD_2}`)[0]).toEqual([
      undefined,
      `The ferries came […]\n\n${LEAD}`,
    ]);
  });

  it('reads a page without a tag line where its blank lines show a list', () => {
    const lines = linesOf(`Harbour opens\n\n${LEAD}\n\n\nFerries late\n\n${LEAD_2}`);
    expect(lines.map((line) => [line.headline, line.tags])).toEqual([
      ['Harbour opens', undefined],
      ['Ferries late', undefined],
    ]);
  });

  it.each([
    ['a letter', `Dear all,\n\n${LEAD}\n\n${LEAD_2}\n\nYours.`],
    ['a text in one piece', LEAD],
    ['nothing', ''],
    ['a tag line alone', 'Tag: Harbours'],
  ])('rejects %s and says how a list looks', (_, text) => {
    expect(parseTagPageText(text)).toMatchObject({
      kind: 'rejected',
      reason: expect.stringContaining('Tag: ') as string,
    });
  });

  /** Whether the page has the words of a text in this order; dots alone may be left out between two of them. */
  function isWithin(words: readonly string[], text: string): boolean {
    let at = 0;
    return text
      .split(/\s+/)
      .filter((word) => word !== '')
      .every((word) => (at = words.indexOf(word, at) + 1) > 0);
  }

  it('invents no words: every text of every line stands in the page', () => {
    const block = fc
      .array(fc.stringMatching(/^[a-zA-Z.…[\]]{1,9}$/), { minLength: 1, maxLength: 12 })
      .map((words) => words.join(' '));
    const page = fc.array(fc.tuple(block, fc.constantFrom('\n', '\n\n', '\n\n\n')), { maxLength: 12 });
    fc.assert(
      fc.property(page, (blocks) => {
        const text = `Tag: X\n\n${blocks.flat().join('')}`;
        const reading = parseTagPageText(text);
        const words = text.split(/\s+/);
        for (const line of reading.kind === 'rejected' ? [] : reading.lines)
          for (const part of [line.headline, line.abstract]) expect(isWithin(words, part ?? '')).toBe(true);
      }),
    );
  });

  it('reads a large page in a moment', () => {
    const startedAt = performance.now();
    expect(linesOf(`Tag: X\n\n${'a\n\nb.\n\n\n'.repeat(300_000)}`).length).toBeLessThanOrEqual(2_000);
    expect(performance.now() - startedAt).toBeLessThan(4_000);
  });
});

describe('the page that the product was first asked for', () => {
  const folder = new URL('../../../../../shared/seed/', import.meta.url);
  const path = new URL('000_4162cab4bec21213.txt', folder);
  if (!existsSync(path)) console.warn('The first tag page is not here: its test is skipped.');

  it.skipIf(!existsSync(path))('comes out exactly', () => {
    const text = readFileSync(path, 'utf8');
    const blocks = text
      .split(/\n+/)
      .filter((block) => block !== '')
      .slice(1);
    const lone = blocks.findIndex((block) => block.endsWith('[…]'));
    const items = [
      [blocks[0], blocks[1]],
      [blocks[2], blocks[3]],
      [blocks[4], blocks[5]],
      [undefined, blocks[lone]],
      [blocks[7], blocks[8]],
      [blocks[9], blocks[10]],
    ];
    expect(lone).toBe(6);
    const reading = parseTagPageText(text);
    expect(reading).toMatchObject({ kind: 'tag-page', tag: 'Cooperation', outlet: null });
    expect(shapeOf(text)).toEqual(items);
    for (const line of linesOf(text)) {
      expect(line.tags).toEqual(['Cooperation']);
      expect([line.url, line.outlet, line.body]).toEqual([undefined, undefined, undefined]);
    }
  });
});

describe('tag headings', () => {
  it.each([
    ['Tag: Cooperation', 'Cooperation'],
    ['TAG : Cooperation ', 'Cooperation'],
    ['Schlagwort: Häfen', 'Häfen'],
    ['Étiquette : Ports', 'Ports'],
    ['Etiqueta: Puertos', 'Puertos'],
    ['标签：合作', '合作'],
    ['Метка: Порты', 'Порты'],
    ['タグ: 港', '港'],
    ['Category: World News', 'World News'],
    ['Posts tagged “Ports”', 'Ports'],
    ['Tag Archives: Ports', 'Ports'],
    ['Topic: Ports', 'Ports'],
  ])('reads %s', (heading, tag) => {
    expect(parseTagHeading(heading)).toBe(tag);
  });

  it.each([
    'Harbour opens',
    'Minister: ports will open',
    'Tag:',
    'City opens its archives',
    `Tag: ${'x'.repeat(100)}`,
  ])('sees no tag in %s', (heading) => {
    expect(parseTagHeading(heading)).toBeNull();
  });

  it('reads blogs’ titles, too', () => {
    expect(parseTagTitle('Cooperation Archives')).toBe('Cooperation');
    expect(parseTagTitle('Harbour opens')).toBeNull();
  });
});
