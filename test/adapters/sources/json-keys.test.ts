// The keys that an object has itself are found, in whole texts as JSON.parse finds them, and in those that are cut off.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownKeysOf } from '../../../src/adapters/sources/json-keys.ts';

const keysIn = (text: string) => [...ownKeysOf(text).keys()];

describe('keys of an object', () => {
  it.each([
    ['{}', []],
    ['{"a":1,"b":"c"}', ['a', 'b']],
    ['{ "a" : { "b" : 1 }, "c" : [ {"d":1} ] }', ['a', 'c']],
    ['{"a":"x \\" \\": ]} y","b":1}', ['a', 'b']],
    ['{"a":1}\n{"b":2}', ['a']],
    ['{"a":"cut off', ['a']],
    ['{"a":[{"b":1', ['a']],
    ['{"a', []],
    ['', []],
    [`{"${'k'.repeat(100)}":1,"a":2}`, ['a']],
  ])('of %s', (text, keys) => {
    expect(keysIn(text)).toEqual(keys);
  });

  it('come with the beginnings of their values', () => {
    const keys = ownKeysOf('{"a":[ {}],"b":"text that goes on and on","c" :\n 7}');
    expect(keys.get('a')).toBe('[ {}],"b":"text ');
    expect(keys.get('b')).toMatch(/^"text/);
    expect(keys.get('c')).toBe('7}');
  });

  it('are those that JSON has, whatever they hold, and some of them where it is cut', () => {
    const object = fc.dictionary(fc.string({ maxLength: 9 }), fc.jsonValue());
    fc.assert(
      fc.property(object, fc.nat(), (value, length) => {
        const written = Object.keys(value).map((key) => JSON.stringify(key).slice(1, -1));
        const text = JSON.stringify(value);
        expect(keysIn(text)).toEqual(written);
        expect(written).toEqual(expect.arrayContaining(keysIn(text.slice(0, length % (text.length + 1)))));
      }),
    );
  });
});
