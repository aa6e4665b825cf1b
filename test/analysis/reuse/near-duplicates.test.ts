// Near-duplicates: what is one text, what lies in another, and which notices only follow one template.
import { describe, expect, it, test } from 'vitest';
import {
  areNearDuplicates,
  areReprints,
  findReprintPairs,
  isContained,
  reprintableOf,
  shingleKeysOf,
} from '../../../src/analysis/reuse/near-duplicates.ts';
import { shinglesOf } from '../../../src/analysis/reuse/shingles.ts';
import { idOf } from '../../nouns.ts';
import { EVENTS } from './events.ts';

const WIRE = EVENTS.FERRY.wire.join(' ');
const [OWN = ''] = EVENTS.FERRY.own;

function read(body: string, headline: string | null = null) {
  return reprintableOf({ headline, abstract: null, body });
}

describe('areNearDuplicates', () => {
  test.each<[string, string, string, boolean]>([
    ['the same text', WIRE, WIRE, true],
    ['a word changed', WIRE, WIRE.replace('westerly', 'northerly'), true],
    ['another text on the event', WIRE, OWN, false],
    ['a text cut to half', WIRE, EVENTS.FERRY.wire.slice(0, 3).join(' '), false],
    ['seven words', 'seven words are too few for it', 'seven words are too few for it', false],
    ['nothing', '', '', false],
  ])('%s', (...[, one, other, expected]) => {
    expect(areNearDuplicates(shinglesOf(one), shinglesOf(other))).toBe(expected);
  });
});

describe('isContained', () => {
  it('finds a text in a longer one, and one that is cut off', () => {
    expect(isContained(shinglesOf(WIRE), shinglesOf(`${WIRE} ${OWN}`))).toBe(true);
    expect(isContained(shinglesOf(EVENTS.FERRY.wire.slice(0, 3).join(' ')), shinglesOf(WIRE))).toBe(true);
  });

  it('says nothing of a lead alone, or of two texts', () => {
    expect(isContained(shinglesOf(EVENTS.FERRY.wire[0] ?? ''), shinglesOf(WIRE))).toBe(false);
    expect(isContained(shinglesOf(WIRE), shinglesOf(OWN))).toBe(false);
  });
});

describe('areReprints', () => {
  it('is true under another headline', () => {
    expect(
      areReprints(read(WIRE, 'Ferry runs aground off Port Ellery'), read(WIRE, 'Night on the sandbank')),
    ).toBe(true);
  });

  it('is true where a desk added a figure or changed a word', () => {
    expect(areReprints(read(WIRE), read(`${WIRE} Call 555 for help.`))).toBe(true);
    expect(areReprints(read(WIRE), read(WIRE.replace('westerly', 'northerly')))).toBe(true);
  });

  it('is false for notices that follow a template, however alike', () => {
    const notice = (company: string) =>
      `${company} said its board declared a regular quarterly dividend of ten cents a share, payable April 9.`;
    expect(areReprints(read(notice('Acme')), read(notice('Beta')))).toBe(false);
    expect(areReprints(read(notice('Acme')), read(notice('Acme')))).toBe(false);
  });

  it('is false where a headline names what the other text does not', () => {
    const report = (company: string) => `The board of the company ${company} met in Northam. ${WIRE}`;
    const [one, other] = [read(report('Acme'), 'Acme board meets'), read(report('Beta'), 'Beta board meets')];
    expect(areNearDuplicates(one, other)).toBe(true);
    expect(areReprints(one, other)).toBe(false);
    expect(areReprints(one, read(report('Acme'), 'Board meets in Northam'))).toBe(true);
  });

  it('is false where each has a figure that the other lacks', () => {
    const later = WIRE.replace('214', '319');
    expect(areNearDuplicates(read(WIRE), read(later))).toBe(true);
    expect(areReprints(read(WIRE), read(later))).toBe(false);
  });

  it('is the same both ways', () => {
    const texts = [
      read(WIRE, 'Ferry'),
      read(OWN),
      read(WIRE.replace('214', '319')),
      read(`${WIRE} Call 555.`),
    ];
    for (const one of texts)
      for (const other of texts) expect(areReprints(one, other)).toBe(areReprints(other, one));
  });
});

describe('shingleKeysOf', () => {
  it('gives four keys of letters and digits, whatever the case', () => {
    const keys = shingleKeysOf({ abstract: null, body: WIRE });
    expect(keys).toHaveLength(4);
    for (const key of keys) expect(key).toMatch(/^[0-9a-z]{1,7}$/);
    expect(shingleKeysOf({ abstract: null, body: WIRE.toUpperCase() })).toEqual(keys);
  });

  it('gives none where there is no text', () => {
    expect(shingleKeysOf({ abstract: null, body: null })).toEqual([]);
  });
});

describe('findReprintPairs', () => {
  it('names the earlier first, and those that stand alone not at all', () => {
    const bodies = [WIRE, OWN, `${WIRE} ${EVENTS.FERRY.own[1] ?? ''}`];
    const articles = bodies.map((body, place) => ({ id: idOf(place), abstract: null, body }));
    expect(findReprintPairs(articles)).toEqual([[idOf(0), idOf(2)]]);
  });

  it('finds an abstract and body that are another’s body', () => {
    const [lead = '', ...rest] = EVENTS.FERRY.wire;
    const articles = [
      { id: idOf(0), abstract: null, body: WIRE },
      { id: idOf(1), abstract: lead, body: rest.join(' ') },
    ];
    expect(findReprintPairs(articles)).toHaveLength(1);
  });
});
