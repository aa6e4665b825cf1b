// The draft between /digest add and Save: whose it is, how long it is kept, that it outlives a restart.
import { describe, expect, test } from 'vitest';
import { digest } from '../../../commands/digest.ts';
import { actions } from '../../../src/discord/actions/index.ts';
import { getDraft, keepDraft } from '../../../src/discord/answers/digest-drafts.ts';
import { DRAFT_KEPT_MS } from '../../../src/limits/digests.ts';
import type { GuildId, UserId } from '../../../src/news/places.ts';
import { aNewSubscription, guildOf, userOf } from '../../contracts/digest-nouns.ts';
import { demoCommand, liveBots, openDiscord, saying, temporaryFolder } from '../live.ts';
import { customIdLabelled, textOf } from '../message-checks.ts';
import { addDigest, keptIn, openSea, pressLabelled, savedFrom } from './digest-desk.ts';
import { openBot, type OpenedBot } from './open-bot.ts';

const GONE = 'This draft is gone';
const NOT_YOURS = 'Only who ran the command can press this';

describe('a draft', () => {
  test('is thrown away by Cancel, and cannot be saved then', async () => {
    const opened = await openSea();
    const draft = await opened.ask('digest add', { tag: 'Sea' });
    const save = customIdLabelled(draft.message.components, 'Save');
    const cancelled = await pressLabelled(opened, draft, 'Cancel');
    expect(cancelled.text).toContain('Nothing was saved');
    expect(cancelled.message.id).toBe(draft.message.id);
    await expect(opened.press(draft, save)).rejects.toThrow(/no component/);
    expect(await keptIn(opened)).toEqual([]);
  });

  test('that was saved takes its own place, without a button', async () => {
    const opened = await openSea();
    const { draft, saved } = await addDigest(opened, { tag: 'Sea' });
    expect(saved.message.id).toBe(draft.message.id);
    expect(saved.text).toContain('### Saved: digest of Sea');
    expect(JSON.stringify(saved.message.components)).not.toContain('custom_id');
  });

  test('that is saved later tells only what is new from then on', async () => {
    const opened = await openSea();
    const draft = await opened.ask('digest add', { tag: 'Sea', time: '12:30' });
    opened.clock.now += 45 * 60_000;
    await savedFrom(opened, draft);
    const { now } = opened.clock;
    expect(await keptIn(opened)).toMatchObject([{ coveredUntil: now, createdAt: now }]);
    expect((await keptIn(opened))[0]?.nextRunAt).toBeGreaterThan(now);
  });

  test('is gone after an hour, and said to be', async () => {
    const opened = await openSea();
    const draft = await opened.ask('digest add', { tag: 'Sea' });
    opened.clock.now += DRAFT_KEPT_MS + 1;
    const { text } = await savedFrom(opened, draft);
    expect(text).toContain(GONE);
    expect(text).toMatch(/Run <\/digest add:\d+> again/);
    expect(await keptIn(opened)).toEqual([]);
  });

  test('is saved after a restart of the bot', async () => {
    const [dataDir, discord] = [temporaryFolder(), await openDiscord()];
    const first = await openSea({ dataDir, discord });
    const draft = await first.ask('digest add', { tag: 'Sea' });
    await first.stop();
    const second = await openBot({ dataDir, discord });
    expect((await savedFrom(second, draft)).text).toContain('### Saved: digest of Sea');
    expect(await keptIn(second)).toHaveLength(1);
  });

  test('without the file that it was kept in is said to be gone', async () => {
    const discord = await openDiscord();
    const first = await openSea({ discord });
    const draft = await first.ask('digest add', { tag: 'Sea' });
    await first.stop();
    const second: OpenedBot = await openBot({ discord });
    expect((await savedFrom(second, draft)).text).toContain(GONE);
  });
});

describe('a button of somebody else', () => {
  const startLive = liveBots();

  /** A message that all see, with a button that carries an id from a private one. */
  async function lure(ofPrivate: (ids: { add: string; remove: string }) => string[]) {
    const ids: string[] = [];
    const live = await startLive({
      commands: [digest, demoCommand('lure', () => Promise.resolve(saying('Press!', ...ids)))],
      actions,
    });
    const manager = live.discord.member();
    const { components } = await (await manager.command('digest add', { words: 'ferry' })).answered;
    const add = customIdLabelled(components, 'Save');
    ids.push(...ofPrivate({ add, remove: add.replace(':dv:', ':dx:') }));
    const { id } = await (await manager.command('lure')).answered;
    return { ...live, message: id, ids };
  }

  test.each([0, 1])(
    'saves and cancels nothing for member %i outside of the private answer',
    async (place) => {
      const { discord, newsroom, message, ids } = await lure(({ add, remove }) => [add, remove]);
      const before = await newsroom.store.subscriptions.listSubscriptions();
      const member = discord.member(discord.members[place]?.id);
      for (const id of ids) {
        const answer = await (await member.component(message, id)).answered;
        expect(textOf(answer.components)).toContain(NOT_YOURS);
        expect(answer.onlyFor).toBe(discord.members[place]?.id);
      }
      expect(await newsroom.store.subscriptions.listSubscriptions()).toEqual(before);
    },
  );

  test.each(['1:dv:zzz', '1:dv', '1:dx:0123456789abcdef', '1:dr:r:1:1', '1:dr', '1:dl:p:0'])(
    'that was made up (%s) is refused',
    async (made) => {
      const { discord, message } = await lure(() => [made]);
      const { components } = await (await discord.member().component(message, made)).answered;
      expect(textOf(components)).toContain(NOT_YOURS);
    },
  );

  /** What a member is answered who presses this id on a private message of their own. */
  async function pressPrivately(live: Awaited<ReturnType<typeof startLive>>, id: string): Promise<string> {
    const member = live.discord.member();
    const { id: message } = await (await member.command('lure', { word: id })).answered;
    return textOf((await (await member.component(message, id)).answered).components);
  }

  async function startPrivate() {
    const lure = demoCommand(
      'lure',
      ({ options }) => Promise.resolve(saying('Press!', options.getString('word', true))),
      { isPrivate: () => true, complete: () => Promise.resolve([]) },
    );
    const live = await startLive({ commands: [lure], actions });
    const own = { guild: live.discord.guildId as GuildId, user: live.discord.members[0]?.id as UserId };
    return { ...live, own };
  }

  test('that is of another member or server saves nothing, even in private', async () => {
    const live = await startPrivate();
    const { newsroom, own } = live;
    const before = await newsroom.store.subscriptions.listSubscriptions();
    for (const other of [{ guild: guildOf(9) }, { user: userOf(9) }]) {
      const subscription = aNewSubscription({ guild: other.guild ?? own.guild });
      const token = await keepDraft(newsroom, { ...own, ...other, subscription });
      expect(await pressPrivately(live, `1:dv:${token}`)).toContain(NOT_YOURS);
      expect(await pressPrivately(live, `1:dx:${token}`)).toContain(NOT_YOURS);
      expect(await getDraft(newsroom, token)).not.toBe(null);
    }
    expect(await newsroom.store.subscriptions.listSubscriptions()).toEqual(before);
    const subscription = aNewSubscription({ guild: own.guild });
    const token = await keepDraft(newsroom, { ...own, subscription });
    expect(await pressPrivately(live, `1:dv:${token}`)).toContain('### Saved');
  });

  test('that removes is of who asked, in their server', async () => {
    const live = await startPrivate();
    const { newsroom, own } = live;
    const { subscriptions } = newsroom.store;
    const foreign = await subscriptions.addSubscription(aNewSubscription({ guild: guildOf(9) }));
    const ours = await subscriptions.addSubscription(aNewSubscription({ guild: own.guild }));
    expect(await pressPrivately(live, `1:dr:r:${ours.id}:${userOf(9)}`)).toContain(NOT_YOURS);
    expect(await pressPrivately(live, `1:dr:r:${foreign.id}:${own.user}`)).toContain('no such digest');
    expect(await subscriptions.getSubscription(foreign.id)).toEqual(foreign);
    expect(await subscriptions.getSubscription(ours.id)).toEqual(ours);
    expect(await pressPrivately(live, `1:dr:r:${ours.id}:${own.user}`)).toContain('is removed');
  });
});
