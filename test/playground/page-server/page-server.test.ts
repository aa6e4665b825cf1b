// The page's side: what it is given, what it may ask, and who is kept out.
import { MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '../../../src/playground/local-discord.ts';
import type { PageEvent } from '../../../src/playground/page-protocol.ts';
import { lineForm, buttonRow, memoryLog, startBot, startDiscord } from '../bot.ts';
import { send } from '../requests.ts';

type Fields = Record<string, unknown> & { headers?: Record<string, string> };

/** As the page itself would send it: the fields are the body, but for `headers`. */
function post(discord: LocalDiscord, path: string, { headers = {}, ...body }: Fields) {
  const own = { origin: discord.url, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  return send(`${discord.url}${path}`, {
    method: 'POST',
    headers: { ...own, ...headers },
    body: JSON.stringify(body),
  });
}

/** The events of one window, read as they come. */
async function openEvents(discord: LocalDiscord) {
  const response = await fetch(`${discord.url}/page/events`);
  const events: PageEvent[] = [];
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  const next = async (kind: PageEvent['kind']): Promise<PageEvent> => {
    for (;;) {
      const found = events.findIndex((event) => event.kind === kind);
      const event = events[found];
      if (event) {
        events.splice(0, found + 1);
        return event;
      }
      const chunk = await reader?.read();
      if (!chunk || chunk.done) throw new Error(`The events ended before one of kind ${kind}.`);
      const lines = (rest + chunk.value).split('\n\n');
      rest = lines.pop() ?? '';
      for (const line of lines)
        if (line.startsWith('data: ')) events.push(JSON.parse(line.slice(6)) as PageEvent);
    }
  };
  return { response, next, close: () => reader?.cancel() };
}

describe('who is let in', () => {
  let discord: LocalDiscord;
  beforeAll(async () => {
    discord = await startLocalDiscord({ bind: '127.0.0.1', port: 0, log: memoryLog(), isPageServed: false });
  });
  afterAll(() => discord.close());
  const port = () => new URL(discord.url).port;

  it.each(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])('a request for %s', async (name) => {
    const { status } = await send(`${discord.url}/api/v10/gateway`, {
      headers: { host: `${name}:${port()}` },
    });
    expect(status).toBe(200);
  });

  it.each(['evil.example', '127.0.0.1.evil.example', '127.0.0.2'])('no request for %s', async (name) => {
    for (const path of ['/', '/api/v10/gateway', '/page/events']) {
      const { status } = await send(`${discord.url}${path}`, { headers: { host: `${name}:${port()}` } });
      expect(status).toBe(403);
    }
  });

  it('no request for another port or none', async () => {
    for (const host of ['127.0.0.1', '127.0.0.1:1', 'localhost:']) {
      expect((await send(`${discord.url}/`, { headers: { host } })).status).toBe(403);
    }
  });

  it('no browser at REST, not even the page', async () => {
    for (const origin of [discord.url, 'https://evil.example', 'null']) {
      const { status } = await send(`${discord.url}/api/v10/gateway`, { headers: { origin } });
      expect(status).toBe(403);
    }
  });

  it('no act without the page’s own origin', async () => {
    const body = { memberId: discord.members[0]?.id, channelId: discord.channelIds[0], content: 'x' };
    for (const origin of ['https://evil.example', 'null', `http://localhost:${port()}`]) {
      expect((await post(discord, '/page/message', { ...body, headers: { origin } })).status).toBe(403);
    }
    const headers = { 'content-type': 'application/json' };
    const request = { method: 'POST', headers, body: JSON.stringify(body) };
    expect((await send(`${discord.url}/page/message`, request)).status).toBe(403);
    expect(discord.messages()).toEqual([]);
  });

  it('the page under any of its own names', async () => {
    const body = { memberId: discord.members[0]?.id, channelId: discord.channelIds[0], content: 'x' };
    const host = `localhost:${port()}`;
    expect(
      (await post(discord, '/page/message', { ...body, headers: { host, origin: `http://${host}` } })).status,
    ).toBe(204);
  });

  it('no act that is not JSON', async () => {
    const plain = await post(discord, '/page/message', { headers: { 'content-type': 'text/plain' } });
    expect(plain.status).toBe(415);
    const form = await post(discord, '/page/message', { headers: { 'content-type': 'application/jsonp' } });
    expect(form.status).toBe(415);
  });

  it('no other site’s page that reads events', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const { status } = await send(`${discord.url}/page/events`, { headers: { 'sec-fetch-site': site } });
      expect(status).toBe(403);
    }
  });

  it('a link to the page from elsewhere, with headers that keep everything else out', async () => {
    const { status, headers } = await send(`${discord.url}/`, {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(status).toBe(404);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('no act that is too long', async () => {
    const { status } = await post(discord, '/page/message', { content: 'x'.repeat(1024 * 1024) });
    expect(status).toBe(413);
  });

  it('no path out of the page’s folder', async () => {
    for (const path of [
      '/page/../local-discord.ts',
      '/page/%2e%2e%2flocal-discord.ts',
      '/page/constructor',
      '/etc',
    ]) {
      expect((await send(`${discord.url}${path}`)).status).toBe(404);
    }
  });
});

describe('the events', () => {
  it('begin with the whole state', async () => {
    const { discord } = await startBot();
    await discord.member().say(discord.channelIds[0] ?? '', 'hello');
    const { response, next, close } = await openEvents(discord);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const event = await next('state');
    expect(event).toMatchObject({
      state: {
        guildName: 'The local newsroom',
        bot: { id: discord.applicationId, name: 'Broadsheet', isOnline: true },
        members: discord.members,
        roles: [
          { name: '@everyone' },
          { name: 'News readers' },
          { name: 'Managers' },
          { name: 'Broadsheet' },
        ],
        messages: [{ content: 'hello', embeds: [] }],
      },
    });
    expect(event.kind === 'state' && event.state.commands.map(({ name }) => name)).toEqual([
      'news',
      'digest',
      'Find coverage',
    ]);
    await close();
  });

  it('tell of messages, deletions, commands, forms and the bot’s leaving', async () => {
    const { discord, client, on } = await startBot();
    on(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.showModal(lineForm('a'));
    });
    const { next, close } = await openEvents(discord);
    await next('state');
    const path = `/channels/${discord.channelIds[0] ?? ''}/messages` as const;
    const { id } = (await client.rest.post(path, { body: { content: 'hi' } })) as { id: string };
    expect(await next('message')).toMatchObject({ message: { id, content: 'hi', state: 'sent' } });
    await client.rest.patch(`${path}/${id}`, { body: { embeds: [{ title: 'Ferries' }] } });
    expect(await next('message')).toMatchObject({ message: { id, embeds: [{ title: 'Ferries' }] } });
    await client.rest.patch(`${path}/${id}`, { body: { flags: MessageFlags.SuppressEmbeds } });
    expect(await next('message')).toMatchObject({ message: { id, content: 'hi', embeds: [] } });
    await client.rest.delete(`${path}/${id}`);
    expect(await next('message-deleted')).toEqual({ kind: 'message-deleted', id });
    const record = await discord.member().command('news');
    expect(await next('modal')).toMatchObject({ interactionId: record.id, memberId: discord.members[0]?.id });
    await client.application.commands.set([]);
    expect(await next('commands')).toEqual({ kind: 'commands', commands: [] });
    await client.destroy();
    expect(await next('bot')).toEqual({ kind: 'bot', isOnline: false });
    await close();
  });

  it('tell why a press failed, and next to what', async () => {
    const { discord, on } = await startBot();
    const row = buttonRow({ id: 'x', label: 'x' });
    on(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: 'hi', components: [row] });
      if (interaction.isButton()) await interaction.update({ content: 'x'.repeat(2001) });
    });
    const { id } = await (await discord.member().command('news')).answered;
    const { next, close } = await openEvents(discord);
    await discord.member().component(id, 'x');
    const event = await next('interaction-failed');
    expect(event).toMatchObject({ messageId: id, memberId: discord.members[0]?.id });
    expect(event.kind === 'interaction-failed' && event.reason).toMatch(/refused/);
    await close();
  });

  it('tell of a press that nobody answered, and of a command', async () => {
    const { discord, client } = await startBot({ acknowledgeWithinMs: 20 });
    const { next, close } = await openEvents(discord);
    const body = { content: 'hi', components: [buttonRow({ id: 'x', label: 'X' })] };
    await client.rest.post(`/channels/${discord.channelIds[0] ?? ''}/messages`, { body });
    const messageId = discord.messages()[0]?.id ?? '';
    await discord.member().component(messageId, 'x');
    const event = await next('interaction-failed');
    expect(event).toMatchObject({ messageId, memberId: discord.members[0]?.id });
    expect(event.kind === 'interaction-failed' && event.reason).toMatch(/three seconds/);
    await discord.member().command('news');
    expect(await next('message')).toMatchObject({
      message: { state: 'failed', onlyFor: discord.members[0]?.id, answers: { command: '/news' } },
    });
    await close();
  });

  it('go to 32 windows at most', async () => {
    const discord = await startDiscord();
    const windows = [];
    for (let count = 0; count < 32; count += 1) windows.push(await openEvents(discord));
    expect((await send(`${discord.url}/page/events`)).status).toBe(503);
    for (const { close } of windows) await close();
  });
});

describe('acts of the page', () => {
  it('run a command, press, fill in and say', async () => {
    const { discord, on } = await startBot();
    on(async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({
          content: interaction.options.getString('query') ?? '-',
          components: [buttonRow({ id: 'go', label: 'Go' })],
        });
      if (interaction.isButton()) await interaction.showModal(lineForm('a'));
      if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('a'));
    });
    const memberId = discord.members[0]?.id;
    const channelId = discord.channelIds[0];
    const commandId = discord.commands().find(({ name }) => name === 'news')?.id;
    const { next, close } = await openEvents(discord);
    const options = [{ name: 'query', value: 'rail' }];
    expect((await post(discord, '/page/command', { memberId, channelId, commandId, options })).status).toBe(
      204,
    );
    const answer = await next('message');
    expect(answer).toMatchObject({ message: { content: 'rail', answers: { memberName: 'Mara' } } });
    const messageId = answer.kind === 'message' ? answer.message.id : '';
    expect((await post(discord, '/page/component', { memberId, messageId, customId: 'go' })).status).toBe(
      204,
    );
    const form = await next('modal');
    const interactionId = form.kind === 'modal' ? form.interactionId : '';
    expect(
      (await post(discord, '/page/modal', { memberId, interactionId, values: { a: 'filled' } })).status,
    ).toBe(204);
    expect(await next('message')).toMatchObject({ message: { content: 'filled' } });
    expect((await post(discord, '/page/message', { memberId, channelId, content: 'thanks' })).status).toBe(
      204,
    );
    expect(await next('message')).toMatchObject({ message: { content: 'thanks', author: { isBot: false } } });
    await close();
  });

  it('ask for suggestions', async () => {
    const { discord, on } = await startBot();
    on(
      async (interaction) =>
        interaction.isAutocomplete() && interaction.respond([{ name: 'Rail', value: 't:1' }]),
    );
    const commandId = discord.commands().find(({ name }) => name === 'news')?.id;
    const body = {
      memberId: discord.members[0]?.id,
      channelId: discord.channelIds[0],
      commandId,
      focused: ['query'],
    };
    const answer = await post(discord, '/page/complete', {
      ...body,
      options: [{ name: 'query', value: 'r' }],
    });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ choices: [{ name: 'Rail', value: 't:1' }] });
  });

  it.each([
    ['/page/command', { commandId: '1' }, /not registered/],
    ['/page/command', {}, /not registered/],
    ['/page/component', { messageId: '1', customId: 'x' }, /does not see/],
    ['/page/modal', { interactionId: '1', values: 3 }, /No form/],
    ['/page/message', { channelId: '1', content: 'x' }, /no such channel/],
    ['/page/message', { memberId: '1', content: 'x' }, /Choose a member/],
  ])('%s with %j is refused with a sentence', async (path, body, sentence) => {
    const discord = await startDiscord();
    const answer = await post(discord, path, { memberId: discord.members[0]?.id, ...body });
    expect(answer.status).toBe(400);
    expect((JSON.parse(answer.body) as { message: string }).message).toMatch(sentence);
  });

  it('are refused when options nest deeper than Discord’s', async () => {
    const { discord } = await startBot();
    const commandId = discord.commands()[0]?.id;
    const deep = [
      { name: 'a', options: [{ name: 'b', options: [{ name: 'c', options: [{ name: 'd' }] }] }] },
    ];
    const body = {
      memberId: discord.members[0]?.id,
      channelId: discord.channelIds[0],
      commandId,
      options: deep,
    };
    const answer = await post(discord, '/page/command', body);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('more options');
  });

  it('are unknown under other names, and refuse what is no JSON', async () => {
    const discord = await startDiscord();
    expect((await post(discord, '/page/constructor', {})).status).toBe(404);
    const headers = { origin: discord.url, 'content-type': 'application/json' };
    const broken = await send(`${discord.url}/page/message`, { method: 'POST', headers, body: '{' });
    expect(broken.status).toBe(400);
    expect((await send(`${discord.url}/`, { method: 'PUT' })).status).toBe(405);
  });
});
