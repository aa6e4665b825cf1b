// How `parse` and `extract` print what they read: article lines with their file, and what could not be read by name.
import type { SourceItem } from '../news/ports.ts';
import { printJson } from './print.ts';
import { printRejected } from './take-in-print.ts';

/** Prints all items; answers 1 where a file gave no article but a reason why, else 0. */
export async function printItems(items: AsyncIterable<SourceItem>): Promise<0 | 1> {
  const readable = new Set<string>();
  const rejected = new Set<string>();
  for await (const item of items) {
    if (item.kind === 'article') {
      readable.add(item.file);
      await printJson({ ...item.line, file: item.file });
    } else {
      rejected.add(item.file);
      printRejected(item);
    }
  }
  return rejected.isSubsetOf(readable) ? 0 : 1;
}
