// Component trees: found by custom id, numbered without clashes, media pointed at kept files.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  componentLabel,
  everyComponent,
  findComponent,
  isSelect,
  settleComponents,
} from '../../../src/playground/state/components.ts';
import type { JsonObject } from '../../../src/playground/state/json-values.ts';

const TREE: JsonObject[] = [
  {
    type: 17,
    components: [
      {
        type: 9,
        components: [{ type: 10, content: 'a' }],
        accessory: { type: 2, custom_id: 'read', label: 'Read' },
      },
      { type: 1, components: [{ type: 3, custom_id: 'pick', placeholder: 'Pick one' }] },
    ],
  },
  { type: 18, label: 'Name', component: { type: 4, custom_id: 'name' } },
];

describe('a tree', () => {
  it('is walked from outside in, through accessories and labels', () => {
    expect([...everyComponent(TREE)].map(({ type }) => type)).toEqual([17, 9, 10, 2, 1, 3, 18, 4]);
  });

  it.each(['read', 'pick', 'name'])('gives the component %s wherever it is', (customId) => {
    expect(findComponent(TREE, customId)).toMatchObject({ custom_id: customId });
  });

  it('gives null for an id that it does not have', () => {
    expect(findComponent(TREE, 'gone')).toBeNull();
  });

  it('says what a member reads on a component', () => {
    expect(componentLabel({ type: 2, label: 'Read', custom_id: 'x' })).toBe('Read');
    expect(componentLabel({ type: 3, placeholder: 'Pick one', custom_id: 'x' })).toBe('Pick one');
    expect(componentLabel({ type: 2, emoji: { name: '📰' }, custom_id: 'x' })).toBe('📰');
    expect(componentLabel({ type: 2, custom_id: 'x' })).toBe('x');
  });

  it('knows the selects', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 21].filter((type) => isSelect({ type }))).toEqual([3, 5, 6, 7, 8]);
  });
});

describe('settling', () => {
  it('numbers every component once, and leaves the given numbers', () => {
    const id = fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined });
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 12, selector: (value) => value ?? Symbol() }), (ids) => {
        const given = ids.map((value) => (value === undefined ? { type: 10 } : { type: 10, id: value }));
        const settled = settleComponents([{ type: 17, components: given }], []);
        const numbers = [...everyComponent(settled)].map((component) => component['id']);
        expect(new Set(numbers).size).toBe(given.length + 1);
        ids.forEach((value, index) => value !== undefined && expect(numbers[index + 1]).toBe(value));
      }),
    );
  });

  it('changes the payload itself, and again nothing', () => {
    const given = structuredClone(TREE);
    const settled = structuredClone(settleComponents(given, []));
    expect(given).toEqual(settled);
    expect(settleComponents(given, [])).toEqual(settled);
  });

  it('points thumbnails, galleries and files at what was uploaded', () => {
    const file = {
      id: '9',
      filename: 'a.png',
      size: 1,
      url: 'http://u/a.png',
      proxy_url: 'http://u/a.png',
      content_type: 'image/png',
    };
    const settled = settleComponents(
      [
        { type: 11, media: { url: 'attachment://a.png' } },
        { type: 12, items: [{ media: { url: 'https://p.example/b.png' } }] },
        { type: 13, file: { url: 'attachment://gone.txt' } },
      ],
      [file],
    );
    expect(settled).toMatchObject([
      { media: { url: 'http://u/a.png', attachment_id: '9', content_type: 'image/png' } },
      { items: [{ media: { url: 'https://p.example/b.png', proxy_url: 'https://p.example/b.png' } }] },
      { file: { url: 'attachment://gone.txt' } },
    ]);
  });
});
