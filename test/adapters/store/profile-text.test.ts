// A profile as one column: what goes in comes out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProfile, writeProfile } from '../../../src/adapters/store/profile-text.ts';

const term = fc.stringMatching(/^[a-c\uE000é東]{1,4}$/u);

describe('a profile in a text', () => {
  it('is read as it was written', () => {
    const weight = fc.double({ min: 0.001, max: 1e6, noNaN: true });
    const profiles = fc.array(fc.tuple(term, weight), { maxLength: 20 }).map((entries) => new Map(entries));
    fc.assert(
      fc.property(profiles, (profile) => {
        expect([...readProfile(writeProfile(profile))]).toEqual([...profile]);
      }),
    );
  });
});
