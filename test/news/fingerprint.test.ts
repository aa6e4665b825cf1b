// The content address of an answer.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, versionKeyOf } from '../../src/news/fingerprint.ts';
import { anArticle, urlOf } from '../nouns.ts';

describe('fingerprintOf', () => {
  it('is 32 hex digits, equal for equal parts', () => {
    expect(fingerprintOf(['summary', 1, ['a']])).toMatch(/^[0-9a-f]{32}$/);
    expect(fingerprintOf(['summary', 1, ['a']])).toBe(fingerprintOf(['summary', 1, ['a']]));
  });

  it('differs where any part does', () => {
    const parts = fc.array(fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())));
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        return (fingerprintOf(one) === fingerprintOf(other)) === isSame;
      }),
    );
  });
});

describe('versionKeyOf', () => {
  it('tells apart articles, their words, and how much of them there is', () => {
    const changed = [
      {},
      { body: 'other words' },
      { url: urlOf('else') },
      { textState: 'truncated' as const },
    ];
    expect(new Set(changed.map((given) => versionKeyOf(anArticle(given)))).size).toBe(4);
    expect(versionKeyOf(anArticle({ firstSeenAt: 5 }))).toBe(versionKeyOf(anArticle()));
  });
});
