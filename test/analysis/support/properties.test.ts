// What holds of support for all texts: verbatim is borne out, one changed thing is not, more sources harm nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../src/analysis/figures/figures.ts';
import { namesIn } from '../../../src/analysis/names/names.ts';
import { quotesIn } from '../../../src/analysis/quotes.ts';
import { sentencesOf } from '../../../src/analysis/sentences.ts';
import { checkSupport } from '../../../src/analysis/support/support.ts';
import { CLAIM_MAX_LENGTH } from '../../../src/limits/support.ts';
import type { SupportFailureKind } from '../../../src/news/support.ts';

const source = (text: string, language: string | null = 'en') => ({
  text,
  language,
  publishedAt: Date.UTC(2026, 3, 16),
});

/** Reports of several languages, all invented. */
const REPORTS: readonly (readonly [string, string])[] = [
  [
    'en',
    'Rescuers found nine of the 12 crew of the Aurelia alive on Wednesday, the coastguard of Harlund said. A wave of 14 metres had broken the windows. “We had four minutes to leave the ship,” Captain Jonas Meier said. The owner, Meridian Shipping, did not answer questions. Repairs may cost $2.3 million, or 30 percent of last year’s profit.',
  ],
  [
    'de',
    'Der Stadtrat von Nordheim hat am Dienstag die Sanierung des Hallenbads beschlossen. Sie kostet 12,5 Millionen Euro. Bürgermeisterin Angela Sommer sagte, sie rechne nicht mit Verzögerungen. „Wir beginnen im Mai mit dem Dach“, sagte sie.',
  ],
  [
    'fr',
    'Le conseil de Valmont a rejeté lundi le projet de tramway. Il aurait coûté 2,5 milliards d’euros. « Nous voulons une autre solution », a déclaré Luc de Marsac. Plus de 1 204 personnes ont signé la pétition.',
  ],
  [
    'es',
    'La ministra Ana Robles anunció el martes en Lisboa un plan de vivienda. El plan prevé treinta y dos mil pisos. “No vamos a subir los impuestos”, dijo Robles. La oposición lo rechazó.',
  ],
  ['zh', '地震造成12人死亡，30人受伤。总统周三访问了灾区。'],
  ['ru', 'В пожаре погибли 25 человек. Мэр Иванов не ответил на вопросы.'],
];

const SENTENCES = REPORTS.flatMap(([language, text]) =>
  sentencesOf(text, language).map(({ start, end }) => ({ language, text, sentence: text.slice(start, end) })),
);

describe('a sentence of a source', () => {
  it.each(SENTENCES)('is borne out as it stands: $sentence', ({ language, text, sentence }) => {
    for (const given of [language, null])
      expect(checkSupport(sentence, [source(text, given)])).toEqual({
        isSupported: true,
        score: 1,
        failures: [],
      });
  });

  it('is borne out whatever other sources there are, in any order', () => {
    const others = fc.subarray(REPORTS.map(([language, text]) => source(text, language)));
    fc.assert(
      fc.property(
        fc.constantFrom(...SENTENCES),
        others,
        fc.nat(5),
        ({ language, text, sentence }, list, place) => {
          const sources = list.toSpliced(place, 0, source(text, language));
          expect(checkSupport(sentence, sources).score).toBe(1);
        },
      ),
    );
  });
});

describe('the order of sources', () => {
  const texts = REPORTS.map(([language, text]) => source(text, language));
  const claims = fc.constantFrom(
    ...SENTENCES.map(({ sentence }) => sentence),
    'Nine of the crew were found, the coastguard said.',
    'The owner sank the ship in Nordheim.',
    'Die Sanierung kostet 15 Millionen Euro.',
  );

  it('changes nothing', () => {
    fc.assert(
      fc.property(claims, fc.shuffledSubarray(texts, { minLength: 2 }), (claim, sources) => {
        expect(checkSupport(claim, sources.toReversed())).toEqual(checkSupport(claim, sources));
      }),
    );
  });

  it('changes nothing where two sources say nearly the same', () => {
    const twins = ['The pier in Corran closed on Monday.', 'The pier in Velm closed on Monday.'].map((text) =>
      source(text),
    );
    for (const claim of [
      'The pier closed on Monday.',
      'The pier in Corran closed.',
      'The pier closed on Tuesday.',
    ])
      expect(checkSupport(claim, twins.toReversed())).toEqual(checkSupport(claim, twins));
  });
});

/** Turns one found thing of a sentence into something that no report has. */
const CHANGES: readonly {
  kind: SupportFailureKind;
  find: (sentence: string, language: string) => readonly { start: number; end: number }[];
  change: (written: string) => string;
}[] = [
  {
    kind: 'number',
    find: (sentence, language) => figuresIn(sentence, language),
    change: (written) => written.replace(/\d/, (digit) => String(((Number(digit) + 4) % 9) + 1)),
  },
  { kind: 'name', find: namesIn, change: () => 'Velmora Quist' },
  {
    kind: 'quote',
    find: (sentence) => quotesIn(sentence),
    change: (written) => `${written.slice(0, 1)}It is all lies,${written.slice(1)}`,
  },
];

const CHANGED = CHANGES.flatMap(({ kind, find, change }) =>
  SENTENCES.flatMap(({ language, text, sentence }) =>
    find(sentence, language).flatMap(({ start, end }) => {
      const written = change(sentence.slice(start, end));
      const claim = sentence.slice(0, start) + written + sentence.slice(end);
      return claim === sentence ? [] : [{ kind, claim, language, text }];
    }),
  ),
);

describe('a sentence with one thing changed', () => {
  it('is tried in every way', () => {
    for (const { kind } of CHANGES)
      expect(CHANGED.filter((one) => one.kind === kind).length).toBeGreaterThan(3);
  });

  it.each(CHANGED)('fails by its $kind: $claim', ({ kind, claim, language, text }) => {
    const { isSupported, failures } = checkSupport(claim, [source(text, language)]);
    expect(isSupported).toBe(false);
    expect(failures.map((one) => one.kind)).toContain(kind);
    for (const { kind: failed, found } of failures)
      expect(failed === 'words' || (found !== '' && claim.includes(found))).toBe(true);
  });
});

const PIECES = fc.constantFrom(
  'Meier',
  'Northgate',
  'the',
  'harbour',
  'closed',
  'may',
  'not',
  '12',
  '1,204',
  'percent',
  'on',
  'Monday',
  '13 April',
  'said',
  '“no way out”',
  'killed',
  'people',
  'sued',
  ',',
  '.',
  'French',
  'half',
  'a',
  'million',
  'he',
  'she',
  'rose',
  'fell',
);
const TEXTS = fc.array(PIECES, { minLength: 1, maxLength: 25 }).map((list) => list.join(' '));

describe('any claim', () => {
  it('scores no less with its own sentence among the sources, and answers twice alike', () => {
    fc.assert(
      fc.property(TEXTS, fc.array(TEXTS, { maxLength: 2 }), (claim, texts) => {
        const sources = texts.map((text) => source(text));
        const before = checkSupport(claim, sources);
        expect(checkSupport(claim, sources)).toEqual(before);
        expect(
          checkSupport(
            claim,
            texts.map((text) => source(text)),
          ),
        ).toEqual(before);
        expect(checkSupport(claim, [...sources, source(claim)]).score).toBeGreaterThanOrEqual(before.score);
      }),
      { numRuns: 200 },
    );
  });

  it('scores no less with one more source that is about something else', () => {
    const other = source('Glaciers calve slowly. Botanists pressed violets between blotters.');
    fc.assert(
      fc.property(TEXTS, TEXTS, (claim, text) => {
        const alone = checkSupport(claim, [source(text)]);
        const both = checkSupport(claim, [source(text), other]);
        expect(both.score).toBeGreaterThanOrEqual(alone.score - 0.05);
        if (alone.isSupported) expect(both).toMatchObject({ isSupported: true, failures: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('quotes itself in what fails, and fails with less than a supported score', () => {
    fc.assert(
      fc.property(TEXTS, fc.array(TEXTS, { maxLength: 2 }), (claim, texts) => {
        const { isSupported, score, failures } = checkSupport(
          claim,
          texts.map((text) => source(text)),
        );
        if (failures.length > 0) expect([isSupported, score < 0.4]).toEqual([false, true]);
        for (const { kind, found } of failures) expect(kind === 'words' || claim.includes(found)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is checked no further than its limit', () => {
    const claim = `${'It rained. '.repeat(CLAIM_MAX_LENGTH / 11)}Velmora Quist sang.`;
    const { failures } = checkSupport(claim, [source('It rained.')]);
    expect(failures.some(({ found }) => found.includes('Quist'))).toBe(false);
  });
});
