// What the verbs of the newsroom need of the outside: handed to each, made once in the composition root.
import type { DetectLanguage } from '../analysis/language.ts';
import type { Log } from '../log.ts';
import type { Article } from '../news/article.ts';
import type { Comparison } from '../news/comparison.ts';
import type { Chart } from '../news/chart.ts';
import type { Observe } from '../news/observed.ts';
import type { AnswerCache, Clock, Store } from '../news/ports.ts';
import type { TokenBudget, Writer } from '../news/ports-writer.ts';
import type { Directory } from './directory.ts';
import type { SingleFlight } from './single-flight.ts';

export interface Newsroom {
  store: Store;
  cache: AnswerCache;
  clock: Clock;
  log: Log;
  /** Tags, outlets and languages, in memory. */
  directory: Directory;
  /** One pending answer serves all who ask at once. */
  pending: SingleFlight;
  /** Loads what tells languages apart, when it is first needed: a bot that takes nothing in never does. */
  loadLanguageDetector: () => Promise<DetectLanguage>;
  /** Null where none is configured: then all sentences are the outlets' own. */
  writer: Writer | null;
  writerBudget: TokenBudget;
  /** This process's name among those that share the store; null or left out where it is alone. */
  holder?: string | null;
  /** Compares write-ups, off the bot's thread where that would hold it up. */
  compareArticles: (articles: readonly Article[]) => Promise<Comparison>;
  /** Draws a chart, off the bot's thread as well; the bytes of a PNG. */
  drawChart: (chart: Chart) => Promise<Uint8Array>;
  /** Counts what is done, for whoever looks after the bot; left out where nobody does. */
  observe?: Observe | undefined;
}
