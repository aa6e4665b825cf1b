// What to tell people when an address could not be read: what happened, and what to do.
import { FETCHED_MAX_BYTES, REDIRECTS_MAX } from '../../../limits/feeds.ts';
import { MB } from '../../../limits/units.ts';

/** Sentences without an error behind them. `host` is the server's name. */
export const PROBLEMS = {
  noAddress: () => 'This is not a web address: give one that begins with https:// or http://.',
  credentials: () =>
    'The address holds a user name or password, and it would be seen by all: give one without.',
  port: (host: string) => `${host} is asked for at a port where no web server is: leave the port away.`,
  privateNetwork: (host: string) =>
    `${host} is in a private network, and those are not read. Give a public address; an operator who means it sets ALLOW_PRIVATE_NETWORKS=on.`,
  tooLarge: (host: string) =>
    `${host} sends more than ${FETCHED_MAX_BYTES / MB} MB, and no more is read: look for a feed with fewer articles.`,
  encoding: (host: string) =>
    `${host} packs its answer in a way that was not asked for: it is tried again; if it stays so, tell the outlet.`,
  tooManyRedirects: (host: string) =>
    `${host} leads on more than ${REDIRECTS_MAX} times: open it in a browser and give the address where that ends.`,
  redirectLoop: (host: string) =>
    `${host} leads back to itself: open it in a browser and give the address where that ends.`,
  redirectNowhere: (host: string) =>
    `${host} leads on, but not to a web address: open it in a browser and give the address where that ends.`,
  redirectUnsafe: (host: string) =>
    `${host} leads from https to an address without encryption, which is not followed: give that one if you trust it.`,
  resting: (host: string) =>
    `${host} asked for a rest, and is not asked for anything until that is over: it is read again then, by itself.`,
  stopped: (host: string) =>
    `${host} was not asked, because reading was stopped: it is read again later, by itself.`,
  robotsDisallow: (host: string) =>
    `${host} asks programs not to read this (robots.txt): give another address, or ask the outlet for a feed.`,
  robotsUnread: (host: string) =>
    `${host} has trouble answering what programs may read (robots.txt), so nothing is read there for now: it is tried again later, by itself.`,
} as const satisfies Record<string, (host: string) => string>;

/** What a status that is no success means for whoever reads the feed. */
export function problemOfStatus(status: number, host: string): string {
  const says = `${host} answers ${status}`;
  if (status === 204 || status === 205)
    return `${says}: there is nothing in it. It is tried again later, by itself.`;
  if (status === 206)
    return `${says}: it sends a part, though all was asked for. It is tried again later, by itself.`;
  if (status === 304)
    return `${says}: it says that nothing has changed, without having been asked. It is tried again later, by itself.`;
  if (status === 300 || status === 305 || status === 306)
    return `${says}: it leads on in a way that is not followed. Open it in a browser and give the address where that ends.`;
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return `${says}: it does not let programs read this. Look whether it opens in a browser; the outlet may have a feed for all.`;
  if (status === 404) return `${says}: nothing is there. Look for the address on the outlet’s page.`;
  if (status === 410) return `${says}: it is gone for good. Remove it, or look for the outlet’s new address.`;
  if (status === 429) return `${says}: it wants fewer requests. It is read again later, by itself.`;
  if (status === 408 || status === 425)
    return `${says}: it was not ready. It is tried again later, by itself.`;
  if (status >= 500) return `${says}: it has trouble of its own. It is tried again later, by itself.`;
  return `${says}, which is no page and no feed: open the address in a browser and look.`;
}

const SLOW = /^(?:ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|TimeoutError)$/;
const UNTRUSTED =
  /^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|ERR_OSSL)|^EPROTO$/;
const BROKEN_OFF = /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|Z_BUF_ERROR)$/;
const NOT_HTTP =
  /^(?:HPE_|HTTPParserError|UND_ERR_(?:HEADERS_OVERFLOW|RES_CONTENT_LENGTH_MISMATCH|INVALID_ARG))/;
const UNREACHABLE = /^(?:EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES|EINVAL|ENETDOWN|EHOSTDOWN)$/;

/** What went wrong on the way, from an error of the network, TLS, HTTP or unpacking. */
export function problemOfError(error: unknown, host: string): string {
  const code = codeOf(error);
  if (code === 'PrivateAddressError') return PROBLEMS.privateNetwork(host);
  if (code === 'ENOTFOUND' || code === 'ENODATA')
    return `There is no server with the name ${host}: check the spelling of the address.`;
  if (code === 'EAI_AGAIN' || code.startsWith('EAI_'))
    return `The name ${host} could not be looked up: check this machine’s network. It is tried again.`;
  if (code === 'ECONNREFUSED')
    return `${host} takes no connections at this address: check it, or wait until the server runs again.`;
  if (code === 'UND_ERR_DESTROYED' || code === 'UND_ERR_CLOSED') return PROBLEMS.stopped(host);
  if (UNREACHABLE.test(code))
    return `${host} cannot be reached from here (${code}): check this machine’s network. It is tried again.`;
  if (SLOW.test(code)) return `${host} took too long to answer: it is tried again later, by itself.`;
  if (UNTRUSTED.test(code))
    return `The connection to ${host} is not safe (${code}): its certificate has to be mended by the outlet.`;
  if (BROKEN_OFF.test(code))
    return `${host} broke off in the middle of its answer: it is tried again later, by itself.`;
  if (NOT_HTTP.test(code))
    return `${host} does not answer as a web server has to (${code}): check the address and its port.`;
  if (code.startsWith('Z_') || code.startsWith('ERR_'))
    return `${host} sends an answer that cannot be unpacked (${code}): it is tried again later, by itself.`;
  return `${host} could not be read (${code}): it is tried again later, by itself.`;
}

/** What an error is known by: its code, that of its cause, or its name. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  // An abort by time carries a number for a code.
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : error.name;
}
