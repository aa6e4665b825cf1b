// How far a long change of tags is, on standard error, and how Ctrl-C stops it: what is done stays, and the same command goes on.
import { RETAG_PROGRESS_EVERY } from '../limits/tags.ts';
import type { RetagOptions } from '../newsroom/tags/retag-articles.ts';
import { countOf, printNotice } from './print.ts';
import { terminal } from './terminal.ts';

export function retagProgress(deed: string): Required<RetagOptions> & { signal: AbortSignal } {
  const interrupted = new AbortController();
  terminal().onceInterrupted(() => interrupted.abort());
  let told = 0;
  return {
    signal: interrupted.signal,
    onProgress: (changed) => {
      if (changed - told < RETAG_PROGRESS_EVERY) return;
      told = changed;
      printNotice(`${countOf(changed, 'article')} ${deed} …`);
    },
  };
}
