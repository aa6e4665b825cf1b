// `ledger`: what the model's tokens were spent on, by day and by server.
import type { Command } from 'commander';
import { DAY_MS } from '../limits/units.ts';
import { LEDGER_DAYS, LEDGER_DAYS_MAX } from '../limits/writer.ts';
import type { TokenReservation } from '../news/ports-writer.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { withNewsroom } from './command-context.ts';
import { wholeNumber } from './option-values.ts';
import { countOf, printJson, printLine } from './print.ts';

const HELP = `
Days are of UTC. Of today, what is under way counts with its estimate. Private conversations count together, as no server.
In JSON, {"day","server","tokens"} a line; the last is {"days","tokens","dailyTokens","dailyTokensPerServer"}.`;

interface LedgerOptions {
  days: number;
  json?: boolean;
}

export function registerLedger(program: Command): void {
  program
    .command('ledger')
    .description('what the model’s tokens were spent on, by day and by server')
    .option('--days <n>', 'so many days back, today included', wholeNumber(1, LEDGER_DAYS_MAX), LEDGER_DAYS)
    .option('--json', 'print one JSON object a line')
    .addHelpText('after', HELP)
    .action(async ({ days, json }: LedgerOptions) =>
      withNewsroom(async ({ newsroom }) => {
        await printLedger(newsroom, { days, isJson: json === true });
        return 0;
      }),
    );
}

async function printLedger(
  { store, clock, writerBudget }: Newsroom,
  { days, isJson }: { days: number; isJson: boolean },
): Promise<void> {
  const since = new Date(clock() - (days - 1) * DAY_MS).toISOString().slice(0, 10);
  const spent = await store.ledger.listSpent(since);
  const tokens = sumOf(spent);
  const { total: dailyTokens, perServer: dailyTokensPerServer } = writerBudget;
  if (isJson) {
    for (const { day, guild, tokens: part } of spent) await printJson({ day, server: guild, tokens: part });
    return printJson({ days, tokens, dailyTokens, dailyTokensPerServer });
  }
  for (const [day, parts] of Map.groupBy(spent, ({ day }) => day)) {
    await printLine(`${day}: ${countOf(sumOf(parts), 'token')}`);
    for (const { guild, tokens: part } of parts)
      await printLine(
        `  ${guild === null ? 'private conversations' : `server ${guild}`}: ${countOf(part, 'token')}`,
      );
  }
  await printLine(`${countOf(tokens, 'token')} in ${countOf(days, 'day')}. ${budgetSentence(writerBudget)}`);
}

function sumOf(spent: readonly TokenReservation[]): number {
  return spent.reduce((sum, { tokens }) => sum + tokens, 0);
}

function budgetSentence({ total, perServer }: Newsroom['writerBudget']): string {
  const most = (budget: number | null) => (budget === null ? 'any number' : countOf(budget, 'token'));
  return `A day may cost ${most(total)}, a server of it ${most(perServer)}.`;
}
