// The world of the ferry with a writer behind it: a model server on loopback that writes what it is told to.
import { en } from '../../src/discord/texts/en.ts';
import type { PageMessage } from '../../src/playground/page-protocol.ts';
import { textOf } from '../discord/message-checks.ts';
import { openFakeWriter, type FakeAnswer, type FakeRequest, type FakeWriter } from '../fake-writer.ts';
import { numbered, type NamedSentence } from '../newsroom/summaries/open-writing.ts';
import { startFerryWorld, type FerryWorld } from './ferry.ts';
import type { Answer, WorldOptions } from './world.ts';

export const RUNS: NamedSentence = {
  text: 'The ferry from Northam to Corran runs again after 21 days in the dock at Saltby.',
  outlets: ['The Harbour Post'],
};
export const ENGINES: NamedSentence = {
  text: 'Engineers replaced both engines of the 38-year-old ferry.',
  outlets: ['The Harbour Post'],
};
export const FARES: NamedSentence = {
  text: 'The operator, Strait Lines, will charge no fares until Sunday.',
  outlets: ['Radio Corran'],
};
/** What no article says. */
export const SINKS: NamedSentence = {
  text: 'The ferry from Northam to Corran sank.',
  outlets: ['The Harbour Post'],
};

/** A model that writes these. */
export function writing(...sentences: NamedSentence[]) {
  return (request: FakeRequest): FakeAnswer => ({
    kind: 'sentences',
    sentences: sentences.map((sentence) => numbered(sentence, request)),
    tokens: 900,
  });
}

export interface WritingWorld extends FerryWorld {
  server: FakeWriter;
  /** The message when it no longer says that a model is at work. */
  settled: (answer: Answer) => Promise<Answer>;
}

export async function startWritingWorld(options: WorldOptions = {}): Promise<WritingWorld> {
  const server = await openFakeWriter();
  const settings = { OPENAI_BASE_URL: server.baseUrl, OPENAI_API_KEY: 'sk-made-up', ...options.settings };
  const world = await startFerryWorld({ ...options, settings });
  const isSettled =
    (id: string) =>
    ({ id: other, components }: PageMessage) =>
      other === id && !textOf(components).includes(en.story.beingWritten);
  const settled = async ({ message: { id } }: Answer): Promise<Answer> => {
    const message = await world.discord.waitFor(() => world.discord.messages().find(isSettled(id)), 15_000);
    return { message, text: textOf(message.components) };
  };
  return { ...world, server, settled };
}
