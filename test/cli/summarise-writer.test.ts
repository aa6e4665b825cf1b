// `summarise --writer` against a model server, composed as an operator's settings say.
import { describe, expect, it } from 'vitest';
import { openFakeWriter } from '../fake-writer.ts';
import { FERRY_LINES } from '../newsroom/summaries/ferry-story.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { asLines, jsonLines, runCommand } from './run-command.ts';

const POST = 'https://harbour-post.example/post';
const ENGINES = 'Engineers replaced both engines of the 38-year-old ferry.';

describe('summarise --writer', () => {
  it('prints what a model wrote, checks it again with verify, and falls back with one sentence', async () => {
    const dataDir = makeTemporaryFolder();
    const server = await openFakeWriter();
    server.answerWith({ kind: 'sentences', sentences: [{ text: ENGINES, sources: [1] }], tokens: 500 });
    const env = { OPENAI_BASE_URL: server.baseUrl };
    await runCommand(['ingest', '-'], { dataDir, input: asLines(FERRY_LINES.slice(0, 1)) });
    const args = ['summarise', POST, '--writer', '--json'];
    const written = await runCommand(args, { dataDir, env });
    expect(jsonLines(written.stdout)).toMatchObject([{ method: 'model', sentences: [{ text: ENGINES }] }]);
    expect(written.stderr).toBe('');
    expect((await runCommand(['verify'], { dataDir })).code).toBe(0);

    server.answerWith({ kind: 'status', status: 401 });
    const refused = await runCommand([...args, '--sentences', '2'], { dataDir, env });
    expect(jsonLines(refused.stdout)).toMatchObject([{ method: 'extractive' }]);
    expect(refused.stderr).toMatch(/^The model’s server refuses .*outlets’ own sentences\.\n$/);
  });
});
