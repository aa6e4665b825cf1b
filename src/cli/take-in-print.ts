// How taking in is told: rejected items by name, progress, and the report at the end.
import { PROGRESS_EVERY_ITEMS, PROGRESS_REWRITE_EVERY_MS } from '../limits/command-line.ts';
import type { RejectedItem, TakeInReport } from '../newsroom/take-in-articles.ts';
import { countOf, oneLine, printJson, printLine, printNotice } from './print.ts';
import { terminal } from './terminal.ts';

const CLEAR_LINE = '\r\u001B[2K';

export function printRejected({ file, item, reason }: RejectedItem): void {
  clearProgress();
  printNotice(`rejected: ${oneLine(file, 120)}: ${oneLine(item, 120)}: ${reason}`);
}

/** Answers a listener that tells how far a take-in is. */
export function createProgress(): (report: TakeInReport) => void {
  let toldItems = 0;
  let toldAt = 0;
  return (report) => {
    const { stderr, isRewritable } = terminal();
    if (isRewritable) {
      const now = performance.now();
      if (now - toldAt < PROGRESS_REWRITE_EVERY_MS) return;
      toldAt = now;
      stderr.write(`${CLEAR_LINE}${progressOf(report)}`);
    } else if (report.read - toldItems >= PROGRESS_EVERY_ITEMS) {
      toldItems = report.read;
      printNotice(progressOf(report));
    }
  };
}

function clearProgress(): void {
  const { stderr, isRewritable } = terminal();
  if (isRewritable) stderr.write(CLEAR_LINE);
}

function progressOf({ read, added, rejected }: TakeInReport): string {
  return `${countOf(read, 'item')} read, ${added} added, ${rejected} rejected …`;
}

/** The report: as JSON its keys and no others. */
export async function printReport(
  report: TakeInReport,
  told: { startedAt: number; isJson: boolean },
): Promise<void> {
  clearProgress();
  const seconds = Math.round(performance.now() - told.startedAt) / 1000;
  const { read, added, updated, unchanged, rejected } = report;
  if (told.isJson) return printJson({ read, added, updated, unchanged, rejected, seconds });
  return printLine(
    `${countOf(read, 'item')} read in ${seconds} s: ${added} added, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected.`,
  );
}
