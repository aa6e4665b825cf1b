// `verify`: checks again all that the bot ever told against the words that it cited.
import type { Command } from 'commander';
import type { Newsroom } from '../newsroom/newsroom.ts';
import {
  type CheckedReceipt,
  type ReceiptFault,
  verifyReceipts,
} from '../newsroom/summaries/verify-receipts.ts';
import { withNewsroom } from './command-context.ts';
import { countOf, printJson, printLine } from './print.ts';

const HELP = `
Nothing is fetched: receipts hold the articles as they were. Exit code 1 where a receipt is not sound.
The last JSON line is {"receipts","sentences","unsound"}.`;

export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('check every sentence that was told against the words that it cites')
    .option('--json', 'print one JSON object a line')
    .addHelpText('after', HELP)
    .action(async ({ json }: { json?: boolean }) =>
      withNewsroom(({ newsroom }) => verify(newsroom, json === true)),
    );
}

async function verify(newsroom: Newsroom, isJson: boolean): Promise<0 | 1> {
  let [receipts, sentences, unsound] = [0, 0, 0];
  for await (const checked of verifyReceipts(newsroom)) {
    receipts += 1;
    sentences += checked.sentences;
    if (checked.findings.length === 0) continue;
    unsound += 1;
    await (isJson ? printJson(checked) : printForPeople(checked));
  }
  if (isJson) await printJson({ receipts, sentences, unsound });
  else await printLine(totalSentence({ receipts, sentences, unsound }));
  return unsound === 0 ? 0 : 1;
}

const FAULTS: Readonly<Record<ReceiptFault, string>> = {
  'no-citation': 'cites nothing',
  missing: 'cites words that are not kept',
  changed: 'cites words that were changed',
  moved: 'quotes what does not stand where it says',
  altered: 'is not what it quotes',
  unsupported: 'is not borne out by what it cites',
  seal: 'is not as it was kept, or what it cites is not',
};

async function printForPeople({ fingerprint, story, findings }: CheckedReceipt): Promise<void> {
  for (const { sentence, fault } of findings) {
    const subject = sentence === null ? 'the whole' : `sentence ${sentence}`;
    await printLine(`Receipt ${fingerprint} (story ${story}): ${subject} ${FAULTS[fault]}.`);
  }
}

function totalSentence({
  receipts,
  sentences,
  unsound,
}: Record<'receipts' | 'sentences' | 'unsound', number>): string {
  const checked = `${countOf(receipts, 'receipt')} with ${countOf(sentences, 'sentence')} checked`;
  return unsound === 0 ? `${checked}: all sound.` : `${checked}: ${countOf(unsound, 'receipt')} not sound.`;
}
