// The newsroom of the ferry with a real writer on a fake model server, for tests of what becomes of what it writes.
import { createOpenAiWriter } from '../../../src/adapters/writer/openai-writer.ts';
import type { GuildId, UserId } from '../../../src/news/places.ts';
import { refineSummary } from '../../../src/newsroom/summaries/refine-summary.ts';
import { type SummarisedStory, summariseStory } from '../../../src/newsroom/summaries/summarise-story.ts';
import { type FakeRequest, type FakeSentence, type FakeWriter, openFakeWriter } from '../../fake-writer.ts';
import { openFerryStory, type FerryNewsroom } from './ferry-story.ts';

export const MEMBER = '200000000000000001' as UserId;
export const GUILD = '100000000000000001' as GuildId;

/** Of a story's articles, as the test's sentences name them: by outlet. */
export interface NamedSentence {
  text: string;
  outlets: readonly string[];
}

export interface WritingNewsroom extends FerryNewsroom {
  server: FakeWriter;
  /** From now on the model writes these. */
  write: (...sentences: NamedSentence[]) => void;
  summarised: (length?: 'brief' | 'long') => Promise<SummarisedStory>;
  refined: (guild?: GuildId | null) => ReturnType<typeof refineSummary>;
}

export async function openWriting(): Promise<WritingNewsroom> {
  const opened = await openFerryStory();
  const { newsroom, story } = opened;
  const server = await openFakeWriter();
  newsroom.writer = createOpenAiWriter({
    ...{ apiKey: 'sk-made-up', baseUrl: server.baseUrl, model: 'made-up-1', log: newsroom.log },
    timing: { deadlineMs: 2_500, idleMs: 500 },
  });
  const summarised = async (length: 'brief' | 'long' = 'brief') => {
    const outcome = await summariseStory(newsroom, story, { length });
    if (outcome.kind !== 'summary') throw new Error('the story is gone');
    return outcome;
  };
  return {
    ...opened,
    server,
    summarised,
    write: (...sentences) => {
      server.answerWith((request) => ({
        kind: 'sentences',
        sentences: sentences.map((sentence) => numbered(sentence, request)),
        tokens: 900,
      }));
    },
    refined: async (guild = GUILD) => refineSummary(newsroom, await summarised(), { guild }),
  };
}

/** The numbers that the request gave to the articles; 99 for an outlet that it does not have. */
export function numbered({ text, outlets }: NamedSentence, { body }: FakeRequest): FakeSentence {
  const lines = (body.messages ?? []).flatMap(({ content }) => content.split('\n'));
  const articles = lines
    .filter((line) => line.startsWith('{"number"'))
    .map((line) => JSON.parse(line) as { number: number; outlet: string });
  const numberOf = (outlet: string) => articles.find((article) => article.outlet === outlet)?.number ?? 99;
  return { text, sources: outlets.map(numberOf) };
}
