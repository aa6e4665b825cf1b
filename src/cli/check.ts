// `check`: whether sources bear a sentence out, claim by claim; no index is needed.
import type { Command } from 'commander';
import { CHECK_LINE_MAX_LENGTH, CHECK_SOURCES_MAX } from '../limits/batches.ts';
import type { SupportSource } from '../news/support.ts';
import { answerBatch, type Fields, type Read } from './batch-lines.ts';
import { UsageError } from './command-context.ts';
import { primaryLanguage } from './option-values.ts';
import { terminal } from './terminal.ts';

const HELP = `
Each line is answered with {"id","supported","score","failures":[{"kind","found"}]}; score rises with support, from 0 to 1.
A source may also say its "language" (en) and when it was published ("publishedAt", ISO 8601: what "yesterday" means in it).

Example:
  echo '{"id":1,"claim":"Ten boats sank.","sources":[{"url":"https://outlet.example/boats","text":"Two boats sank."}]}' | broadsheet check --batch`;

export function registerCheck(program: Command): void {
  program
    .command('check')
    .description('check whether sources bear a sentence out; the index is not touched')
    .option(
      '--batch',
      'read claims from standard input, one JSON object a line: {"id","claim","sources":[{"url","text"}]}',
    )
    .option('--json', 'answers are always JSON: this changes nothing')
    .addHelpText('after', HELP)
    .action(async ({ batch }: { batch?: boolean }) => {
      if (batch !== true) throw new UsageError('Claims come from standard input: give --batch.');
      const { checkSupport } = await import('../analysis/support/support.ts');
      terminal().exitCode = await answerBatch((fields) => {
        const read = readClaim(fields);
        if (read.kind === 'wrong') return { error: read.error };
        const { isSupported, score, failures } = checkSupport(read.value.claim, read.value.sources);
        return { supported: isSupported, score, failures };
      }, CHECK_LINE_MAX_LENGTH);
    });
}

interface Claim {
  claim: string;
  sources: SupportSource[];
}

function readClaim({ claim, sources }: Fields): Read<Claim> {
  if (typeof claim !== 'string' || claim.trim() === '')
    return { kind: 'wrong', error: '"claim" is not a text' };
  if (!Array.isArray(sources)) return { kind: 'wrong', error: '"sources" is not a list' };
  if (sources.length > CHECK_SOURCES_MAX)
    return { kind: 'wrong', error: `"sources" has more than ${CHECK_SOURCES_MAX} sources` };
  const read: SupportSource[] = [];
  for (const given of sources as unknown[]) {
    const source = readSource(given);
    if (source === null) return { kind: 'wrong', error: 'a source is not an object with a "text"' };
    read.push(source);
  }
  return { kind: 'value', value: { claim, sources: read } };
}

function readSource(given: unknown): SupportSource | null {
  if (typeof given !== 'object' || given === null) return null;
  const { text, language, publishedAt } = given as Fields;
  if (typeof text !== 'string') return null;
  const published = typeof publishedAt === 'string' ? Date.parse(publishedAt) : Number.NaN;
  return {
    text,
    language: typeof language === 'string' ? primaryLanguage(language) : null,
    publishedAt: Number.isNaN(published) ? null : published,
  };
}
