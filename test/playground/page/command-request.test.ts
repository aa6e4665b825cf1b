// What is sent for a line of the composer, or said about what is wrong with it.
import { describe, expect, it } from 'vitest';
import { commandRequest, completeRequest } from '../../../src/playground/page/command-request.ts';
import { read } from './marked-line.ts';
import { ASKER } from './sample-commands.ts';

function sent(marked: string): unknown {
  const outcome = commandRequest(read(marked), ASKER);
  return outcome.kind === 'request' ? outcome.request.options : outcome.sentence;
}

describe('sending a line', () => {
  it.each([
    ['/news', []],
    ['/news tag:Cooperation', [{ name: 'tag', value: 'Cooperation' }]],
    ['/news period:last 7 days', [{ name: 'period', value: 'd7' }]],
    [
      '/news period:d1 private:true',
      [
        { name: 'period', value: 'd1' },
        { name: 'private', value: true },
      ],
    ],
    ['/news tag:', []],
    [
      '/digest add tag:Coastal towns channel:#general time:08:00',
      [
        {
          name: 'add',
          options: [
            { name: 'tag', value: 'Coastal towns' },
            { name: 'channel', value: '10' },
            { name: 'time', value: '08:00' },
          ],
        },
      ],
    ],
    ['/digest list', [{ name: 'list', options: [] }]],
    [
      '/digest add tag:Courts channel:news stories:5 mention:Readers',
      [
        {
          name: 'add',
          options: [
            { name: 'tag', value: 'Courts' },
            { name: 'channel', value: '11' },
            { name: 'stories', value: 5 },
            { name: 'mention', value: '30' },
          ],
        },
      ],
    ],
  ])('sends the options of %j', (line, options) => {
    expect(sent(line)).toEqual(options);
  });

  it.each([
    ['/nothing', 'There is no command “/nothing”. Type a slash to see what there is.'],
    ['/digest add', '“tag” is required.'],
    ['/digest add tag:x stories:nine', '“stories” takes a whole number from 3 to 8.'],
    ['/digest add tag:x stories:9', '“stories” takes a whole number from 3 to 8.'],
    ['/digest add tag:x stories:4.5', '“stories” takes a whole number from 3 to 8.'],
    ['/news period:yesterday', '“period” takes one of: Last 24 hours, Last 7 days.'],
    ['/digest add tag:x channel:steps', '“channel” takes one of: #general, #news.'],
    ['/news query:a', '“query” takes at least 2 characters.'],
    [`/news tag:${'x'.repeat(61)}`, '“tag” takes at most 60 characters.'],
  ])('says what is wrong with %j', (line, sentence) => {
    expect(sent(line)).toBe(sentence);
  });
});

describe('asking for choices', () => {
  it('inside a subcommand names the way to the option and what else is given', () => {
    const line = read('/digest add channel:#general tag:Cour|');
    const asked = line.typing.kind === 'value' ? line.typing.given : null;
    expect(completeRequest(line, asked, ASKER)).toEqual({
      memberId: '1',
      channelId: '10',
      commandId: '102',
      focused: ['add', 'tag'],
      options: [
        {
          name: 'add',
          options: [
            { name: 'channel', value: '10' },
            { name: 'tag', value: 'Cour' },
          ],
        },
      ],
    });
  });

  it('is for nothing where nothing is typed that has choices', () => {
    expect(completeRequest(read('/digest add|'), null, ASKER)).toBeNull();
  });
});
