// Prizes, cups and elections that one person or side wins: who has it, before or after the words that say so.

const AWARD =
  '(?:prize|award|medal|trophy|cup|title|championship|oscar|election|race|marathon|preis|pokal|prix|médaille|coupe|premio|copa|medalla)';

export const MAY_NAME_AWARD = new RegExp(`(?<!\\p{L})${AWARD}(?!\\p{L})|preis(?!\\p{L})`, 'iu');

/** The Lantern Prize for fiction was awarded to … */
const GIVEN_TO = new RegExp(
  `(?<award>${AWARD})(?<of>(?: (?:for|of|in|für|de|du|der)(?: the)? [\\p{L}\\d -]{2,30}?)?) (?:(?:was|has been|is) (?:awarded|given|presented) to|(?:was|has been) won by|(?:went|goes) to|(?:geht|ging) an|(?:a été|est) (?:décerné|attribué)e? à|(?:fue|ha sido) (?:otorgado|concedido) a) $`,
  'iu',
);
/** … has won the Lantern Prize for fiction. */
const TAKES = new RegExp(
  `^,? (?:has |have |had )?(?:won|wins|receives|received|(?:was|is|been) awarded|gewinnt|gewann|erhält|erhielt|remporte|a remporté|reçoit|a reçu|gana|ganó|ha ganado|recibe|recibió) (?:the |den |das |le |la |el )?[\\p{L}\\d’' -]{0,40}?(?<award>${AWARD})(?<of>(?: (?:for|of|in|für|de|du|der)(?: the)? [\\p{L}-]{2,20})?)`,
  'iu',
);

/** What is won, where the words before or after a name say that it is its; null where neither does. */
export function awardOf(lead: string, after: string): string | null {
  const groups = (GIVEN_TO.exec(lead) ?? TAKES.exec(after))?.groups;
  const award = groups?.['award'];
  return award === undefined ? null : `won ${award.toLowerCase()}${(groups?.['of'] ?? '').toLowerCase()}`;
}
