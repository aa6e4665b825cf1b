// Links to a state of the page: read, followed, written; whatever somebody writes into one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageState } from '../../../src/playground/page-protocol.ts';
import { afterLink, linkTo, messageLinked } from '../../../src/playground/page/linked.ts';
import { formatLink, parseLink } from '../../../src/playground/page/links.ts';
import { localised } from '../../../src/playground/page/localised.ts';
import { callableCommands } from '../../../src/playground/page/command-list.ts';
import { afterEvent, NOTHING_SHOWN, type Shown } from '../../../src/playground/page/page-state.ts';
import { API_COMMANDS, AT_REST, MANAGER, PLACES, READER } from './sample-commands.ts';

const STATE: PageState = {
  ...AT_REST,
  guildName: 'The local newsroom',
  channels: [...PLACES.channels],
  members: [MANAGER, READER],
  bot: { id: '9', name: 'Broadsheet', isOnline: true },
  commands: API_COMMANDS,
  messages: [],
};

function opened(): Shown {
  return afterEvent(NOTHING_SHOWN, { kind: 'state', state: STATE });
}

describe('a link', () => {
  it('names a channel, a panel, a member, colours and a language', () => {
    expect(parseLink('#/channel/reading%20room/panel/payloads?as=robin&theme=dark&locale=de')).toEqual({
      ...{ channel: 'reading room', message: null, line: null, panel: 'payloads' },
      ...{ as: 'robin', theme: 'dark', locale: 'de' },
    });
  });

  it('fills a command in, with every option but the page’s own', () => {
    expect(parseLink('#/command/news?query=ferry%20strike&as=robin').line).toBe('/news query:ferry strike');
    expect(parseLink('#/command/digest%20add?tag=Sea&channel=%23news').line).toBe(
      '/digest add tag:Sea channel:#news',
    );
    expect(parseLink('#/command/tags').line).toBe('/tags ');
  });

  it('is one line, however it is written', () => {
    expect(parseLink('#/command/news?query=a%0Ab').line).toBe('/news query:a b');
  });

  it('names nothing that is not there', () => {
    const empty = {
      channel: null,
      message: null,
      line: null,
      panel: null,
      as: null,
      theme: null,
      locale: null,
    };
    for (const hash of ['', '#', '#/', '#/channel', '#/channel/', '#/panel/secrets?theme=pink', '#/%E0%A4%A'])
      expect(parseLink(hash)).toEqual(empty);
  });

  it('is never refused, and leads back to what it was written from', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        parseLink(hash);
      }),
      { numRuns: 50 },
    );
    const word = fc.string({ minLength: 1 }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(word, word, (channel, as) => {
        const link = { channel, panel: 'clock', as, theme: 'dark', locale: 'fr' } as const;
        expect(parseLink(formatLink(link))).toMatchObject(link);
      }),
      { numRuns: 50 },
    );
  });
});

describe('following a link', () => {
  it('shows what it names', () => {
    const shown = afterLink(
      opened(),
      parseLink('#/channel/news/panel/faults?as=ROBIN&theme=light&locale=ja'),
    );
    expect(shown).toMatchObject({ memberId: READER.id, panel: 'faults', theme: 'light', locale: 'ja' });
    expect(STATE.channels.find(({ id }) => id === shown.channelId)?.name).toBe('news');
    expect(linkTo(shown)).toBe('#/channel/news/panel/faults?as=robin&theme=light&locale=ja');
  });

  it('leaves everything where it was for names that nobody has', () => {
    expect(afterLink(opened(), parseLink('#/channel/nowhere?as=nobody&locale=constructor'))).toEqual(
      opened(),
    );
  });

  it('finds the message, or the last one', () => {
    expect(messageLinked(parseLink('#/message/last'), ['1', '2'])).toBe('2');
    expect(messageLinked(parseLink('#/message/1'), ['1', '2'])).toBe('1');
    expect(messageLinked(parseLink('#/message/3'), ['1', '2'])).toBeNull();
    expect(messageLinked(parseLink('#/message/last'), [])).toBeNull();
  });
});

describe('a command in a language', () => {
  it('is described in it as far as it is translated, and keeps the names that are typed', () => {
    const [news] = API_COMMANDS;
    if (news === undefined) throw new Error('There is no sample command.');
    const german = { ...news, description_localizations: { de: 'Neues, nach Schlagwort' } };
    expect(localised(german, 'de')).toMatchObject({ name: news.name, description: 'Neues, nach Schlagwort' });
    expect(localised(german, 'fr').description).toBe(news.description);
    const [first] = callableCommands([german], MANAGER, 'de');
    expect(first?.description).toBe('Neues, nach Schlagwort');
  });
});
