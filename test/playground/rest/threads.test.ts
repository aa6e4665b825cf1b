// Threads of the local Discord: below messages, as a forum's posts, put away and closed, with Discord's refusals.
import { describe, expect, it } from 'vitest';
import { ACTIVE_THREADS_MAX, CROSSPOSTS_PER_HOUR_MAX } from '../../../src/playground/local-limits.ts';
import type { LocalDiscord } from '../../../src/playground/local-discord.ts';
import { startDiscord } from '../bot.ts';

interface Answer {
  status: number;
  body: { id: string; code?: number; retry_after?: number; threads?: { id: string }[]; has_more?: boolean };
}

/** As the bot asks: a body makes it a POST. */
async function ask(
  { apiUrl, token }: LocalDiscord,
  path: string,
  { body, method }: { body?: object; method?: string } = {},
) {
  const response = await fetch(`${apiUrl}/v10${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() } as Answer;
}

async function say(discord: LocalDiscord, channel: string): Promise<string> {
  return (await ask(discord, `/channels/${channel}/messages`, { body: { content: 'Words' } })).body.id;
}

describe('a thread below a message', () => {
  it('has its id, and there is one', async () => {
    const discord = await startDiscord();
    const [channel = ''] = discord.channelIds;
    const message = await say(discord, channel);
    const path = `/channels/${channel}/messages/${message}/threads`;
    expect(await ask(discord, path, { body: { name: 'Talk' } })).toMatchObject({
      status: 201,
      body: { id: message },
    });
    expect(await ask(discord, path, { body: { name: 'Talk' } })).toMatchObject({
      status: 400,
      body: { code: 160_004 },
    });
    expect(discord.messages(channel)[0]?.flags).toBe(1 << 5);
    expect((await ask(discord, `/guilds/${discord.guildId}/threads/active`)).body.threads).toMatchObject([
      { id: message },
    ]);
  });

  it.each([{}, { name: '' }, { name: 'x'.repeat(101) }, { name: 'x', auto_archive_duration: 7 }])(
    'named %o is refused',
    async (body) => {
      const discord = await startDiscord();
      const [channel = ''] = discord.channelIds;
      const path = `/channels/${channel}/messages/${await say(discord, channel)}/threads`;
      expect(await ask(discord, path, { body: body })).toMatchObject({ status: 400, body: { code: 50_035 } });
    },
  );

  it('is refused where a server has too many', async () => {
    const discord = await startDiscord();
    const [channel = ''] = discord.channelIds;
    const path = `/channels/${channel}/threads`;
    for (let n = 0; n < ACTIVE_THREADS_MAX; n += 1) await ask(discord, path, { body: { name: `T${n}` } });
    expect(await ask(discord, path, { body: { name: 'One more' } })).toMatchObject({
      body: { code: 160_006 },
    });
    discord.archiveThread(discord.threads(channel)[0]?.id ?? '');
    expect(await ask(discord, path, { body: { name: 'One more' } })).toMatchObject({ status: 201 });
  });
});

describe('a forum', () => {
  const post = (more: object = {}) => ({ name: 'Digest', message: { content: 'Words' }, ...more });

  it('takes posts, not messages', async () => {
    const discord = await startDiscord();
    const { id, tagIds } = discord.addChannel({ name: 'forum', kind: 'forum', tags: ['News'] });
    const made = await ask(discord, `/channels/${id}/threads`, { body: post({ applied_tags: tagIds }) });
    expect(discord.messages(made.body.id)).toMatchObject([{ id: made.body.id, content: 'Words' }]);
    expect(discord.threads(id)).toMatchObject([{ name: 'Digest', appliedTags: tagIds }]);
    const said = await ask(discord, `/channels/${id}/messages`, { body: { content: 'Words' } });
    expect(said).toMatchObject({ status: 400, body: { code: 50_008 } });
  });

  it.each([
    ['without words', { message: {} }, 50_006],
    ['with a tag of another forum', { applied_tags: ['1'] }, 10_087],
    ['with six tags', { applied_tags: ['1', '2', '3', '4', '5', '6'] }, 50_035],
    ['without the tag that it wants', {}, 40_067],
  ])('refuses a post %s', async (_, more, code) => {
    const discord = await startDiscord();
    const { id } = discord.addChannel({ name: 'forum', kind: 'forum', isTagRequired: true });
    expect(await ask(discord, `/channels/${id}/threads`, { body: post(more) })).toMatchObject({
      body: { code },
    });
    expect(discord.threads(id)).toEqual([]);
  });

  it('lists what was put away, newest first', async () => {
    const discord = await startDiscord();
    const { id } = discord.addChannel({ name: 'forum', kind: 'forum' });
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1)
      ids.push((await ask(discord, `/channels/${id}/threads`, { body: post() })).body.id);
    for (const one of ids.slice(0, 2)) discord.archiveThread(one);
    const { body } = await ask(discord, `/channels/${id}/threads/archived/public?limit=1`);
    expect(body).toMatchObject({ threads: [{ id: ids[1] }], has_more: true });
  });
});

describe('a thread that was put away', () => {
  it.each([false, true])('comes back with a message, unless it is closed (%s)', async (isLocked) => {
    const discord = await startDiscord();
    const [channel = ''] = discord.channelIds;
    const { body } = await ask(discord, `/channels/${channel}/threads`, { body: { name: 'Talk' } });
    discord.archiveThread(body.id, { isLocked });
    const said = await ask(discord, `/channels/${body.id}/messages`, { body: { content: 'Words' } });
    expect(said.body.code).toBe(isLocked ? 160_005 : undefined);
    expect(discord.threads(channel)).toMatchObject([{ isArchived: isLocked }]);
    const opened = await ask(discord, `/channels/${body.id}`, { body: { archived: false }, method: 'PATCH' });
    expect(opened.status).toBe(isLocked ? 403 : 200);
  });
});

describe('publishing', () => {
  it('is limited by the hour and the channel', async () => {
    let now = Date.now();
    const discord = await startDiscord({ clock: () => now });
    const channel = discord.channelIds[2] ?? '';
    const publish = async () =>
      ask(discord, `/channels/${channel}/messages/${await say(discord, channel)}/crosspost`, { body: {} });
    for (let n = 0; n < CROSSPOSTS_PER_HOUR_MAX; n += 1) expect((await publish()).status).toBe(200);
    expect(await publish()).toMatchObject({ status: 429, body: { retry_after: 3_600 } });
    now += 3_600_001;
    expect((await publish()).status).toBe(200);
  });
});

describe('faults', () => {
  it('can be chosen for each request, after those that wait', async () => {
    const discord = await startDiscord();
    discord.failBy((method, path) => (path.endsWith('/@me') && method === 'GET' ? { status: 503 } : null));
    discord.failNext({ path: /@me/, status: 418 });
    expect((await ask(discord, '/users/@me')).status).toBe(418);
    expect((await ask(discord, '/users/@me')).status).toBe(503);
    expect((await ask(discord, `/channels/${discord.channelIds[0] ?? ''}`)).status).toBe(200);
  });
});
