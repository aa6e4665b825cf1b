// Writes the names of attributes in small letters, as the parser leaves them as they are: pages of the nineties shout.

/** A tag's longest text that is looked at; longer ones hold pictures, not names. In UTF-16 units. */
const TAG = /<[A-Za-z][^<>]{0,20000}>/g;
const ATTRIBUTE = /(\s)([A-Za-z:_-]*[A-Z][A-Za-z:_-]*)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))/g;
const SHOUTS = /\s(?:HREF|SRC|NAME|CONTENT|CLASS|REL|Href|Src|Content)\s*=/;

/** The same page with small attribute names; what stands in quotes stays. Linear in time. */
export function withSmallAttributes(html: string): string {
  if (!SHOUTS.test(html)) return html;
  return html.replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (attribute) => {
      const name = /^[^=]*/.exec(attribute)?.[0] ?? '';
      return name.toLowerCase() + attribute.slice(name.length);
    }),
  );
}
