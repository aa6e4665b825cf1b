// How large a picture is and how much is drawn into it.

/** Lanes of a chart: more are no longer told apart on a phone; the rest is counted. */
export const CHART_LANES_MAX = 12;
/** Of an outlet's name in the picture. In UTF-16 units. */
export const CHART_NAME_MAX_LENGTH = 22;
/** Words of ours in the picture. In UTF-16 units. */
export const CHART_WORDS_MAX_LENGTH = 80;
/** Discord's bound on what describes a picture is 1,024. In UTF-16 units. */
export const ALT_TEXT_MAX_LENGTH = 1_000;
