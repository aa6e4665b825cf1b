// What a writer is given, how long it may take, and what it may answer. Lengths are in UTF-16 units.
import { KB, MINUTE_MS } from './units.ts';

/** An asker who has the extractive summary already waits no longer for a better one. */
export const WRITER_DEADLINE_MS = 25_000;
/** A server that stops in its answer for so long has hung: the runtime's own limit is five minutes. */
export const WRITER_IDLE_MS = 8_000;
/** Tries of one request: a second one helps against a hiccup, a third costs more time than there is. */
export const WRITER_TRIES_MAX = 2;
/** How long to wait before the second where the server does not say. */
export const WRITER_RETRY_AFTER_MS = 500;
/** As many articles as a writer gets: of more, each says less that is new, and costs as much. */
export const WRITER_ARTICLES_MAX = 10;
/** Of each the beginning, where news says what happened: about 450 words. */
export const WRITER_ARTICLE_MAX_LENGTH = 3_000;
/** A longer outlet's name is no name. */
export const WRITER_OUTLET_MAX_LENGTH = 80;
/** Five sentences of 40 words with their numbers take about 500 tokens; some models think before that. */
export const WRITER_ANSWER_TOKENS_MAX = 1_500;
/** The same as text: what is longer is no summary, and is not read on. */
export const WRITER_ANSWER_MAX_LENGTH = 20_000;
/** A server that streams a token an event sends 300 bytes for each. */
export const WRITER_ANSWER_MAX_BYTES = 2_000 * KB;
/** A sentence that is longer is not read by anybody. */
export const WRITER_SENTENCE_MAX_LENGTH = 600;
/** Beyond what was asked for, sentences are not looked at. */
export const WRITER_SENTENCES_MAX = 12;
/** A word or two of what went wrong. */
export const WRITER_DETAIL_MAX_LENGTH = 120;
/** Sentences of an article that one of a model's is looked for in; what it was given ends before that. */
export const CITABLE_SENTENCES_MAX = 60;
/** Articles that one sentence may rest on: with more, each bears it out a little and none does. */
export const SENTENCE_SOURCES_MAX = 4;
/** Receipts read at once while all are checked. */
export const RECEIPTS_PER_READ = 100;
/**
 * Beyond its estimate a call may cost so many tokens: a model that thinks at length in spite of the bound on its answer.
 * What a server claims beyond that is no count. Calls run side by side while a budget bears it that each does so.
 */
export const WRITER_EXCESS_TOKENS_MAX = 20_000;
/** As often as this within the time below a member has the model write: a short one, its longer one, another story. */
export const WRITER_MEMBER_CALLS_MAX = 3;
export const WRITER_MEMBER_CALLS_WITHIN_MS = MINUTE_MS;
/** Members that are remembered for that; of more, those who asked longest ago are forgotten. */
export const WRITER_MEMBERS_MAX = 10_000;
/** Messages under which the model's version can be stopped, at once; of more, the oldest buttons stop nothing. */
export const WRITER_STOPS_MAX = 1_000;
/** Days that the ledger prints: a month to compare with the server's bill. */
export const LEDGER_DAYS = 31;
export const LEDGER_DAYS_MAX = 3_660;
/** The doctor waits so long for a server's list of models, which is there in a second. */
export const MODEL_SERVER_WITHIN_MS = 10_000;
