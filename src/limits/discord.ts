// Sizes of answers in Discord, and times of the connection. Lengths are in UTF-16 units.
import { MINUTE_MS } from './units.ts';

/** Stories on a page, and pages of an answer: after fifty stories a narrower question helps more than a page. */
export const STORIES_PER_PAGE = 5;
export const STORY_PAGES_MAX = 10;
/** Stories suggested while a member types: two pages of an answer; a longer text narrows them. */
export const STORY_CHOICES_MAX = 10;
/** A story is typed as words, or pasted as a link no longer than a button's. */
export const LINK_TYPED_MAX_LENGTH = 512;
/** Pages of tags that anybody turns to; an index of more tags is searched. */
export const TAG_PAGES_MAX = 1_000;
/** A question in a heading: one longer than this is no heading. */
export const QUESTION_SHOWN_MAX_LENGTH = 120;
/** Tags whose longest names fit twenty to a message. */
export const TAG_SHOWN_MAX_LENGTH = 60;
/** A link's words: one line of a message on a phone or two. */
export const LINK_LABEL_MAX_LENGTH = 90;
/** Links longer than this cost more of a message's 4,000 characters than they give; Sources has them as buttons. */
export const LINK_IN_TEXT_MAX_LENGTH = 180;
/**
 * A slash command is acknowledged within this time even when its answer is not ready (Discord's bound is 3 s). Nearly all
 * answers are there in 20 ms; who waits in a rush sees at once that the bot has heard.
 */
export const ACKNOWLEDGE_WITHIN_MS = 75;
/** An autocomplete that is not ready by now answers with nothing: the member types on. */
export const AUTOCOMPLETE_WITHIN_MS = 1_500;
/** The library tries a gateway that cannot be reached for ever, and says nothing; four requests may take a minute. */
export const LOG_IN_WITHIN_MS = 2 * MINUTE_MS;
/** Discord may leave the parting unanswered; the library would wait for half a minute. */
export const LEAVE_WITHIN_MS = 2_000;
/** A message is edited no more often than this: a reader follows, and Discord's bound on a channel is five in five seconds. */
export const EDIT_EVERY_MS = 2_500;
/** Far above Discord's global limit: its library also counts interaction answers, which Discord exempts. */
export const DISCORD_REQUESTS_PER_SECOND_MAX = 1_000;
/** Invalid requests between two warnings: 10,000 in ten minutes ban the address. */
export const INVALID_REQUESTS_PER_WARNING = 100;
/** One message takes a quarter of a second; the library tries a hung one four times for 15 s each. */
export const DIGEST_SEND_MAX_MS = 20_000;
/** Discord's most for one request: where more was said since, it cannot be seen whether a digest stands there. */
export const DIGEST_LOOK_BACK_MESSAGES = 100;
/** The doctor waits so long for each answer: who asks sits at a command line. */
export const STANDING_WITHIN_MS = 10_000;
/** Digests whose channels the doctor asks about, at a request or two each: a minute at Discord's pace. */
export const CHANNELS_EXAMINED_MAX = 200;
