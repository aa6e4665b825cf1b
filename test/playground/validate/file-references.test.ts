// Components that name files: each has to name one that the message has.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentsIn } from '../../../src/playground/validate/component-tree.ts';
import { fileRules } from '../../../src/playground/validate/file-references.ts';
import { validateMessage } from '../../../src/playground/validate/message.ts';
import { container, section, textDisplay, V2, type Json } from './payloads.ts';

function missingIn(components: Json[], files: readonly string[]): string[] {
  return fileRules(componentsIn(components, 'components'), files).map(({ path }) => path);
}

const file = (url: string): Json => ({ type: 13, file: { url } });
const thumbnail = (url: string): Json => ({ type: 11, media: { url } });
const gallery = (...urls: string[]): Json => ({ type: 12, items: urls.map((url) => ({ media: { url } })) });

describe('a file that is named', () => {
  it('is missed where the message has none of that name', () => {
    const components = [
      file('attachment://a.json'),
      container(gallery('attachment://a.png', 'attachment://b.png'), textDisplay()),
      section({ accessory: thumbnail('attachment://c.png') }),
    ];
    expect(missingIn(components, ['a.png'])).toEqual([
      'components[0].file.url',
      'components[1].components[0].items[1].media.url',
      'components[2].accessory.media.url',
    ]);
    expect(missingIn(components, ['a.json', 'a.png', 'b.png', 'c.png'])).toEqual([]);
  });

  it('is no matter of addresses on the web', () => {
    expect(missingIn([gallery('https://gazette.example/a.png')], [])).toEqual([]);
  });

  it('is looked for only where the files are known', () => {
    const payload = { flags: V2, components: [file('attachment://a.json')] };
    const context = { isEdit: false, wasV2: false, isInteraction: true };
    expect(validateMessage(payload, context)).toEqual([]);
    expect(validateMessage(payload, { ...context, files: [] })).toMatchObject([
      { message: 'The message has no file of this name; it has: none.' },
    ]);
  });

  it('is never thrown at, whatever stands there', () => {
    const anything = fc.oneof(fc.jsonValue(), fc.record({ url: fc.jsonValue() }));
    const component = fc.record({
      media: anything,
      file: anything,
      items: fc.oneof(anything, fc.array(anything)),
    });
    fc.assert(
      fc.property(fc.array(component), (components) => {
        expect(Array.isArray(missingIn(components, []))).toBe(true);
      }),
    );
  });
});

describe('what a plain message holds', () => {
  const components = [textDisplay()];
  const context = { isEdit: true, wasV2: false, isInteraction: false, holds: ['content', 'embeds'] };

  it.each([
    [{}, ['content', 'embeds']],
    [{ content: null }, ['embeds']],
    [{ embeds: [] }, ['content']],
    [{ content: null, embeds: [] }, []],
    [{ content: null, embeds: null }, ['embeds']],
  ])('has to be emptied before it gets components V2: %j', (payload, refused) => {
    const found = validateMessage({ flags: V2, components, ...payload }, context);
    expect(found.map(({ path }) => path)).toEqual(refused);
  });

  it('does not matter to an edit that stays plain', () => {
    expect(validateMessage({ components: [] }, context)).toEqual([]);
  });
});
