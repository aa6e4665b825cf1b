// How many aliases and rules tags have, and how much is tagged anew at once.

/** Other names of tags; each article looks its own up among them. */
export const TAG_ALIASES_MAX = 2_000;
/** Rules that every article is read by as it comes in: 100, half of them phrases, take about 0.5 ms of it (measured). */
export const TAG_RULES_MAX = 100;
/** Articles tagged anew in one transaction: keeps it under 20 ms, since the terms of each are written again. */
export const RETAG_BATCH = 4;
/** Ids of a tag's articles read at once, to be tagged anew one batch after the other. */
export const RETAG_PAGE = 1_000;
/** Matches of a rule read at once: their texts are in memory together. */
export const RULE_PAGE = 200;
/** Looks at the whole index before a rule is done: the last finds what came in while it was being applied. */
export const RULE_PASSES_MAX = 3;
/** Articles that a trial of a rule names, newest first. */
export const RULE_TRIAL_SHOWN_MAX = 10;
/** A batch that changed nothing is tried again: another program wrote its articles meanwhile. */
export const RETAG_TRIES_MAX = 3;
/** Articles between two words on how far a change of tags is: a line every second or so. */
export const RETAG_PROGRESS_EVERY = 1_000;
