// What Discord's client would not let a member do: each with a sentence, and nothing reaches the bot.
import { ComponentType, type Interaction, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { buttonRow, startBot, startDiscord } from '../bot.ts';

describe('running a command', () => {
  it.each([
    ['weather', {}, /No command named weather/],
    ['news', { colour: 'red' }, /no option named colour/],
    ['news', { query: 'x'.repeat(21) }, /0 to 20 characters; these are 21/],
    ['news', { query: 7 }, /query takes text/],
    ['news', { count: 9 }, /from 1 to 8/],
    ['news', { count: 0 }, /from 1 to 8/],
    ['news', { count: 1.5 }, /whole number/],
    ['news', { count: '3' }, /whole number/],
    ['news', { period: 'd2' }, /one of its choices: A day/],
    ['news', { private: 'yes' }, /true or false/],
    ['digest', {}, /Choose one subcommand: add, list/],
    ['digest drop', {}, /no subcommand named drop/],
    ['digest add', {}, /tag is required/],
    ['digest add', { tag: 'ai', channel: '1' }, /id of a channel/],
    ['digest add', { tag: 'ai', mention: '1' }, /id of a role/],
    ['digest add', { tag: 'ai', owner: '1' }, /id of a member/],
    ['Find coverage', {}, /Choose a message/],
  ])('/%s with %j is refused', async (name, options, sentence) => {
    const { discord, on } = await startBot();
    const seen: Interaction[] = [];
    on(async (interaction) => seen.push(interaction));
    await expect(discord.member().command(name, options)).rejects.toThrow(sentence);
    expect(seen).toEqual([]);
  });

  it('is refused where the member lacks the permission that the command asks for', async () => {
    const { discord, on } = await startBot();
    on(async (interaction) => interaction.isChatInputCommand() && interaction.reply('yes'));
    const robin = discord.members.find(({ isManager }) => !isManager);
    await expect(discord.member(robin?.id).command('digest list')).rejects.toThrow(/Robin does not see/);
    const record = await discord.member().command('digest list');
    expect(await record.answered).toMatchObject({ content: 'yes', answers: { command: '/digest list' } });
  });

  it('is refused in a channel that is not there', async () => {
    const { discord } = await startBot();
    await expect(discord.member().command('news', {}, { channelId: '1' })).rejects.toThrow(/no such channel/);
  });

  it('explains members, channels and roles that an option names', async () => {
    const { discord, client, on } = await startBot();
    const role = client.guilds.cache.first()?.roles.cache.find(({ mentionable }) => mentionable);
    const seen: unknown[] = [];
    on(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { options } = interaction;
      seen.push(options.getSubcommand(), options.getChannel('channel')?.id);
      seen.push(options.getRole('mention')?.name, options.getUser('owner')?.globalName);
      await interaction.reply('ok');
    });
    const options = {
      tag: 'ai',
      channel: discord.channelIds[2] ?? '',
      mention: role?.id ?? '',
      owner: discord.members[1]?.id ?? '',
    };
    await (
      await discord.member().command('digest add', options)
    ).answered;
    expect(seen).toEqual(['add', discord.channelIds[2], role?.name, 'Robin']);
  });

  it('takes nested options as the page sends them', async () => {
    const { discord, on } = await startBot();
    on(
      async (interaction) =>
        interaction.isChatInputCommand() && interaction.reply(interaction.options.getString('tag', true)),
    );
    const options = [{ name: 'add', options: [{ name: 'tag', value: 'rail' }] }];
    const record = await discord.member().command('digest', options);
    expect((await record.answered).content).toBe('rail');
  });

  it('refuses an option that is given twice', async () => {
    const { discord } = await startBot();
    const twice = [
      { name: 'query', value: 'a' },
      { name: 'query', value: 'b' },
    ];
    await expect(discord.member().command('news', twice)).rejects.toThrow(/twice/);
  });

  it('needs a member who is there', async () => {
    const discord = await startDiscord();
    expect(() => discord.member('1')).toThrow(/no member/);
  });
});

describe('asking for suggestions', () => {
  it('is refused for an option that has none', async () => {
    const { discord } = await startBot();
    await expect(discord.member().complete('news', ['count'])).rejects.toThrow(/does not suggest/);
    await expect(discord.member().complete('digest add', ['list', 'tag'])).rejects.toThrow(
      /does not suggest/,
    );
  });

  it('of a subcommand brings its options, the focused one among them', async () => {
    const { discord, on } = await startBot();
    const [general = ''] = discord.channelIds;
    on(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { options } = interaction;
      const { name, value } = options.getFocused(true);
      await interaction.respond([{ name: `${options.getSubcommand()} ${name}`, value }]);
    });
    const typed = { channel: general, tag: 'cour' };
    expect(await discord.member().complete('digest add', ['add', 'tag'], typed)).toEqual([
      { name: 'add tag', value: 'cour' },
    ]);
  });

  it('sends what is typed so far, whether or not it would fit', async () => {
    const { discord, on } = await startBot();
    on(async (interaction) => {
      if (interaction.isAutocomplete())
        await interaction.respond([{ name: String(interaction.options.getInteger('count')), value: 'v' }]);
    });
    const choices = await discord.member().complete('news', ['query'], { query: 'x'.repeat(40), count: 9 });
    expect(choices).toEqual([{ name: '9', value: 'v' }]);
  });
});

describe('using components', () => {
  const options = ['a', 'b', 'c'].map((value) => ({ label: value.toUpperCase(), value }));
  const select = { type: ComponentType.StringSelect as const, custom_id: 'pick', max_values: 2, options };
  const rows = [
    buttonRow({ id: 'go', label: 'Go' }, { id: 'no', label: 'No', isDisabled: true }),
    { type: ComponentType.ActionRow as const, components: [select] },
  ];

  it.each([
    ['gone', [], /no component gone/],
    ['no', [], /disabled/],
    ['go', ['a'], /takes no values/],
    ['pick', [], /1 to 2 values; these are 0/],
    ['pick', ['a', 'b', 'c'], /1 to 2 values; these are 3/],
    ['pick', ['a', 'a'], /each value once/],
    ['pick', ['d'], /does not offer d/],
  ])('%s with %j is refused', async (customId, values, sentence) => {
    const { discord, client } = await startBot();
    const channelId = discord.channelIds[0] ?? '';
    await client.rest.post(`/channels/${channelId}/messages`, { body: { content: 'x', components: rows } });
    const id = discord.messages()[0]?.id ?? '';
    await expect(discord.member().component(id, customId, values)).rejects.toThrow(sentence);
  });

  it('is refused on a message that the member does not see', async () => {
    const { discord, on } = await startBot();
    on(
      async (interaction) =>
        interaction.isChatInputCommand() &&
        interaction.reply({ content: 'x', components: rows, flags: MessageFlags.Ephemeral }),
    );
    const { id } = await (await discord.member().command('news')).answered;
    await expect(discord.member(discord.members[1]?.id).component(id, 'go')).rejects.toThrow(/does not see/);
    await expect(discord.member().component('1', 'go')).rejects.toThrow(/does not see/);
  });

  it('brings the chosen values', async () => {
    const { discord, client, on } = await startBot();
    on(
      async (interaction) =>
        interaction.isStringSelectMenu() && interaction.update(interaction.values.join('+')),
    );
    const channelId = discord.channelIds[0] ?? '';
    await client.rest.post(`/channels/${channelId}/messages`, { body: { content: 'x', components: rows } });
    const record = await discord.member().component(discord.messages()[0]?.id ?? '', 'pick', ['c', 'a']);
    expect((await record.answered).content).toBe('c+a');
  });
});

describe('writing', () => {
  it('puts a member’s words into the channel', async () => {
    const discord = await startDiscord();
    const robin = discord.members[1];
    const said = await discord.member(robin?.id).say(discord.channelIds[1] ?? '', 'hello');
    expect(said).toMatchObject({ content: 'hello', author: { id: robin?.id, name: 'Robin', isBot: false } });
    expect(discord.messages(discord.channelIds[1])).toEqual([said]);
    expect(discord.messages(discord.channelIds[0])).toEqual([]);
  });

  it.each(['', '   ', 'x'.repeat(2001)])('refuses what is empty or too long', async (content) => {
    const discord = await startDiscord();
    await expect(discord.member().say(discord.channelIds[0] ?? '', content)).rejects.toThrow(/1 to 2000/);
  });
});
