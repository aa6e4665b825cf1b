// What may stand where a payload names an address: web pages, media, attached files.
import { type Check, shape, text, violation } from './fields.ts';

/** Discord's own bound on addresses of media and in embeds. */
const ADDRESS_MAX_LENGTH = 2048;

const WEB_SCHEMES = ['http', 'https'];

/** An address with one of the schemes, at most `max` UTF-16 units long. */
function address(schemes: readonly string[], max: number): Check {
  const inBounds = text({ min: 1, max });
  return (value, path) => {
    const found = inBounds(value, path);
    if (typeof value !== 'string' || found.length > 0) return found;
    const scheme = schemeOf(value);
    if (scheme === null) return violation(path, 'URL_TYPE_INVALID_URL', 'The value has to be an address.');
    if (!schemes.includes(scheme))
      return violation(
        path,
        'URL_TYPE_INVALID_SCHEME',
        `The address has to begin with one of ${schemes.map((known) => `${known}:`).join(', ')}.`,
      );
    return [];
  };
}

/** The scheme in lower case, or null where the text is no address, or one that names nothing. */
function schemeOf(value: string): string | null {
  if (/\s/u.test(value)) return null;
  const url = URL.parse(value);
  if (url === null) return null;
  const scheme = url.protocol.slice(0, -1);
  return scheme === 'attachment' && url.hostname === '' ? null : scheme;
}

/** What a link button may open. */
export const buttonAddress = address([...WEB_SCHEMES, 'discord'], 512);

/** What an embed may link to. */
export const pageAddress = address(WEB_SCHEMES, ADDRESS_MAX_LENGTH);

/** A picture in an embed: on the web, or uploaded with the message. */
export const pictureAddress = address([...WEB_SCHEMES, 'attachment'], ADDRESS_MAX_LENGTH);

/** An "unfurled media item": `{url}`, on the web or uploaded with the message. */
export const media = shape({ required: { url: pictureAddress } });

/** The media item of a File component: uploaded with the message, and nothing else. */
export const attachedFile = shape({ required: { url: address(['attachment'], ADDRESS_MAX_LENGTH) } });
