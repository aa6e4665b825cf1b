// A writer on a fake model server, for one test.
import { createOpenAiWriter } from '../../../src/adapters/writer/openai-writer.ts';
import type { WriterRequest } from '../../../src/news/ports-writer.ts';
import { type FakeAnswer, openFakeWriter } from '../../fake-writer.ts';
import { createMemoryLog } from '../../memory-log.ts';
import { idOf, NOW } from '../../nouns.ts';

export const KEY = 'sk-made-up-0123456789';
/** Short enough that no test waits, long enough for a busy machine to answer on loopback. */
export const TIMING = { deadlineMs: 5_000, idleMs: 1_500 };

export const REQUEST: WriterRequest = {
  language: 'en',
  isTranslation: false,
  sentences: 3,
  sources: [
    {
      ...{ article: idOf('ferry'), outlet: 'The Harbour Post', publishedAt: NOW, textState: 'full' as const },
      ...{ headline: 'Ferry runs again', abstract: null, body: 'The ferry to Corran runs again.' },
    },
    {
      ...{
        article: idOf('dock'),
        outlet: 'Radio Corran',
        publishedAt: null,
        textState: 'truncated' as const,
      },
      ...{ headline: 'Out of the dock', abstract: 'Three weeks of repairs are over.', body: null },
    },
  ],
};

export const WELL = {
  kind: 'sentences',
  sentences: [
    { text: 'The ferry to Corran runs again.', sources: [1] },
    { text: 'Repairs took three weeks.', sources: [2, 2] },
  ],
  tokens: 321,
} as const satisfies FakeAnswer;

export async function openWriter(given: { timing?: typeof TIMING; apiKey?: string | null } = {}) {
  const server = await openFakeWriter();
  const log = createMemoryLog();
  const apiKey = given.apiKey === undefined ? KEY : given.apiKey;
  const timing = given.timing ?? TIMING;
  const writer = createOpenAiWriter({ apiKey, baseUrl: server.baseUrl, model: 'made-up-1', log, timing });
  const write = async (signal = new AbortController().signal) => writer.write(REQUEST, signal);
  return { server, log, writer, write };
}
