// What an article may be. Lengths are in UTF-16 units.

/** Texts longer than any headline that an outlet prints; a longer one is a mistake of the markup. */
export const HEADLINE_MAX_LENGTH = 500;
/** A lead of a paragraph or three; what is longer is a body in the wrong element. */
export const ABSTRACT_MAX_LENGTH = 5_000;
/** About 40,000 words: a long book chapter. Longer texts are cut and marked truncated. */
export const BODY_MAX_LENGTH = 250_000;
/** The longest names of outlets have some sixty letters. */
export const OUTLET_MAX_LENGTH = 80;
/** A dozen authors; more are a masthead. */
export const BYLINE_MAX_LENGTH = 300;
/** Feeds use addresses for it, or keys of a few dozen letters. */
export const GUID_MAX_LENGTH = 1_000;
/** A tag is a few words; what is longer is a sentence. */
export const TAG_MAX_LENGTH = 100;
/** Publishers give a dozen tags, a wire that tags countries up to 29 (Reuters, 1987); a page with hundreds is a tag cloud. */
export const TAGS_PER_ARTICLE_MAX = 40;
/** Discord takes addresses of pictures of up to 2,048 characters. */
export const IMAGE_URL_MAX_LENGTH = 2_000;
/** Addresses longer than this carry state, not identity; Discord's buttons take 512. */
export const URL_MAX_LENGTH = 2_000;
