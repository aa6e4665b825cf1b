// The parts that keep state, on their own: changes, interactions, commands, messages.
import { describe, expect, it, onTestFinished } from 'vitest';
import { createChanges } from '../../src/playground/state/changes.ts';
import { createCommandBook } from '../../src/playground/state/command-book.ts';
import { createGuild } from '../../src/playground/state/guild.ts';
import {
  createInteractions,
  type Interaction,
  type InteractionSeed,
} from '../../src/playground/state/interactions.ts';
import { createMessages, type StoredMessage } from '../../src/playground/state/messages.ts';
import type { PageEvent, PageMessage } from '../../src/playground/page-protocol.ts';

const ONLINE: PageEvent = { kind: 'bot', isOnline: true };

describe('changes', () => {
  it('are told to every listener until it stops', () => {
    const changes = createChanges();
    const heard: PageEvent[] = [];
    const stop = changes.listen((event) => heard.push(event));
    changes.emit(ONLINE);
    stop();
    changes.emit(ONLINE);
    expect(heard).toEqual([ONLINE]);
  });

  it('resolve a wait that is true already, later, or never', async () => {
    const changes = createChanges();
    expect(await changes.waitFor(() => 1)).toBe(1);
    let value: number | null = null;
    const waiting = changes.waitFor(() => value);
    changes.emit(ONLINE);
    value = 2;
    changes.emit(ONLINE);
    expect(await waiting).toBe(2);
    await expect(changes.waitFor(() => undefined, 1)).rejects.toThrow(
      'What was waited for did not happen within 1 ms.',
    );
  });

  it('look once for each wait and change, and no more once it is over', async () => {
    const changes = createChanges();
    let looks = 0;
    const waiting = changes.waitFor(() => ((looks += 1) === 3 ? true : null));
    for (let count = 0; count < 5; count += 1) changes.emit(ONLINE);
    await waiting;
    expect(looks).toBe(3);
  });

  it('reject a wait whose look throws', async () => {
    const changes = createChanges();
    const waiting = changes.waitFor(() => {
      throw new Error('The test looked at nothing.');
    });
    await expect(waiting).rejects.toThrow('looked at nothing');
  });
});

const SEED: InteractionSeed = {
  id: '1',
  type: 2,
  memberId: '2',
  channelId: '3',
  label: '/news',
  commandType: 1,
  sourceMessageId: null,
  metadata: {},
};

function startInteractions(acknowledgeWithinMs = 3_000) {
  const clock = { nowMs: 0 };
  const missed = Promise.withResolvers<Interaction>();
  const interactions = createInteractions({
    now: () => clock.nowMs,
    acknowledgeWithinMs,
    onMissed: missed.resolve,
  });
  onTestFinished(() => interactions.close());
  return { interactions, clock, missed: missed.promise };
}

describe('interactions', () => {
  it('have tokens that nobody guesses, each its own', () => {
    const { interactions } = startInteractions();
    const tokens = Array.from(
      { length: 100 },
      (_, index) => interactions.open({ ...SEED, id: `${index}` }).record.token,
    );
    expect(new Set(tokens).size).toBe(100);
    expect(Math.min(...tokens.map(({ length }) => length))).toBeGreaterThanOrEqual(64);
  });

  it('are found by their token for fifteen minutes', () => {
    const { interactions, clock } = startInteractions();
    const interaction = interactions.open(SEED);
    clock.nowMs = 15 * 60_000;
    expect(interactions.withToken(interaction.record.token)).toBe(interaction);
    clock.nowMs += 1;
    expect(interactions.withToken(interaction.record.token)).toBeNull();
    expect(interactions.withToken('unknown')).toBeNull();
  });

  it('are forgotten after that, when the next one comes', () => {
    const { interactions, clock } = startInteractions();
    interactions.open(SEED);
    clock.nowMs = 15 * 60_000 + 1;
    interactions.open({ ...SEED, id: '2' });
    expect(interactions.get('1')).toBeNull();
    expect(interactions.get('2')).not.toBeNull();
  });

  it('are missed when nobody acknowledges them', async () => {
    const { interactions, missed } = startInteractions(1);
    const interaction = interactions.open(SEED);
    expect(await missed).toBe(interaction);
    expect(interaction.record.state).toBe('failed');
    await expect(interaction.record.acknowledged).rejects.toThrow(/three seconds/);
  });

  it('count the first content as the answer, and nothing after it', async () => {
    const { interactions } = startInteractions();
    const interaction = interactions.open(SEED);
    interactions.acknowledge(interaction, 'deferred');
    await interaction.record.acknowledged;
    expect(interaction.record.state).toBe('deferred');
    const message = { id: '8' } as PageMessage;
    interactions.answer(interaction, message);
    const afterMs = interaction.record.answeredAfterMs;
    interactions.answer(interaction, { id: '9' } as PageMessage);
    expect(await interaction.record.answered).toBe(message);
    expect(interaction.record).toMatchObject({ state: 'answered', messageId: '8', answeredAfterMs: afterMs });
  });

  it('reject what is still open when everything closes', async () => {
    const { interactions } = startInteractions();
    const { record } = interactions.open(SEED);
    interactions.close();
    await expect(record.acknowledged).rejects.toThrow(/closed/);
    await expect(record.answered).rejects.toThrow(/closed/);
  });
});

describe('the command book', () => {
  it('tells of every change, and of no change when there is none', () => {
    let changes = 0;
    let id = 0;
    const book = createCommandBook({
      applicationId: '1',
      guildId: '2',
      newId: () => String((id += 1)),
      onChange: () => (changes += 1),
    });
    book.overwrite('global', [{ name: 'a', description: 'x' }]);
    const { command } = book.put('guild', { name: 'b', description: 'x' });
    expect(command.guild_id).toBe('2');
    expect(book.getAnywhere(command.id)).toBe(command);
    expect(book.remove('global', command.id)).toBe(false);
    expect(changes).toBe(2);
    expect(book.remove('guild', command.id)).toBe(true);
    expect(changes).toBe(3);
    expect(book.all().map(({ name }) => name)).toEqual(['a']);
  });
});

describe('messages', () => {
  const guild = createGuild(2);
  const message = (id: string, channelId: string): StoredMessage => ({
    wire: {
      id,
      channel_id: channelId,
      author: guild.bot,
      content: id,
      timestamp: '2026-11-23T08:00:00.000Z',
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      pinned: false,
      type: 0,
      flags: 0,
    },
    onlyFor: null,
    state: 'sent',
    answers: null,
    isReal: true,
  });

  it('are told of when they come, change and go', () => {
    const changes = createChanges();
    const heard: string[] = [];
    changes.listen((event) => heard.push(event.kind));
    const messages = createMessages(changes);
    const first = message('1', 'a');
    messages.add(first);
    messages.touch(first);
    messages.remove('1');
    messages.remove('1');
    expect(heard).toEqual(['message', 'message', 'message-deleted']);
    expect(messages.get('1')).toBeNull();
  });

  it('are listed by channel or all together, in the order in which they came', () => {
    const messages = createMessages(createChanges());
    for (const [id, channel] of [
      ['1', 'a'],
      ['2', 'b'],
      ['3', 'a'],
    ] as const)
      messages.add(message(id, channel));
    const ids = (list: StoredMessage[]) => list.map(({ wire }) => wire.id).join('');
    expect([ids(messages.list()), ids(messages.list('a')), ids(messages.list('c'))]).toEqual([
      '123',
      '13',
      '',
    ]);
  });
});

describe('the made-up server', () => {
  it('falls to shard 0 however many shards there are', () => {
    const shardOf = (count: number): number => Number((BigInt(createGuild(2).id) >> 22n) % BigInt(count));
    for (let count = 1; count <= 16; count += 1) expect(shardOf(count)).toBe(0);
  });

  it('has no id twice', () => {
    const { members, channels, roles, bot, ownerId } = createGuild(500);
    const ids = [...members.keys(), ...channels.keys(), ...roles.map(({ id }) => id), bot.id, ownerId];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
