// What the page may ask for, and with which sentence it is refused.
import { describe, expect, it } from 'vitest';
import { buttonRow, lineForm, startBot, startDiscord } from '../bot.ts';
import { send } from '../requests.ts';
import { openEvents, post } from './page-window.ts';

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
