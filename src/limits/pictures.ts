// How large a picture is and how much is drawn into it.

/** Lanes of a chart: more are no longer told apart on a phone; the rest is counted. */
export const CHART_LANES_MAX = 12;
/** Of an outlet's name in the picture. In UTF-16 units. */
export const CHART_NAME_MAX_LENGTH = 22;
/** Words of ours in the picture. In UTF-16 units. */
export const CHART_WORDS_MAX_LENGTH = 80;
/** Discord's bound on what describes a picture is 1,024. In UTF-16 units. */
export const ALT_TEXT_MAX_LENGTH = 1_000;
/** Tags in one picture of a trend: six rows fit a phone, and no more are compared. */
export const TREND_TAGS_MAX = 6;
/** The tags with most articles that are looked at for those with most of late: 26 ms where a month has a million articles (measured). */
export const TREND_CANDIDATES_MAX = 20;
/** Days of a trend: a month is what people compare with. */
export const TREND_DAYS = 30;
/** Articles of a tag on one day are counted up to here, so that no tag costs more than 10 ms; beyond it is said to be at least so many. */
export const TREND_DAY_COUNTED_MAX = 10_000;
