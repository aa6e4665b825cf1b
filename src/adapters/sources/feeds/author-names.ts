// Reads the names of authors as feeds write them: with addresses, with titles of elements, several in one.
import { AUTHOR_MAX_LENGTH, AUTHORS_MAX } from '../../../limits/reading.ts';
import { htmlToLine } from '../pages/html-text.ts';

const MAIL = /[^\s<>()"',;:]{1,64}@[^\s<>()"',;]{1,255}/;
const MAILS = new RegExp(MAIL.source, 'g');

/** Longer than a name with its address can be. In UTF-16 units. */
const WRITTEN_MAX_LENGTH = 4 * AUTHOR_MAX_LENGTH;

/** The byline of those names; undefined where there is none, or none but the outlet's. */
export function bylineOf(written: readonly string[], outlet: string | undefined): string | undefined {
  const names = new Set(
    written
      .slice(0, 2 * AUTHORS_MAX)
      .map((author) => nameOf(author))
      .filter((name) => name !== '' && name !== outlet)
      .slice(0, AUTHORS_MAX),
  );
  return names.size === 0 ? undefined : [...names].join(', ');
}

/** The name in "mail (Name)", "Name <mail>" and "Name (mail)"; nothing of a mail or web address alone, which is no name. */
function nameOf(written: string): string {
  const line = htmlToLine(written.slice(0, WRITTEN_MAX_LENGTH));
  if (/^https?:\/\//i.test(line)) return '';
  if (!line.includes('@')) return line;
  const inParentheses = /^[^\s()]{1,320}@[^\s()]{1,320}\s*\(([^()]{1,200})\)$/.exec(line)?.[1];
  if (inParentheses !== undefined && !MAIL.test(inParentheses)) return inParentheses.trim();
  return line
    .replace(MAILS, ' ')
    .replace(/[<([{]\s*(?:mailto:\s*)?[>)\]}]|\bmailto:/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:-]+|[\s,;:-]+$/g, '');
}
