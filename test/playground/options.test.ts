// Options as the client checks them, for all values: what fits goes through unchanged, what does not is named.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitOptions } from '../../src/playground/members/command-options.ts';
import { createGuild } from '../../src/playground/state/guild.ts';
import { wrapOptions } from '../../src/playground/members/member-commands.ts';
import { valueProblem } from '../../src/playground/members/option-values.ts';
import type { WireOption } from '../../src/playground/state/wire.ts';

const guild = createGuild(2);
const anyValue = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.integer());

describe('a value', () => {
  it('of text fits exactly within its lengths', () => {
    const lengths = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(lengths, fc.string({ maxLength: 50 }), ([min, more], text) => {
        const option: WireOption = { type: 3, name: 'q', min_length: min, max_length: min + more };
        const fits = text.length >= min && text.length <= min + more;
        expect(valueProblem(option, text, guild) === null).toBe(fits);
      }),
    );
  });

  it('of a whole number fits exactly within its bounds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(1000), fc.integer(), (min, more, value) => {
        const option: WireOption = { type: 4, name: 'n', min_value: min, max_value: min + more };
        expect(valueProblem(option, value, guild) === null).toBe(value >= min && value <= min + more);
      }),
    );
  });

  it('that is wrong is answered with a sentence that names the option', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 11 }), anyValue, (type, value) => {
        const problem = valueProblem({ type, name: 'topic' }, value, guild);
        expect(problem === null || problem.includes('topic')).toBe(true);
      }),
    );
  });

  it.each([
    [6, guild.bot.id, true],
    [6, guild.id, false],
    [8, guild.id, true],
    [8, guild.bot.id, false],
    [9, guild.bot.id, true],
    [9, guild.id, true],
    [9, '1', false],
    [7, [...guild.channels.keys()][0] ?? '', true],
    [7, '1', false],
    [11, 'file', false],
    [10, 1.5, true],
    [10, Number.NaN, false],
    [5, false, true],
    [5, 'false', false],
    [3, '', false],
  ])('of type %i and %j fits: %s', (type, value, fits) => {
    expect(valueProblem({ type, name: 'x' }, value, guild) === null).toBe(fits);
  });
});

describe('options', () => {
  const definitions: WireOption[] = [
    { type: 3, name: 'a', required: true },
    { type: 4, name: 'b' },
    { type: 5, name: 'c' },
  ];

  it('come out in the order of the command, whatever the order in which they were typed', () => {
    const given = fc.shuffledSubarray([
      { name: 'a', value: 'x' },
      { name: 'b', value: 1 },
      { name: 'c', value: true },
    ]);
    fc.assert(
      fc.property(given, (options) => {
        const fitted = fitOptions(definitions, options, { guild });
        if (!options.some(({ name }) => name === 'a')) {
          expect(fitted).toEqual({ kind: 'refused', reason: 'a is required.' });
          return;
        }
        const names = options.map(({ name }) => name).sort();
        expect(fitted.kind === 'fits' && fitted.options.map(({ name }) => name)).toEqual(names);
      }),
    );
  });

  it('are never thrown at, whatever is typed', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', '__proto__');
    const option = fc.record({ name, value: anyValue }, { requiredKeys: ['name'] });
    fc.assert(
      fc.property(fc.array(option), fc.boolean(), (options, isTyping) => {
        const fitted = fitOptions(definitions, options, { guild, ...(isTyping ? { focused: ['a'] } : {}) });
        expect(['fits', 'refused']).toContain(fitted.kind);
      }),
    );
  });

  it('of a group go down to the subcommand', () => {
    const group: WireOption[] = [
      { type: 2, name: 'feeds', options: [{ type: 1, name: 'add', options: definitions }] },
    ];
    const fitted = fitOptions(group, wrapOptions(['feeds', 'add'], [{ name: 'a', value: 'x' }]), { guild });
    expect(fitted).toMatchObject({
      kind: 'fits',
      path: ['feeds', 'add'],
      options: [
        { type: 2, name: 'feeds', options: [{ type: 1, name: 'add', options: [{ name: 'a', value: 'x' }] }] },
      ],
    });
  });

  it('name what has to be explained', () => {
    const [channelId = ''] = guild.channels.keys();
    const options = [
      { name: 'where', value: channelId },
      { name: 'note', value: guild.bot.id },
    ];
    const fitted = fitOptions(
      [
        { type: 7, name: 'where' },
        { type: 3, name: 'note' },
      ],
      options,
      { guild },
    );
    expect(fitted.kind === 'fits' && fitted.references).toEqual([channelId]);
  });

  it('carry what is typed, with the focus on one of them', () => {
    const typing: WireOption[] = [{ type: 4, name: 'n', autocomplete: true }, ...definitions];
    const fitted = fitOptions(typing, [{ name: 'n', value: 3 }], { guild, focused: ['n'] });
    expect(fitted.kind === 'fits' && fitted.options).toEqual([
      { type: 4, name: 'n', value: '3', focused: true },
    ]);
    const empty = fitOptions(typing, [], { guild, focused: ['n'] });
    expect(empty.kind === 'fits' && empty.options).toEqual([
      { type: 4, name: 'n', value: '', focused: true },
    ]);
  });
});
