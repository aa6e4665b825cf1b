// Looks at the address of a feed before it is kept: the index is one for all servers, so all may see it.
import { URL_MAX_LENGTH } from '../../limits/articles.ts';
import { canonicalUrl } from '../../news/address.ts';
import type { AddressOutcome } from '../../news/ports-feeds.ts';

/** What the operator allows; members of a server are allowed neither. */
export interface AddressRules {
  /** Addresses that look as if they were given to one person alone. */
  areSecretsAllowed?: boolean;
  arePrivateNetworksAllowed?: boolean;
}

const NO_ADDRESS = 'This is not a web address: give one that begins with https:// or http://.';
const CREDENTIALS =
  'The address holds a user name or password, and the feeds are seen by all: give one without.';
const TOO_LONG = `The address is longer than ${URL_MAX_LENGTH} characters: look for a shorter one.`;
const SECRET =
  'The address seems to hold a key of somebody’s own, and the feeds are seen by all: give the public address. An operator who means it adds it with: broadsheet feeds add --allow-secret';
const PRIVATE =
  'The address is in a private network, and those are not read: give a public one. An operator who means it sets ALLOW_PRIVATE_NETWORKS=on.';

/**
 * The canonical address of a feed, or why it is refused. An address without a scheme is taken for https. Whether a name
 * leads into a private network is seen only when it is read; what shows it openly is refused here.
 */
export function checkFeedAddress(address: string, rules: AddressRules = {}): AddressOutcome {
  const written = withScheme(address);
  const url = URL.parse(written);
  if (url === null || !/^https?:$/.test(url.protocol)) return refused(NO_ADDRESS);
  if (url.username !== '' || url.password !== '') return refused(CREDENTIALS);
  const canonical = canonicalUrl(written);
  if (canonical === null) return refused(NO_ADDRESS);
  if (canonical.length > URL_MAX_LENGTH) return refused(TOO_LONG);
  if (rules.arePrivateNetworksAllowed !== true && isOpenlyPrivate(url.hostname)) return refused(PRIVATE);
  if (rules.areSecretsAllowed !== true && seemsSecret(url)) return refused(SECRET);
  return { kind: 'address', url: canonical };
}

function refused(reason: string): AddressOutcome {
  return { kind: 'refused', reason };
}

/** True where somebody left the scheme away. */
export function isSchemeGuessed(address: string): boolean {
  return !HAS_SCHEME.test(bareOf(address));
}

const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Browsers write feed:https://… and feed://…. */
function bareOf(address: string): string {
  return address.trim().replace(/^feed:(?:\/\/)?/i, '');
}

function withScheme(address: string): string {
  const bare = bareOf(address);
  if (HAS_SCHEME.test(bare)) return bare;
  return /^[^\s/:@]+\.[^\s/:@]{2,}(?:[/?#:].*)?$/.test(bare) ? `https://${bare}` : bare;
}

/** Names that mean a machine nearby (RFC 6761, 6762, 8375), names without a dot, and private numbers. */
const PRIVATE_NAME = /^(?:[^.[]+|.*\.(?:localhost|local|internal|intranet|lan|home\.arpa))\.?$/i;
const PRIVATE_IPV4 =
  /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
/** Given out to the internet is what begins with 2 or 3 (RFC 4291). */
const PRIVATE_IPV6 = /^\[(?![23][0-9a-f]{3}:)/i;

function isOpenlyPrivate(hostname: string): boolean {
  const isIpv4 = /^[\d.]+$/.test(hostname);
  return isIpv4 ? PRIVATE_IPV4.test(hostname) : PRIVATE_NAME.test(hostname) || PRIVATE_IPV6.test(hostname);
}

/** Names of parameters that hold what only their owner should have. */
const SECRET_NAME =
  /^(?:.*[_-])?(?:token|key|apikey|auth|authorization|authkey|signature|sig|secret|password|passwd|pwd|pass|session|sessionid|sid|jwt|credentials?|hmac|private)$|(?:api|access|auth|secret|private|user|feed)[_-]?(?:key|token)$/i;
/** Names of parameters that name a public thing, however random its name looks. */
const PUBLIC_NAME = /^(?:.*[_-])?(?:id|channel|playlist|list|q|query|search|url)$/i;

function seemsSecret(url: URL): boolean {
  const parameters = [...url.searchParams];
  if (parameters.some(([name, value]) => SECRET_NAME.test(name) && value !== '')) return true;
  if (parameters.some(([name, value]) => !PUBLIC_NAME.test(name) && isRandom(value, 20))) return true;
  return url.pathname.split('/').some((part) => isRandom(part.replace(/\.\w{2,5}$/, ''), 32));
}

/** Long runs of letters and digits that change their kind too often for words and years. */
function isRandom(text: string, minLength: number): boolean {
  const runs = text.match(/[A-Za-z0-9_~+/=-]+/g) ?? [];
  return runs.some((run) => {
    if (run.length < minLength || !/\d/.test(run) || !/[a-z]/i.test(run)) return false;
    const changes = run.match(/[a-z](?=[A-Z0-9])|[A-Z](?=[0-9])|[0-9](?=[A-Za-z])/g)?.length ?? 0;
    return changes >= 5;
  });
}
