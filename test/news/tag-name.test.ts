// What outlets mean by what they write for a tag, and what names no subject at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagNameOf, tagOf } from '../../src/news/tag-name.ts';

const NAMES: readonly (readonly [string, string])[] = [
  ['Climate change', 'Climate change'],
  ['  Sea \u00A0 level\n', 'Sea level'],
  ['R&amp;D', 'R&D'],
  ['R&amp;amp;D', 'R&D'],
  ['L&#8217;Aquila', 'L’Aquila'],
  ['L&#x2019;Aquila', 'L’Aquila'],
  ['&lt;b&gt;Ports&lt;/b&gt;', 'Ports'],
  ['#ports', 'ports'],
  ['＃港口', '港口'],
  ['Tag: Ports', 'Ports'],
  ['Tags:#Ports', 'Ports'],
  ['Thema: Häfen', 'Häfen'],
  ['Mots-clés : Ports', 'Ports'],
  ['“Ports”', 'Ports'],
  ["'Ports'", 'Ports'],
  ['«Порты»', 'Порты'],
  ['「港口」', '港口'],
  ['Ports,', 'Ports'],
  ['Ports.', 'Ports'],
  ['Ports…', 'Ports'],
  ['| Ports |', 'Ports'],
  ['U.S.', 'U.S.'],
  ['C++', 'C++'],
  ['#ClimateChange', 'Climate Change'],
  ['ClimateChange', 'Climate Change'],
  ['#BlackLivesMatter', 'Black Lives Matter'],
  ['FridaysForFuture', 'Fridays For Future'],
  ['YouTube', 'YouTube'],
  ['McDonald', 'McDonald'],
  ['PlayStation', 'PlayStation'],
  ['#PlayStation', 'PlayStation'],
  ['iPhone', 'iPhone'],
  ['Ports\u200B\u202E', 'Ports'],
  ['می‌خواهم', 'می‌خواهم'],
];

describe('tagNameOf', () => {
  it.each(NAMES)('reads %j as %j', (given, name) => {
    expect(tagNameOf(given)).toBe(name);
  });

  it('changes nothing of what it made', () => {
    const pieces = fc.constantFrom(
      ...[
        '&amp;',
        '&',
        'amp;',
        '#',
        'Tag:',
        'Tag',
        ':',
        '"',
        '«',
        '.',
        ',',
        ' ',
        'Climate',
        'Change',
        'U.S.',
        '<b>',
        '>',
      ],
      ...['&#39;', '&#x200b;', '\u00AD', '-', '’', '港', 'é', 'e\u0301', '|'],
    );
    const given = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(given, (text) => {
        const name = tagNameOf(text);
        expect(tagNameOf(name)).toBe(name);
        const tag = tagOf(text);
        if (tag !== null) expect(tagOf(tag.name)).toEqual(tag);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes hostile repetition in good time', () => {
    const start = performance.now();
    tagNameOf(`&${'amp;'.repeat(2_000)}`);
    tagNameOf('<b'.repeat(5_000));
    tagNameOf(`${'.'.repeat(5_000)}x${'"'.repeat(5_000)}`);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('tagOf', () => {
  it.each([
    ...[
      'Uncategorized',
      'Allgemein',
      'Sin categoría',
      'Non classé',
      '未分类',
      'News',
      'HOME',
      'featured',
      'Top Stories',
    ],
    ...['', '   ', '###', '!?', '7', '1.204', '2026-11-20', '20.11.2026', '20 November 2026', 'März 2026'],
    ...[
      'November 20, 2026',
      '20 de noviembre de 2026',
      '2026年11月20日',
      'en',
      'de-DE',
      'en_US',
      'https://outlet.example/tag/ports',
    ],
    ...['www.outlet.example', 'desk@outlet.example', 'outlet.com', '@harbourpost', 'none', 'null'],
  ])('makes nothing of %j', (given) => {
    expect(tagOf(given)).toBeNull();
  });

  it.each([
    ...[
      'IT',
      'US',
      'AI',
      'EU',
      'UK',
      'U.S.',
      '9/11',
      'G20',
      'COP30',
      'Euro 2024',
      'March',
      'Homes',
      'News deserts',
    ],
    ...['Newsletters', 'Node.js', 'AT&T', 'Home affairs', '经济', '.NET', '5G', 'Catch-22'],
  ])('keeps %j', (given) => {
    expect(tagOf(given)).not.toBeNull();
  });

  it('gives what differs in signs one slug', () => {
    const spelt = [
      'Climate change',
      '#ClimateChange',
      '"climate change"',
      'Tag: CLIMATE CHANGE',
      'Climate&nbsp;change.',
    ];
    expect(new Set(spelt.map((given) => tagOf(given)?.slug))).toEqual(new Set(['climate-change']));
  });
});
