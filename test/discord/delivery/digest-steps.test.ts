// The steps of a digest after its first message: whole, with a thread, published; taken on from wherever a process died.
import { describe, expect, test } from 'vitest';
import type { Delivery, PostedPart } from '../../../src/news/digest.ts';
import type { ChannelId, MessageId } from '../../../src/news/places.ts';
import type { Posting } from '../../../src/news/subscription.ts';
import { checkAgainstDiscordApi } from '../../discord-payloads.ts';
import { textOf } from '../message-checks.ts';
import { openSender, postedWith, type OpenedSender } from './open-sender.ts';

const CROSSPOSTED = 1;
const HAS_THREAD = 1 << 5;
const SILENT = 1 << 12;
const IS_V2 = 1 << 15;
const THREADS = { method: 'POST', path: /\/messages\/\d+\/threads$/ };
const CROSSPOST = { method: 'POST', path: /\/crosspost$/ };

/** The third channel is for announcements. */
function announcing({ discord, delivery }: OpenedSender, posting: Partial<Posting>): Delivery {
  const channel = discord.channelIds[2] as ChannelId;
  return postedWith({ ...delivery, channel }, { isThreaded: true, isPublished: true, ...posting });
}

/** What a process that goes on finds recorded. */
function withParts(delivery: Delivery, parts: readonly PostedPart[]): Delivery {
  const posted = { ...delivery.posted };
  for (const part of parts) {
    if (part.kind === 'message') posted.message = part.message;
    if (part.kind === 'complete') posted.isComplete = true;
    if (part.kind === 'thread') posted.thread = part.thread;
    if (part.kind === 'published') posted.isPublished = true;
  }
  return { ...delivery, posted };
}

describe('a digest with all there is', () => {
  test('is told step by step, in this order', async () => {
    const opened = await openSender();
    const { discord, send, parts, readers } = opened;
    const delivery = announcing(opened, { mention: readers });
    const outcome = await send(delivery);
    const [message] = discord.messages(delivery.channel);
    const thread = message?.id;
    expect(outcome).toEqual({ kind: 'sent', message: message?.id, reason: null });
    expect(parts).toEqual([
      { kind: 'message', message: message?.id },
      { kind: 'complete' },
      { kind: 'thread', thread },
      { kind: 'published' },
    ]);
    expect(message?.flags).toBe(IS_V2 | HAS_THREAD | CROSSPOSTED);
    expect(discord.threads(delivery.channel)).toMatchObject([{ id: thread }]);
    expect(discord.threads(delivery.channel)[0]?.name).toMatch(/^Sea, \d+ \w+ \d{4}$/);
  });

  test.each([0, 1, 2, 3, 4])(
    'goes on after %s of its parts were recorded, and repeats nothing',
    async (done) => {
      const opened = await openSender();
      const { discord, send, parts, readers } = opened;
      const delivery = announcing(opened, { mention: readers });
      await send(delivery);
      const all = [...parts];
      parts.length = 0;
      expect(await send(withParts(delivery, all.slice(0, done)))).toMatchObject({
        kind: 'sent',
        reason: null,
      });
      expect(parts).toEqual(all.slice(done));
      expect(discord.messages(delivery.channel)).toHaveLength(1);
      expect(discord.threads(delivery.channel)).toHaveLength(1);
    },
  );

  test('is found with all that stands of it', async () => {
    const opened = await openSender();
    const { sender, send, readers, parts } = opened;
    const delivery = announcing(opened, { mention: readers });
    await send(delivery);
    const [first, ...rest] = parts;
    const message = first?.kind === 'message' ? first.message : null;
    expect(await sender.look(delivery)).toEqual({ kind: 'found', message, parts: rest });
  });

  test('that is whole on record needs no request', async () => {
    const opened = await openSender();
    const delivery = withParts(announcing(opened, {}), [
      ...[{ kind: 'message' as const, message: '5' as MessageId }, { kind: 'complete' as const }],
      ...[{ kind: 'thread' as const, thread: '5' as ChannelId }, { kind: 'published' as const }],
    ]);
    const before = opened.discord.requests().length;
    expect(await opened.send(delivery)).toMatchObject({ kind: 'sent', message: '5' });
    expect(opened.discord.requests()).toHaveLength(before);
  });
});

describe('a digest without a sound', () => {
  test.each([true, false])('rings nobody’s phone (with a role: %s)', async (hasRole) => {
    const opened = await openSender();
    const { send, delivery, readers, posted } = opened;
    await send(postedWith(delivery, { isQuiet: true, mention: hasRole ? readers : null }));
    const [first] = opened.bodies('POST');
    expect((first as { flags: number }).flags & SILENT).toBe(SILENT);
    expect(checkAgainstDiscordApi('message', first)).toEqual([]);
    expect(posted()).toHaveLength(1);
  });
});

describe('a thread that cannot be had', () => {
  test.each([
    ['too many are open', { status: 400, body: { code: 160_006, message: 'Too many threads' } }],
    ['too many announcements have one', { status: 400, body: { code: 160_007, message: 'Too many' } }],
    ['the bot may not', { status: 403, body: { code: 50_013, message: 'Missing Permissions' } }],
  ])('as %s is left out, and said', async (_, fault) => {
    const opened = await openSender();
    const { send, discord, parts } = opened;
    discord.failNext({ ...THREADS, ...fault });
    const outcome = await send(announcing(opened, {}));
    expect(outcome).toMatchObject({
      kind: 'sent',
      reason: expect.stringContaining('it has no thread') as string,
    });
    expect(parts.map(({ kind }) => kind)).toEqual(['message', 'complete', 'published']);
  });

  test('for now is tried again, and then the message is not', async () => {
    const opened = await openSender();
    const { send, discord, parts } = opened;
    const delivery = announcing(opened, {});
    discord.failNext({ ...THREADS, status: 502, times: 3 });
    expect(await send(delivery)).toMatchObject({ kind: 'retry' });
    expect(await send(withParts(delivery, parts))).toMatchObject({ kind: 'sent', reason: null });
    expect(discord.messages(delivery.channel)).toHaveLength(1);
  });
});

describe('publishing', () => {
  test('whose answer is lost is known to be done', async () => {
    const opened = await openSender();
    opened.discord.failNext({ ...CROSSPOST, dropAnswer: true });
    expect(await opened.send(announcing(opened, {}))).toMatchObject({ kind: 'sent', reason: null });
    expect(opened.parts).toContainEqual({ kind: 'published' });
  });

  test('beyond what Discord takes is left out, and said', async () => {
    const opened = await openSender();
    const { send, discord } = opened;
    const delivery = announcing(opened, { isThreaded: false });
    for (let n = 0; n < 10; n += 1)
      expect(await send({ ...delivery, slot: delivery.slot + n * 60_000 })).toMatchObject({ reason: null });
    const eleventh = { ...delivery, slot: delivery.slot + 10 * 60_000 };
    expect(await send(eleventh)).toMatchObject({
      kind: 'sent',
      reason: 'it is not published: Discord’s limit on publishing is reached',
    });
    const standing = discord.messages(delivery.channel);
    expect(standing.filter(({ flags }) => (flags & CROSSPOSTED) !== 0)).toHaveLength(10);
    expect(standing).toHaveLength(11);
  });

  test.each([20_022, 20_028])(
    'that Discord refuses with %s is left out, said, and not asked again',
    async (code) => {
      const opened = await openSender();
      const { send, discord } = opened;
      discord.failNext({ ...CROSSPOST, status: 429, body: { code, message: 'Too much', retry_after: 600 } });
      expect(await send(announcing(opened, {}))).toMatchObject({
        kind: 'sent',
        reason: 'it is not published: Discord’s limit on publishing is reached',
      });
      expect(discord.requests().filter(({ path }) => path.endsWith('/crosspost'))).toHaveLength(1);
    },
  );

  test('where there is nothing to publish is left out, and said', async () => {
    const { send, delivery } = await openSender();
    expect(await send(postedWith(delivery, { isPublished: true }))).toMatchObject({
      reason: expect.stringContaining('no announcement channel') as string,
    });
  });
});

describe('a line of text that takes no more edits', () => {
  test.each([20_022, 30_046])(
    'as Discord says with %s stays as it is, is said, and the rest follows',
    async (code) => {
      const opened = await openSender();
      const { send, discord, parts, readers } = opened;
      const body = { code, message: 'No more edits' };
      discord.failNext({ method: 'PATCH', path: /\/messages\//, status: 400, body });
      expect(await send(announcing(opened, { mention: readers }))).toMatchObject({
        kind: 'sent',
        reason: 'it stayed a line of text: the message takes no more edits',
      });
      expect(parts.map(({ kind }) => kind)).toEqual(['message', 'thread', 'published']);
      expect(discord.requests().filter(({ method }) => method === 'PATCH')).toHaveLength(1);
    },
  );
});

describe('a form that Discord refuses', () => {
  const body = { code: 50_035, message: 'Invalid Form Body', errors: { components: { _errors: [] } } };

  test.each([
    ['its form', { status: 400, body }],
    ['its size', { status: 413, body: { code: 40_005, message: 'Request entity too large' } }],
  ])('for %s is sent as text, once, and logged', async (_, fault) => {
    const { send, delivery, discord, posted, parts, log } = await openSender();
    discord.failNext({ method: 'POST', path: /\/messages$/, ...fault });
    expect(await send(delivery)).toMatchObject({ kind: 'sent' });
    const [message, ...others] = posted();
    expect(others).toEqual([]);
    expect(message?.content).toMatch(/1\. Ferry 1 runs again[^]*2\. Ferry 2 runs again/);
    expect(message?.content).toContain('https://');
    expect(parts.map(({ kind }) => kind)).toEqual(['message', 'complete']);
    expect(log.lines).toMatchObject([{ level: 'error' }]);
  });

  test('as text too is refused, and not tried again', async () => {
    const { send, delivery, discord, posted } = await openSender();
    discord.failNext({ method: 'POST', path: /\/messages$/, status: 400, body, times: 2 });
    expect(await send(delivery)).toMatchObject({ kind: 'rejected', because: 'refused' });
    expect(posted()).toEqual([]);
  });

  test('in the second step is text in its place', async () => {
    const { send, delivery, discord, posted, readers } = await openSender();
    discord.failNext({ method: 'PATCH', path: /\/messages\//, status: 400, body });
    expect(await send(postedWith(delivery, { mention: readers }))).toMatchObject({ kind: 'sent' });
    expect(posted()[0]?.content).toContain('2. Ferry 2 runs again');
    expect(textOf(posted()[0]?.components ?? [])).toBe('');
  });
});
