// Support: what sources bear out is accepted in other words, formats and roundings; each kind of fault is found and named.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/analysis/sentences.ts';
import { checkSupport } from '../../../src/analysis/support/support.ts';
import type { SupportFailureKind, SupportSource } from '../../../src/news/support.ts';

const SOURCE: SupportSource = {
  text: [
    'Rescuers found nine of the 12 crew of the supply ship Aurelia alive on Wednesday, the coastguard of Harlund said.',
    'Captain Jonas Meier told reporters that a wave of 14 metres had broken the windows.',
    '“We had four minutes to leave the ship,” he said.',
    'Meridian Shipping sued Northgate over the repair of the engine.',
    'Northgate denied that it had used cheap parts.',
    'The repair cost 29.6 percent more than planned, or $2,341,000 in all.',
    'The harbour may close the northern pier in May, mayor Ana Lopez said.',
    'About 1,204 people signed a letter to the Ministry of Transport on 15 April.',
    'The Maritime Safety Board (MSB) did not publish its report.',
    'Ticket prices rose by 4 percent at the Lisbon terminal.',
  ].join(' '),
  language: 'en',
  publishedAt: Date.UTC(2026, 3, 16),
};

const BORNE_OUT: readonly (readonly [string, string])[] = [
  [
    'other words',
    'Nine of the ship’s 12 crew members were found alive, according to the Harlund coastguard.',
  ],
  ['a surname', 'Meier told reporters that a 14-metre wave had broken the windows.'],
  [
    'a number in words',
    'Fourteen metres was the height of the wave that broke the windows, Meier told reporters.',
  ],
  ['a rounding down', 'More than a thousand people signed a letter to the ministry.'],
  ['a rounding', 'The repair cost about 30 per cent more than planned.'],
  ['fewer digits', 'The repair cost $2.3 million in all.'],
  ['the passive', 'Northgate was sued by Meridian Shipping over the repair of the engine.'],
  ['a name turned round', 'About 1,200 people signed a letter to the Transport Ministry.'],
  ['an acronym', 'The MSB did not publish its report.'],
  ['the same day', 'About 1,204 people signed a letter yesterday.'],
  ['the date in another form', 'About 1,204 people signed a letter on April 15, 2026.'],
  ['a quote', 'Meier said: “We had four minutes to leave the ship.”'],
  ['a hedge in other words', 'The harbour might close the northern pier, the mayor said.'],
  ['a synonym', 'Ticket prices increased by 4 percent at the Lisbon terminal.'],
];

const NOT_BORNE_OUT: readonly (readonly [SupportFailureKind, string, string])[] = [
  ['number', 'seven', 'Rescuers found seven of the 12 crew of the supply ship Aurelia alive on Wednesday.'],
  ['number', '$2.6 million', 'The repair cost $2.6 million in all.'],
  ['number', 'more than 5,000', 'More than 5,000 people signed a letter to the Ministry of Transport.'],
  ['date', '17 April', 'About 1,204 people signed a letter to the Ministry of Transport on 17 April.'],
  ['date', 'Friday', 'Rescuers found nine of the 12 crew of the supply ship Aurelia alive on Friday.'],
  [
    'name',
    'Peter Meier',
    'Captain Peter Meier told reporters that a wave of 14 metres had broken the windows.',
  ],
  ['name', 'Westgate', 'Meridian Shipping sued Westgate over the repair of the engine.'],
  [
    'name',
    'Northgate sued Meridian Shipping',
    'Northgate sued Meridian Shipping over the repair of the engine.',
  ],
  ['name', 'Ana Lopez', 'Captain Ana Lopez told reporters that a wave of 14 metres had broken the windows.'],
  ['quote', 'nobody warned us at all', 'Meier said “nobody warned us at all”.'],
  ['negation', 'published', 'The Maritime Safety Board published its report.'],
  ['negation', 'not sue', 'Meridian Shipping did not sue Northgate over the repair of the engine.'],
  ['negation', 'fell', 'Ticket prices fell by 4 percent at the Lisbon terminal.'],
  ['modality', 'closed', 'The harbour closed the northern pier.'],
  ['attribution', 'Jonas Meier', 'The harbour may close the northern pier in May, Jonas Meier said.'],
  ['words', 'volcano', 'A volcano buried several villages under ash.'],
];

describe('checkSupport', () => {
  it.each(BORNE_OUT)('accepts %s', (_name, claim) => {
    expect(checkSupport(claim, [SOURCE])).toMatchObject({ isSupported: true, failures: [] });
  });

  it.each(NOT_BORNE_OUT)('finds a false %s: %s', (kind, found, claim) => {
    const { isSupported, failures } = checkSupport(claim, [SOURCE]);
    expect(isSupported).toBe(false);
    const words = failures.filter((failure) => failure.kind === kind).map((failure) => failure.found);
    expect(
      words.some((said) => said.toLowerCase().includes(found.replace(/^more than /, '').toLowerCase())),
    ).toBe(true);
  });

  it('scores what is borne out above what is not', () => {
    const right = BORNE_OUT.map(([, claim]) => checkSupport(claim, [SOURCE]).score);
    const wrong = NOT_BORNE_OUT.map(([, , claim]) => checkSupport(claim, [SOURCE]).score);
    expect(Math.min(...right)).toBeGreaterThan(Math.max(...wrong));
  });

  it('finds a claim in whichever source has it', () => {
    const other = { text: 'The weather was fine.', language: 'en', publishedAt: null };
    expect(checkSupport('Ticket prices rose at the Lisbon terminal.', [other, SOURCE]).isSupported).toBe(
      true,
    );
    expect(checkSupport('Ticket prices rose at the Lisbon terminal.', [other]).isSupported).toBe(false);
  });

  it('does not take half a sentence for the whole of it', () => {
    const source = {
      text: 'The minister denied that the dam had cracked.',
      language: 'en',
      publishedAt: null,
    };
    expect(checkSupport('The dam had cracked.', [source]).isSupported).toBe(false);
  });

  it('tells the new value from the old', () => {
    const source = {
      text: 'The rate fell to 3.4 percent from 3.9 percent.',
      language: 'en',
      publishedAt: null,
    };
    expect(checkSupport('The rate fell to 3.4 percent.', [source]).isSupported).toBe(true);
    expect(checkSupport('The rate fell to 3.9 percent.', [source]).isSupported).toBe(false);
  });

  it('reads sources that do not say their language', () => {
    const source = {
      text: 'Die Stadt will das alte Hallenbad im Norden für 12,5 Millionen Euro sanieren.',
      language: null,
      publishedAt: null,
    };
    expect(
      checkSupport('Die Stadt saniert das Hallenbad für 12,5 Millionen Euro.', [source]).isSupported,
    ).toBe(true);
    expect(
      checkSupport('Die Stadt saniert das Hallenbad für 15,2 Millionen Euro.', [source]).failures,
    ).toEqual([{ kind: 'number', found: '15,2 Millionen Euro' }]);
  });

  it('finds another figure in any script', () => {
    const source = { text: '地震造成12人死亡，30人受伤。', language: 'zh', publishedAt: null };
    expect(checkSupport('地震造成12人死亡。', [source]).isSupported).toBe(true);
    expect(checkSupport('地震造成15人死亡。', [source]).isSupported).toBe(false);
  });

  it.each([
    ['no sources', 'A claim.', []],
    ['an empty source', 'A claim.', ['']],
    ['an empty claim', '', [SOURCE.text]],
    ['marks only', '…!?', [SOURCE.text]],
  ])('supports nothing with %s', (_name, claim, texts) => {
    const sources = texts.map((text) => ({ text, language: null, publishedAt: null }));
    expect(checkSupport(claim, sources).isSupported).toBe(false);
  });

  const subjects = fc.constantFrom('The city', 'Meridian', 'The ministry in Lisbon', 'Jonas Meier');
  const verbs = fc.constantFrom('counted', 'sold', 'rebuilt', 'closed');
  const nouns = fc.constantFrom('bridges', 'boats', 'houses', 'stations');
  const sentences = fc.tuple(subjects, verbs, fc.integer({ min: 13, max: 1_000 }), nouns);
  type Sentence = readonly [string, string, number, string];
  const written = ([subject, verb, count, noun]: Sentence) =>
    `${subject} ${verb} ${count} ${noun} before winter came.`;

  it('accepts every sentence of a source as it stands, with score 1', () => {
    fc.assert(
      fc.property(fc.array(sentences, { minLength: 1, maxLength: 6 }), fc.nat(), (list, at) => {
        const source = { text: list.map(written).join(' '), language: 'en', publishedAt: null };
        const claim = written(list[at % list.length] ?? ['', '', 0, '']);
        expect(checkSupport(claim, [source])).toEqual({ isSupported: true, score: 1, failures: [] });
      }),
    );
  });

  it('accepts every sentence of a text of any words as it stands', () => {
    const words = fc.constantFrom(
      'not',
      'May',
      '“no way”',
      'Anna',
      '3-1',
      '20',
      'percent',
      'may',
      'she',
      'said',
      'Meier',
      'rose',
      ',',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (list) => {
        const text = `${list.join(' ')}. It rained.`;
        for (const { start, end } of sentencesOf(text, 'en')) {
          const claim = text.slice(start, end);
          if (sentencesOf(claim, 'en').length !== 1) continue;
          expect(checkSupport(claim, [{ text, language: 'en', publishedAt: null }]).score).toBe(1);
        }
      }),
    );
  });

  it('refuses every sentence of which one number was changed', () => {
    fc.assert(
      fc.property(sentences, fc.integer({ min: 1, max: 500 }), ([subject, verb, count, noun], more) => {
        const source = { text: written([subject, verb, count, noun]), language: 'en', publishedAt: null };
        const { isSupported, score, failures } = checkSupport(written([subject, verb, count + more, noun]), [
          source,
        ]);
        expect(isSupported).toBe(false);
        expect(score).toBeLessThan(0.4);
        expect(failures[0]?.kind).toBe('number');
      }),
    );
  });

  it('answers anything with a score between 0 and 1, and quotes the claim in its failures', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), sentences.map(written));
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 3 }), (claim, sources) => {
        const read = sources.map((text) => ({ text, language: null, publishedAt: null }));
        const { score, failures, isSupported } = checkSupport(claim, read);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(isSupported && failures.length > 0).toBe(false);
        for (const { kind, found } of failures) expect(kind === 'words' || claim.includes(found)).toBe(true);
      }),
    );
  });

  it.each(['not ', '“a b” ', 'A sued B. ', '1,204 ', 'he said ', 'may close, '])(
    'checks against a hundred thousand characters of %j in time that grows with the length',
    (piece) => {
      const source = { text: piece.repeat(100_000 / piece.length), language: 'en', publishedAt: null };
      const start = performance.now();
      checkSupport(piece.repeat(200), [source]);
      expect(performance.now() - start).toBeLessThan(10_000);
    },
  );
});
