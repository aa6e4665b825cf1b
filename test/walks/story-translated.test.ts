// A member whose client is German asks for a story of English articles: a checked translation, marked as one, or an honest line.
import { describe, expect, test } from 'vitest';
import { de } from '../../src/discord/texts/de/de.ts';
import { en } from '../../src/discord/texts/en.ts';
import { verifyReceipts } from '../../src/newsroom/summaries/verify-receipts.ts';
import type { PageMessage } from '../../src/playground/page-protocol.ts';
import { textOf } from '../discord/message-checks.ts';
import type { NamedSentence } from '../newsroom/summaries/open-writing.ts';
import { sentencesIn } from './ferry.ts';
import { ENGINES, FARES, RUNS, startWritingWorld, writing, type WritingWorld } from './writing.ts';

const LAEUFT: NamedSentence = {
  text: 'Die Fähre von Northam nach Corran fährt nach 21 Tagen im Dock in Saltby wieder.',
  outlets: ['The Harbour Post'],
};
const KOSTEN: NamedSentence = {
  text: 'Die Reparatur der Fähre kostete 4,2 Millionen Kronen.',
  outlets: ['The Harbour Post'],
};
const TARIFE: NamedSentence = {
  text: 'Die Betreiberin Strait Lines verlangt bis Sonntag kein Fahrgeld.',
  outlets: ['Radio Corran'],
};

async function startGermanReader() {
  const world = await startWritingWorld();
  const { discord, choice } = world;
  const reader = discord.member(discord.members[1]?.id, 'de');
  const askPrivately = async (): Promise<{ first: string; last: string; message: PageMessage }> => {
    const first = await (await reader.command('story', { story: choice, private: true })).answered;
    const isSettled = ({ id, components }: PageMessage) =>
      id === first.id && !textOf(components).includes(de.story.beingWritten);
    const message = await discord.waitFor(() => discord.messages().find(isSettled), 15_000);
    return { first: textOf(first.components), last: textOf(message.components), message };
  };
  return { ...world, askPrivately };
}

async function faultsOfReceipts({ composed }: WritingWorld): Promise<string[]> {
  const faults: string[] = [];
  for await (const { findings } of verifyReceipts(composed.newsroom))
    faults.push(...findings.map(({ fault }) => fault));
  return faults;
}

describe('a summary for a reader of another language', () => {
  test('is quoted first, then translated and marked as that, with the language that it is from', async () => {
    const world = await startGermanReader();
    const { askPrivately, server } = world;
    server.answerWith(writing(LAEUFT, KOSTEN, TARIFE));
    const { first, last } = await askPrivately();
    expect(first).toContain('Wörtlich');
    expect(first).toContain('The ferry from Northam to Corran runs again');
    expect(sentencesIn(last)).toEqual([LAEUFT.text, KOSTEN.text, TARIFE.text]);
    expect(last).toContain('Von einem Modell übersetzt; Grundlage: 4 vollständige Texte');
    expect(last).toContain('(Originalsprache: Englisch)');
    const system = server.requests[0]?.body.messages?.[0]?.content ?? '';
    expect(system).toContain('translate closely, into German (de) only');
    expect(await faultsOfReceipts(world)).toEqual([]);
  });

  test('has the quoted sentence in its own language in the place of a made-up figure', async () => {
    const world = await startGermanReader();
    world.server.answerWith(writing(LAEUFT, { ...KOSTEN, text: KOSTEN.text.replace('4,2', '42') }, TARIFE));
    const { first, last } = await world.askPrivately();
    expect(last).not.toContain('42 Millionen');
    expect(last).toContain('Zahlen');
    const replaced = sentencesIn(first).filter((sentence) => last.replaceAll('\\', '').includes(sentence));
    expect(replaced).toHaveLength(1);
    expect(last).toContain(`${de.story.quotedSentence})`);
    expect(await faultsOfReceipts(world)).toEqual([]);
  });

  test('of made-up names stays quoted, and says why', async () => {
    const { askPrivately, server } = await startGermanReader();
    const invented = {
      ...LAEUFT,
      text: 'Die Fähre von Hellwerda nach Torrevala fährt nach 21 Tagen wieder.',
    };
    server.answerWith(writing(invented));
    const { first, last } = await askPrivately();
    expect(sentencesIn(last)).toEqual(sentencesIn(first));
    expect(last).toContain(de.story.kept.unsupported);
  });

  test('that nobody translated stays quoted', async () => {
    const { askPrivately, server } = await startGermanReader();
    server.answerWith(writing(RUNS, ENGINES, FARES));
    expect((await askPrivately()).last).toContain(de.story.kept.unsupported);
  });

  test('is another than that of the server, where both are asked for, and each is kept', async () => {
    const { askPrivately, ask, settled, server, choice } = await startGermanReader();
    server.answerWith(writing(LAEUFT, KOSTEN, TARIFE));
    const german = await askPrivately();
    server.answerWith(writing(RUNS, ENGINES, FARES));
    const english = await settled(await ask('story', { story: choice }));
    expect(sentencesIn(english.text)).toEqual([RUNS.text, ENGINES.text, FARES.text]);
    expect(english.text).toContain('Written by a model');
    expect((await askPrivately()).first).toBe(german.last);
    expect((await ask('story', { story: choice })).text).toBe(english.text);
    expect(server.requests).toHaveLength(2);
    expect(english.text).not.toContain(en.story.beingWritten);
  });
});
