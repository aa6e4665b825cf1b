// What one line of a batch may ask on the command line.
import { MB } from './units.ts';

/** Articles named by one line: three times what is read for a summary or compared. */
export const BATCH_URLS_MAX = 100;
/** A summary that is longer is the article. */
export const SUMMARY_SENTENCES_MAX = 20;
/** A claim with ten long articles in full, in UTF-16 units. */
export const CHECK_LINE_MAX_LENGTH = 4 * MB;
/** Sources of one claim. */
export const CHECK_SOURCES_MAX = 100;
