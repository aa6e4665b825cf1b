// The validator and Discord's own API description agree: on what is right, and that what the description refuses is wrong.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateCommands } from '../../../src/playground/validate/commands.ts';
import { validateMessage } from '../../../src/playground/validate/message.ts';
import { validateModal } from '../../../src/playground/validate/modal.ts';
import { checkAgainstDiscordApi } from '../../discord-payloads.ts';
import { commands, messages, modals, spoiled } from './arbitraries.ts';
import { type Json, lines } from './payloads.ts';

const kinds = [
  {
    kind: 'message',
    payloads: messages,
    validate: (payload: Json) =>
      validateMessage(payload, { isEdit: false, wasV2: false, isInteraction: false }),
  },
  { kind: 'command', payloads: commands, validate: (payload: Json) => validateCommands([payload]) },
  { kind: 'modal', payloads: modals, validate: validateModal },
] as const;

describe.each(kinds)('$kind', ({ kind, payloads, validate }) => {
  test('a right payload is taken by both', () => {
    fc.assert(
      fc.property(payloads, (payload) => {
        expect(lines(validate(payload))).toEqual([]);
        expect(checkAgainstDiscordApi(kind, payload)).toEqual([]);
      }),
    );
  });

  test('a spoiled payload that the description refuses is refused by the validator', () => {
    fc.assert(
      fc.property(spoiled(payloads), (payload) => {
        if (checkAgainstDiscordApi(kind, payload).length === 0) return;
        expect(lines(validate(payload))).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
