// What counts as known: the same in other words, the same value rounded; and what counts as changed.
import { describe, expect, it } from 'vitest';
import { readArticleClaims } from '../../../src/analysis/claims/article-claims.ts';
import {
  changedValueOf,
  isKnownClaim,
  isSameClaim,
  noveltyOf,
} from '../../../src/analysis/claims/known-claims.ts';
import type { Claim } from '../../../src/news/digest.ts';
import { anArticle } from '../../nouns.ts';

const saidIn = (body: string) => readArticleClaims(anArticle({ headline: null, body }));
const claimOf = (body: string): Claim => {
  const [first] = saidIn(body);
  if (first === undefined) throw new Error('nothing is said');
  return first.claim;
};
const figuresIn = (...bodies: string[]): Claim[] =>
  bodies.flatMap((body) => saidIn(body).flatMap(({ figures }) => figures));
const figureIn = (body: string): Claim => {
  const [first] = figuresIn(body);
  if (first === undefined) throw new Error(`no figure in ${body}`);
  return first;
};

const toll = (count: string) => `${count} people were killed when the ferry ran aground off Corran.`;
const price = (sum: string) => `The new harbour wall will cost ${sum} to build, the council decided.`;
const LATER = { isLater: true };

describe('a sentence', () => {
  const told = [claimOf('The ferry Ottilie ran aground off Corran harbour in thick fog on Tuesday.')];

  it.each([
    'The ferry Ottilie ran aground off Corran harbour in thick fog on Tuesday.',
    'In thick fog, the ferry Ottilie has run aground off the harbour of Corran.',
    'The ferry Ottilie ran aground in fog off Corran.',
  ])('is known as “%s”', (body) => {
    expect(isKnownClaim(claimOf(body), told)).toBe(true);
  });

  it.each([
    'A minister has promised an inquiry into the safety of ferries.',
    'The captain of the ferry has been arrested on suspicion of negligence.',
  ])('is not known as “%s”', (body) => {
    expect(isKnownClaim(claimOf(body), told)).toBe(false);
    expect(noveltyOf(claimOf(body), told).share).toBeGreaterThan(0.5);
  });

  it('is new as far as none of all that was told has its words', () => {
    expect(noveltyOf(claimOf('The ferry Ottilie ran aground off Corran.'), told)).toEqual({
      share: 0,
      known: 4,
      stems: 0,
    });
  });

  it('is the very same only in the very same words', () => {
    expect(isSameClaim(claimOf('The ferry Ottilie ran aground off Corran in fog.'), told)).toBe(false);
    expect(
      isSameClaim(claimOf('Ottilie the ferry ran aground off harbour Corran in thick fog Tuesday.'), told),
    ).toBe(true);
  });
});

describe('a toll', () => {
  it('is changed by a higher one, which tells both', () => {
    const changed = changedValueOf(figureIn(toll('34')), figuresIn(toll('At least 12')), LATER);
    expect([changed?.before.value, changed?.now.value]).toEqual(['At least 12', '34']);
  });

  it('is compared with the highest that was told', () => {
    const told = figuresIn(toll('12'), toll('34'), toll('20'));
    expect(changedValueOf(figureIn(toll('40')), told, LATER)?.before.value).toBe('34');
  });

  it.each([
    ['lower', '20'],
    ['told already', '12'],
    ['the same with a bound', 'At least 34'],
    ['of something else by its size', '4,000'],
  ])('is not changed by one that is %s', (_, count) => {
    expect(changedValueOf(figureIn(toll(count)), figuresIn(toll('12'), toll('34')), LATER)).toBeNull();
  });

  it('is no change where none was told', () => {
    expect(changedValueOf(figureIn(toll('34')), figuresIn(price('$40 million')), LATER)).toBeNull();
  });

  it('is known by its value, not by its words', () => {
    const other = figureIn('The ferry accident has left 34 people dead.');
    expect(other.fingerprint).toBe(figureIn(toll('34')).fingerprint);
    expect(isKnownClaim(other, figuresIn(toll('34')))).toBe(true);
    expect(isKnownClaim(other, figuresIn(toll('12')))).toBe(false);
  });
});

describe('a sum', () => {
  const told = figuresIn(price('$40 million'));

  it('is changed by a later one, up or down', () => {
    expect(changedValueOf(figureIn(price('$55 million')), told, LATER)?.before.value).toBe('$40 million');
    expect(changedValueOf(figureIn(price('$30 million')), told, LATER)?.now.value).toBe('$30 million');
  });

  it('is not changed by what came out before, by a rounding, or where outlets differed already', () => {
    expect(changedValueOf(figureIn(price('$55 million')), told, { isLater: false })).toBeNull();
    expect(changedValueOf(figureIn(price('$40.2 million')), told, LATER)).toBeNull();
    const both = figuresIn(price('$40 million'), price('$55 million'));
    expect(changedValueOf(figureIn(price('$70 million')), both, LATER)).toBeNull();
  });
});
