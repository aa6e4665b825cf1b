// What is read of a message that somebody points at: its words and links, wherever they stand, and no marks.
import { ApplicationCommandType, Collection, type APIMessage, type Message } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMessage, type PointedMessage } from '../../src/discord/pointed-message.ts';
import { ACCENT, container, linkButton, section, text } from '../../src/discord/views/components.ts';
import { hostileText } from './hostile.ts';
import { liveBots, saying } from './live.ts';

const startLive = liveBots();

/** Reads messages as the real client gives them to a command in their menu. */
async function startReader() {
  const read: { message: Message; pointed: PointedMessage }[] = [];
  const { discord } = await startLive({
    messageCommands: [
      {
        data: { type: ApplicationCommandType.Message, name: 'Read' },
        execute: async ({ targetMessage }) => {
          read.push({ message: targetMessage, pointed: readMessage(targetMessage) });
          return saying('read');
        },
      },
    ],
  });
  const [channel = ''] = discord.channelIds;
  const point = async (messageId: string) => {
    await (
      await discord.member().messageCommand(messageId, 'Read')
    ).answered;
    const last = read.at(-1);
    if (last === undefined) throw new Error('Nothing was read.');
    return last;
  };
  return {
    say: async (content: string) => point((await discord.member().say(channel, content)).id),
    /** Posts as the bot, whose messages can hold previews and components. */
    post: async (body: object) => {
      const response = await fetch(`${discord.apiUrl}/v10/channels/${channel}/messages`, {
        method: 'POST',
        headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return point(((await response.json()) as APIMessage).id);
    },
  };
}

describe('the words of a message', () => {
  test.each([
    ['the ferry is late', 'the ferry is late'],
    ['**the** _ferry_ ~~is~~ ||late||', 'the ferry is late'],
    [
      'hey <@123> and <@&5>, in <#7> </news:9> <:wave:1> <a:wave:2> <t:1795420800:R> <id:guide> look',
      'hey and , in look',
    ],
    ['a < b and c > d', 'a < b and c > d'],
    ['look https://a.example/x', 'look'],
  ])('of %j are %j', async (content, words) => {
    const { say } = await startReader();
    const { pointed } = await say(content);
    expect(pointed.text.replace(/\s+/g, ' ')).toBe(words);
  });
});

describe('the links of a message', () => {
  const link = 'https://a.example/ferry';

  test.each([
    [link, [link]],
    [`<${link}>`, [link]],
    [`see ${link}.`, [link]],
    [`see ${link}, or ${link}!?`, [link, link]],
    [`(${link})`, [link]],
    [`[the ferry](${link}), [again](${link})`, [link, link]],
    [`||${link}||`, [link]],
    [`**${link}**`, [link]],
    [`“${link}”`, [link]],
    ['HTTPS://A.example/Ferry', ['HTTPS://A.example/Ferry']],
    [`${link}_(boat)`, [`${link}_(boat)`]],
    [`(${link}_(boat))`, [`${link}_(boat)`]],
    [`${link}_%28boat%29`, [`${link}_%28boat%29`, `${link}_(boat)`]],
    [`${link}?a=1&b=2#c`, [`${link}?a=1&b=2#c`]],
    ['ftp://a.example/x, a.example/x, https:// x', []],
  ])('in %j are %j', async (content, links) => {
    const { say } = await startReader();
    expect((await say(content)).pointed.links).toEqual(links);
  });
});

describe('other parts of a message', () => {
  test('are its previews: title, description, fields, address', async () => {
    const { post } = await startReader();
    const { pointed } = await post({
      content: '',
      embeds: [
        {
          title: 'Ferry runs again',
          description: 'After three weeks in the dock',
          url: 'https://a.example/ferry',
          fields: [{ name: 'Where', value: 'Northam' }],
        },
      ],
    });
    for (const words of ['Ferry runs again', 'three weeks in the dock', 'Where', 'Northam'])
      expect(pointed.text).toContain(words);
    expect(pointed.links).toEqual(['https://a.example/ferry']);
  });

  test('are components: what they say, and the addresses of their buttons', async () => {
    const { post } = await startReader();
    const button = linkButton('Read it here', 'https://a.example/button');
    const { pointed } = await post({
      flags: 1 << 15,
      components: [
        container(ACCENT.answer, [
          text('Ferry \\*runs\\* ([Post](https://a.example/text))'),
          section('Second story', button),
        ]),
      ],
    });
    expect(pointed.text.replace(/\s+/g, ' ')).toContain('Ferry runs');
    expect(pointed.text).toContain('Second story');
    expect(pointed.text).not.toContain('Read it here');
    expect(pointed.links).toEqual(['https://a.example/text', 'https://a.example/button']);
  });

  test('are what it forwards', async () => {
    const { post, say } = await startReader();
    const { message: forwarded } = await post({
      content: 'The ferry runs again https://a.example/ferry',
      embeds: [{ title: 'Northam' }],
    });
    const { message } = await say('x');
    Object.assign(message, { content: '', messageSnapshots: new Collection([[forwarded.id, forwarded]]) });
    const { text: words, links } = readMessage(message);
    expect(words).toMatch(/^The ferry runs again\s+Northam$/);
    expect(links).toEqual(['https://a.example/ferry']);
  });

  test('of any message are read without an error, and links are addresses', async () => {
    const { say } = await startReader();
    const { message } = await say('x');
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary', maxLength: 4_000 })), (content) => {
        Object.assign(message, { content });
        const { text: words, links } = readMessage(message);
        for (const link of links) expect(link).toMatch(/^https?:\/\//i);
        expect(words).not.toMatch(/<[@#:][^<>]*>/);
      }),
    );
  });

  test('of many brackets take no time', async () => {
    const { say } = await startReader();
    const { message } = await say('x');
    Object.assign(message, { content: `https://a.example/${')'.repeat(4_000)}` });
    const startedAt = performance.now();
    expect(readMessage(message).links).toEqual(['https://a.example/']);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});
