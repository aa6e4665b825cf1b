// Why the index cannot be used is read off the store's own errors, and off no others.
import { describe, expect, it } from 'vitest';
import { StoreError } from '../../src/adapters/store/store-error.ts';
import { storeTroubleOf } from '../../src/news/store-trouble.ts';

describe('the trouble of a store', () => {
  it.each(['unreachable', 'full', 'unusable'] as const)('is read where it is %s', (trouble) => {
    expect(storeTroubleOf(new StoreError('It stands still.', { trouble }))).toBe(trouble);
  });

  it('is that it cannot be used, where nothing else is said', () => {
    const cause = new Error('below');
    const error = new StoreError('It stands still.', { cause });
    expect(storeTroubleOf(error)).toBe('unusable');
    expect(error.cause).toBe(cause);
  });

  it.each([
    ['another error', new Error('StoreError')],
    ['a name alone', Object.assign(new Error('x'), { name: 'StoreError' })],
    ['a text', 'StoreError'],
    ['nothing', null],
  ])('is none of %s', (_, error) => {
    expect(storeTroubleOf(error)).toBeNull();
  });
});
