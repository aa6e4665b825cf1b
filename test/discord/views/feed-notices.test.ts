// What somebody reads of feeds that need a look: within Discord's bounds, and nothing in it acts, whatever a feed says.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/texts/en.ts';
import { feedNoticesView, type NamedNotice } from '../../../src/discord/views/feed-notices.ts';
import { NOTICES_PER_MESSAGE_MAX } from '../../../src/limits/feed-notices.ts';
import { feedIdOf } from '../../../src/news/feed.ts';
import { feedUrlOf, guildOf, userOf } from '../../contracts/digest-nouns.ts';
import { HOSTILE, hostileText } from '../hostile.ts';
import { problemsOf, textOf } from '../message-checks.ts';
import { anyText, NOON } from '../nouns.ts';

function aNotice(given: Partial<NamedNotice> = {}): NamedNotice {
  const url = given.url ?? feedUrlOf(1);
  return {
    ...{ feed: feedIdOf(url), url, addedIn: guildOf(1), addedBy: userOf(1), at: NOON },
    ...{ sentence: 'It is gone for good and is not read any more.', guildName: 'Harbour Watch' },
    ...given,
  };
}

const anyHostile = fc.oneof(hostileText, fc.constantFrom(...HOSTILE), anyText(3_000));
const anyNotices = fc.array(
  fc.record({ url: anyHostile, sentence: anyHostile, guildName: fc.option(anyHostile) }).map(aNotice),
  { minLength: 1, maxLength: 30 },
);
const anyReader = fc.constantFrom('member' as const, 'operator' as const);

function textFor(to: 'member' | 'operator', ...notices: NamedNotice[]): string {
  return textOf(feedNoticesView(notices, { to, texts: en }));
}

describe('a message about feeds', () => {
  test('says which feed, where it was added, what happened and what to do', () => {
    expect(textFor('member', aNotice()).split('\n')).toEqual([
      '### A feed that you added needs a look',
      `\`${feedUrlOf(1)}\` · added in Harbour Watch`,
      'It is gone for good and is not read any more.',
      expect.stringMatching(/^-# .*\/feeds list .*\/feeds remove .*\/feeds add /),
    ]);
  });

  test('names no server where nobody knows its name', () => {
    const [member, operator] = [{ guildName: null }, { guildName: null, addedIn: null, addedBy: null }];
    expect(textFor('operator', aNotice(member))).toContain(`\`${feedUrlOf(1)}\` · added by a member\n`);
    expect(textFor('operator', aNotice(operator))).toContain(`\`${feedUrlOf(1)}\`\n`);
    expect(textFor('operator', aNotice(operator))).toContain('broadsheet feeds remove');
  });

  test('of many feeds names some, and the number of the others', () => {
    const notices = Array.from({ length: NOTICES_PER_MESSAGE_MAX + 7 }, (_, place) =>
      aNotice({ url: feedUrlOf(place) }),
    );
    const text = textFor('operator', ...notices);
    expect(text.match(/`https/g)).toHaveLength(NOTICES_PER_MESSAGE_MAX);
    expect(text).toContain(`### ${notices.length} feeds need a look`);
    expect(text).toContain('-# And 7 more. On the command line');
  });

  test('fits, whatever feeds and servers are called and suffer from', () => {
    fc.assert(
      fc.property(anyNotices, anyReader, (notices, to) => {
        expect(
          problemsOf({ components: feedNoticesView(notices, { to, texts: en }), isForAsker: true }),
        ).toEqual([]);
      }),
    );
  });

  test('has no link, no mention and no button in it, whatever a feed says', () => {
    fc.assert(
      fc.property(anyHostile, anyReader, (hostile, to) => {
        const notice = aNotice({ url: hostile, sentence: hostile, guildName: hostile });
        const components = feedNoticesView([notice], { to, texts: en });
        // What stands between two backticks is shown as it is.
        const acting = textOf(components).replace(/^`[^`\n]*`/gm, '');
        expect(acting).not.toMatch(/(?<!\\)<[@#/:at]|(?<!\\)@|https?:|(?<!\\)\]\(/);
        expect(JSON.stringify(components)).not.toMatch(/"custom_id"|"url"/);
      }),
    );
  });
});
