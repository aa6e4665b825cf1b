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
/** Days of a trend: a month is what people compare with; the store counts no more rows than those of its days. */
export const TREND_DAYS = 30;
/** A young index shows these at least: fewer days are no trend. */
export const TREND_DAYS_MIN = 7;
