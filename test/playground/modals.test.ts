// Forms: opened as an answer, checked as the client checks them, submitted with their values.
import {
  type APIModalInteractionResponseCallbackData,
  ChannelType,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { buttonRow, startBot } from './bot.ts';

const FORM: APIModalInteractionResponseCallbackData = {
  custom_id: 'form',
  title: 'New digest',
  components: [
    { type: ComponentType.TextDisplay, content: 'All times are local.' },
    {
      type: ComponentType.Label,
      label: 'Channel',
      component: {
        type: ComponentType.ChannelSelect,
        custom_id: 'channel',
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
      },
    },
    {
      type: ComponentType.Label,
      label: 'How often',
      component: {
        type: ComponentType.RadioGroup,
        custom_id: 'often',
        options: [
          { value: 'daily', label: 'Daily', default: true },
          { value: 'weekly', label: 'Weekly' },
        ],
      },
    },
    {
      type: ComponentType.Label,
      label: 'Time',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'at',
        style: TextInputStyle.Short,
        min_length: 4,
        max_length: 5,
        value: '08:00',
      },
    },
    {
      type: ComponentType.Label,
      label: 'Quiet',
      component: { type: ComponentType.Checkbox, custom_id: 'quiet', default: false },
    },
  ],
};

const GROUPS: APIModalInteractionResponseCallbackData = {
  custom_id: 'groups',
  title: 'Choices',
  components: [
    {
      type: ComponentType.Label,
      label: 'Days',
      component: {
        type: ComponentType.CheckboxGroup,
        custom_id: 'days',
        required: false,
        options: [
          { value: 'mon', label: 'Monday' },
          { value: 'tue', label: 'Tuesday' },
        ],
      },
    },
    {
      type: ComponentType.Label,
      label: 'Role',
      component: { type: ComponentType.RoleSelect, custom_id: 'role', required: false },
    },
    {
      type: ComponentType.Label,
      label: 'Words',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'words',
        style: TextInputStyle.Paragraph,
        required: false,
      },
    },
  ],
};

async function startFormBot(form: APIModalInteractionResponseCallbackData) {
  const bot = await startBot();
  const submitted = Promise.withResolvers<ModalSubmitInteraction>();
  bot.on(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.showModal(form);
    if (!interaction.isModalSubmit()) return;
    submitted.resolve(interaction);
    await interaction.reply(`saved ${interaction.customId}`);
  });
  const record = await bot.discord.member().command('news');
  await record.acknowledged;
  return { ...bot, record, submitted: submitted.promise };
}

describe('a form', () => {
  it('is the answer to a command, and no message', async () => {
    const { discord, record } = await startFormBot(FORM);
    expect(record.modal).toMatchObject({ custom_id: 'form', title: 'New digest' });
    await expect(record.answered).rejects.toThrow(/form/);
    expect(discord.messages()).toEqual([]);
    expect(discord.violations()).toEqual([]);
  });

  it('brings every value to the bot', async () => {
    const { discord, record, submitted } = await startFormBot(FORM);
    const values = { channel: [discord.channelIds[1] ?? ''], often: 'weekly', at: '09:30', quiet: true };
    const submit = await discord.member().modal(record.id, values);
    const { fields } = await submitted;
    expect(fields.getSelectedChannels('channel')?.map(({ id }) => id)).toEqual([discord.channelIds[1]]);
    expect(fields.getRadioGroup('often')).toBe('weekly');
    expect(fields.getTextInputValue('at')).toBe('09:30');
    expect(fields.getCheckbox('quiet')).toBe(true);
    expect(await submit.answered).toMatchObject({
      content: 'saved form',
      answers: { command: 'New digest' },
    });
  });

  it('sends what was filled in beforehand when the member leaves it', async () => {
    const { discord, record, submitted } = await startFormBot(FORM);
    await discord.member().modal(record.id, { channel: [discord.channelIds[0] ?? ''] });
    const { fields } = await submitted;
    expect(fields.getRadioGroup('often')).toBe('daily');
    expect(fields.getTextInputValue('at')).toBe('08:00');
    expect(fields.getCheckbox('quiet')).toBe(false);
  });

  it('may be sent with nothing in what is not required', async () => {
    const { discord, record, submitted } = await startFormBot(GROUPS);
    await discord.member().modal(record.id, {});
    const { fields } = await submitted;
    expect(fields.getCheckboxGroup('days')).toEqual([]);
    expect(fields.getSelectedRoles('role')?.size ?? 0).toBe(0);
    expect(fields.getTextInputValue('words')).toBe('');
  });

  it('takes several values of a group, all of them at most', async () => {
    const { discord, record, submitted } = await startFormBot(GROUPS);
    await discord.member().modal(record.id, { days: ['mon', 'tue'] });
    expect((await submitted).fields.getCheckboxGroup('days')).toEqual(['mon', 'tue']);
  });

  it.each([
    ['a missing required value', {}, /channel is required/],
    ['a value that is not offered', { channel: ['1'] }, /does not offer 1/],
    ['a text that is too short', { channel: 'FIRST', at: '8' }, /4 to 5 characters/],
    ['an empty required text', { channel: 'FIRST', at: '' }, /at is required/],
    ['an input that it does not have', { channel: 'FIRST', colour: 'red' }, /no input colour/],
    ['a radio value that is not there', { channel: 'FIRST', often: 'hourly' }, /does not offer hourly/],
  ])('is not sent with %s', async (_, values, sentence) => {
    const { discord, record } = await startFormBot(FORM);
    const filled = JSON.parse(
      JSON.stringify(values).replace('FIRST', discord.channelIds[0] ?? ''),
    ) as typeof values;
    await expect(discord.member().modal(record.id, filled)).rejects.toThrow(sentence);
  });

  it('is open for the member who got it, and for no other', async () => {
    const { discord, record } = await startFormBot(GROUPS);
    await expect(discord.member(discord.members[1]?.id).modal(record.id, {})).rejects.toThrow(
      /No form is open/,
    );
    await expect(discord.member().modal('1', {})).rejects.toThrow(/No form is open/);
  });

  it('cannot answer a form', async () => {
    const { discord, client, on } = await startBot();
    const refused = Promise.withResolvers<unknown>();
    on(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.showModal(GROUPS);
      if (!interaction.isModalSubmit()) return;
      const body = { type: 9, data: GROUPS };
      const { id, token } = interaction;
      await client.rest
        .post(`/interactions/${id}/${token}/callback`, { body, auth: false })
        .catch(refused.resolve);
    });
    const record = await discord.member().command('news');
    await record.acknowledged;
    await discord.member().modal(record.id, {});
    expect(await refused.promise).toMatchObject({ code: 50035, status: 400 });
  });

  it('opened by a button updates the message of the button', async () => {
    const { discord, on } = await startBot();
    const row = buttonRow({ id: 'edit', label: 'Edit' });
    on(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: 'old', components: [row] });
      if (interaction.isButton()) await interaction.showModal(GROUPS);
      if (interaction.isModalSubmit() && interaction.isFromMessage())
        await interaction.update(
          `${interaction.message.content} and ${interaction.fields.getTextInputValue('words')}`,
        );
    });
    const message = await (await discord.member().command('news')).answered;
    const press = await discord.member().component(message.id, 'edit');
    await press.acknowledged;
    const submit = await discord.member().modal(press.id, { words: 'new' });
    expect(await submit.answered).toMatchObject({ id: message.id, content: 'old and new' });
  });
});
