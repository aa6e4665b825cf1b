// A member reports what is wrong with a summary: a form, a message for whoever runs the bot, a thank-you with a reference.
import { describe, expect, test } from 'vitest';
import { en } from '../../src/discord/texts/en.ts';
import { DAY_MS } from '../../src/limits/units.ts';
import {
  REPORT_WORDS_MAX_LENGTH,
  REPORTS_PER_MEMBER_MAX,
  REPORTS_WITHIN_MS,
} from '../../src/limits/reports.ts';
import type { InteractionRecord } from '../../src/playground/state/interactions.ts';
import { HOSTILE } from '../discord/hostile.ts';
import { openDiscord } from '../discord/live.ts';
import { customIdLabelled, textOf } from '../discord/message-checks.ts';
import { startFerryWorld, type FerryWorld } from './ferry.ts';
import type { Answer, WorldOptions } from './world.ts';

const { report } = en;
const NOTED = 'a member reports a problem with a summary';
const UNWRITTEN = 'the operator’s channel could not be written to';

interface ReportWorld extends FerryWorld {
  /** Presses the button of an answer. */
  press1: (answer: Answer, place?: number) => Promise<InteractionRecord>;
  /** The form that opens, filled in and submitted. */
  report: (answer: Answer, values: Readonly<Record<string, string>>, place?: number) => Promise<Answer>;
  inChannel: () => string[];
}

async function openWorld(options: WorldOptions & { hasChannel?: boolean } = {}): Promise<ReportWorld> {
  const { hasChannel = true, ...rest } = options;
  const discord = options.discord ?? (await openDiscord());
  const channel = discord.channelIds[1] ?? '';
  const world = await startFerryWorld({
    ...rest,
    discord,
    ...(hasChannel ? { operatorChannelId: channel } : {}),
  });
  const member = (place = 0) => discord.member(discord.members[place]?.id);
  const press1: ReportWorld['press1'] = async ({ message }, place) => {
    const pressed = await member(place).component(
      message.id,
      customIdLabelled(message.components, report.button),
    );
    await pressed.acknowledged;
    return pressed;
  };
  return {
    ...{ ...world, press1 },
    report: async (answer, values, place) => {
      const { id } = await press1(answer, place);
      const message = await (await member(place).modal(id, values)).answered;
      return { message, text: textOf(message.components) };
    },
    inChannel: () => discord.messages(channel).map(({ components }) => textOf(components)),
  };
}

function referenceIn(text: string): string {
  return /^-# Reference: (\S+)/m.exec(text)?.[1] ?? '';
}

function linesOf({ log }: FerryWorld, said: string) {
  return log.lines.filter(({ message }) => message === said);
}

describe('a problem with a summary', () => {
  test('is reported by a form to whoever runs the bot, without a name, and noted in the log without words', async () => {
    const world = await openWorld();
    const { ask, choice, story, discord, log } = world;
    const summary = await ask('story', { story: choice });
    const words = 'The fare is *free* @everyone <@1> https://bad.example/x';
    const thanks = await world.report(summary, { kind: 'fact', words }, 1);
    const reader = discord.members[1]?.id ?? '';
    expect(thanks.text).toContain(report.outcomes.sent.title);
    expect(thanks.message.onlyFor).toBe(reader);
    const reference = referenceIn(thanks.text);
    expect(reference).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}$/);
    const [told = '', ...others] = world.inChannel();
    expect(others).toEqual([]);
    expect(told).toContain('A problem with a summary is reported: A fact is wrong');
    expect(told).toMatch(new RegExp(`^\\*\\*.*[Ff]erry.*\\*\\* · \`${story}\`$`, 'm'));
    expect(told).toContain('> The fare is \\*free\\* \\@everyone \\<\\@1\\> https\\://bad.example/x');
    expect(told).toContain(`Reference: ${reference} · \`broadsheet stories explain ${story}\``);
    expect(told).not.toContain(reader);
    expect(linesOf(world, NOTED)).toEqual([
      { level: 'info', message: NOTED, fields: { reference, story, problem: 'fact', told: 'sent' } },
    ]);
    expect(JSON.stringify(log.lines)).not.toMatch(/fare is|bad\.example/);
    // The summary itself stays as it was.
    expect(discord.messages().find(({ id }) => id === summary.message.id)?.editedAt).toBeNull();
  });

  test('can be reported without a word, from a summary that was opened in a list, and that is private', async () => {
    const world = await openWorld();
    const list = await world.ask('news', { query: 'ferry' });
    const summary = await world.press(list, 'Summary');
    expect((await world.report(summary, { kind: 'not-together' })).text).toContain(
      report.outcomes.sent.title,
    );
    const [told = ''] = world.inChannel();
    expect(told).toContain(report.operator.wordless);
    expect(told).toContain(report.kinds['not-together']);
  });

  test('is asked about in the language of who reports, and told in English', async () => {
    const { ask, choice, discord, inChannel } = await openWorld();
    const summary = await ask('story', { story: choice });
    const german = discord.member(discord.members[1]?.id, 'de');
    const id = customIdLabelled(summary.message.components, report.button);
    const pressed = await german.component(summary.message.id, id);
    await pressed.acknowledged;
    expect(pressed.modal).toMatchObject({ title: 'Problem melden' });
    const thanks = await (await german.modal(pressed.id, { kind: 'outdated' })).answered;
    expect(textOf(thanks.components)).toContain('Danke, das Problem ist gemeldet');
    expect(inChannel()[0]).toContain(report.kinds.outdated);
  });

  test('of a story that is gone by now is reported by its id', async () => {
    const clock = { now: Date.now() };
    const world = await openWorld({ clock: () => clock.now });
    const summary = await world.ask('story', { story: world.choice });
    clock.now += 400 * DAY_MS;
    await world.composed.newsroom.store.articles.prune(clock.now, clock.now);
    expect((await world.report(summary, { kind: 'other' })).text).toContain(report.outcomes.sent.title);
    expect(world.inChannel()[0]).toContain(`\`${world.story}\``);
  });
});

describe('a report that reaches nobody', () => {
  test('asks for no words where the operator has no channel, and says that the log alone has it', async () => {
    const world = await openWorld({ hasChannel: false, warnings: [NOTED] });
    const summary = await world.ask('story', { story: world.choice });
    const pressed = await world.press1(summary);
    expect(JSON.stringify(pressed.modal)).toContain(report.goesNowhere);
    await expect(world.report(summary, { kind: 'fact', words: 'lost' })).rejects.toThrow(/no input words/);
    const noted = await world.report(summary, { kind: 'source' });
    expect(noted.text).toContain(report.outcomes['log-only'].how);
    const [line] = linesOf(world, NOTED);
    expect(line).toMatchObject({
      level: 'warn',
      fields: { told: 'log-only', reference: referenceIn(noted.text) },
    });
    expect(world.discord.messages(world.discord.channelIds[1])).toEqual([]);
  });

  test('says so where Discord refuses the message, and keeps the words out of the log', async () => {
    const world = await openWorld({ warnings: [NOTED, UNWRITTEN] });
    const summary = await world.ask('story', { story: world.choice });
    world.discord.denyBot(world.discord.channelIds[1] ?? '', ['SendMessages']);
    const { text } = await world.report(summary, { kind: 'fact', words: 'the fare is free' });
    expect(text).toContain(report.outcomes.refused.how);
    expect(linesOf(world, NOTED)).toMatchObject([{ level: 'warn', fields: { told: 'refused' } }]);
    expect(linesOf(world, UNWRITTEN)).toHaveLength(1);
    expect(JSON.stringify(world.log.lines)).not.toContain('fare is free');
  });

  test('says that it may have arrived where Discord breaks off', async () => {
    const world = await openWorld({ warnings: [NOTED, UNWRITTEN] });
    const summary = await world.ask('story', { story: world.choice });
    world.discord.failBy((method, path) =>
      method === 'POST' && /\/channels\/\d+\/messages$/.test(path) ? { status: 500 } : null,
    );
    const { text } = await world.report(summary, { kind: 'fact' });
    expect(text).toContain(report.outcomes.unknown.how);
    expect(linesOf(world, NOTED)).toMatchObject([{ fields: { told: 'unknown' } }]);
  });
});

describe('what a member may report', () => {
  test('is five problems an hour, said before a form is filled in, and for each member alone', async () => {
    const clock = { now: Date.now() };
    const world = await openWorld({ clock: () => clock.now });
    const summary = await world.ask('story', { story: world.choice });
    const early = await world.press1(summary);
    for (let made = 0; made < REPORTS_PER_MEMBER_MAX; made += 1)
      await world.report(summary, { kind: 'fact' });
    const refused = await (await world.press1(summary)).answered;
    expect(textOf(refused.components)).toContain(report.tooMany.title);
    expect(refused.onlyFor).toBe(world.discord.members[0]?.id);
    // A form that was open before counts like any other.
    const late = await (await world.discord.member().modal(early.id, { kind: 'fact' })).answered;
    expect(textOf(late.components)).toContain(report.tooMany.title);
    expect(world.inChannel()).toHaveLength(REPORTS_PER_MEMBER_MAX);
    expect((await world.report(summary, { kind: 'fact' }, 1)).text).toContain(report.outcomes.sent.title);
    clock.now += REPORTS_WITHIN_MS;
    expect((await world.report(summary, { kind: 'fact' })).text).toContain(report.outcomes.sent.title);
  });

  test('is a paragraph of anything, which does nothing', async () => {
    const clock = { now: Date.now() };
    const world = await openWorld({ clock: () => clock.now });
    const summary = await world.ask('story', { story: world.choice });
    const pieces = [...HOSTILE.filter((text) => text.trim() !== ''), '#'.repeat(REPORT_WORDS_MAX_LENGTH)];
    for (const [place, piece] of pieces.entries()) {
      clock.now += REPORTS_WITHIN_MS / REPORTS_PER_MEMBER_MAX;
      const words = piece.slice(0, REPORT_WORDS_MAX_LENGTH);
      await world.report(summary, { kind: 'other', words });
      expect(world.inChannel()).toHaveLength(place + 1);
      expect(world.inChannel().at(-1), words).not.toMatch(
        /(?<!\\)(?:@everyone|@here|<@|<#|\|\|)|[\u202A-\u202E\u200B]/,
      );
    }
    clock.now += REPORTS_WITHIN_MS;
    await expect(
      world.report(summary, { kind: 'other', words: 'x'.repeat(REPORT_WORDS_MAX_LENGTH + 1) }),
    ).rejects.toThrow(/takes/);
    await expect(world.report(summary, { words: 'no kind' })).rejects.toThrow(/required/);
  });
});
