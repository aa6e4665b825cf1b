// The one spelling of an article's address: what identity goes by when links carry where a reader came from.
import { isTracking, saysOnlyHowItIsRead } from './tracking-parameters.ts';

/** An http(s) address without fragment, tracking and default port, its parameters in order; null for anything else. */
export function canonicalUrl(address: string): string | null {
  const url = webAddressOf(address);
  if (url === null) return null;
  url.hash = '';
  const kept = [...url.searchParams].filter(([name]) => !isTracking(name, url.hostname));
  url.search = new URLSearchParams(
    kept.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
  ).toString();
  return url.href;
}

function webAddressOf(address: string): URL | null {
  if (!/^https?:\/\//i.test(address.trim())) return null;
  const url = URL.parse(address.trim());
  return url?.username === '' && url.password === '' ? url : null;
}

/**
 * What two spellings of one page's address have in common: host, path and the parameters that matter. Scheme, `www.`
 * and hosts for telephones, AMP and its caches, index files and trailing slashes are left out. Null for what is no
 * address. It is for comparing only: there need not be a page at it.
 */
export function urlKeyOf(address: string): string | null {
  const canonical = canonicalUrl(address);
  const url = canonical === null ? null : URL.parse(withoutAmpCache(canonical));
  if (url === null) return null;
  const kept = [...url.searchParams].filter(([name, value]) => !saysOnlyHowItIsRead(name, value));
  const query = new URLSearchParams(kept).toString();
  return `${hostKeyOf(url)}${pathKeyOf(url.pathname)}${query === '' ? '' : `?${query}`}`;
}

/** Google's and Bing's copies of AMP pages name the page in their path; `s/` stands for https. */
const AMP_CACHES: readonly RegExp[] = [
  /^https?:\/\/(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?\/amp\/(?:s\/)?([^/?]+\..*)$/,
  /^https?:\/\/(?:[a-z0-9-]+\.)?cdn\.ampproject\.org\/[a-z](?:\/s)?\/([^/?]+\..*)$/,
  /^https?:\/\/(?:[a-z0-9-]+\.)?bing-amp\.com\/[a-z](?:\/s)?\/([^/?]+\..*)$/,
];

function withoutAmpCache(address: string): string {
  for (const cache of AMP_CACHES) {
    const original = cache.exec(address)?.[1];
    // A copy of a copy is nobody's; what it names is read as it stands.
    if (original !== undefined) return canonicalUrl(`https://${original}`) ?? address;
  }
  return address;
}

/** Hosts that show the same pages to other devices; a name of two labels is a site of its own. */
const DEVICE_HOST = /^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.[^.]+)/;
/** `en.m.site.example`, where the language comes first. */
const DEVICE_WITHIN = /^([a-z]{2,3})\.m\.(?=[^.]+\.[^.]+)/;

function hostKeyOf(url: URL): string {
  const host = url.hostname.replace(/\.$/, '');
  const isDefaultPort = url.port === '' || url.port === '80' || url.port === '443';
  return `${untilSettled(host, (name) => name.replace(DEVICE_WITHIN, '$1.').replace(DEVICE_HOST, ''))}${isDefaultPort ? '' : `:${url.port}`}`;
}

const UNRESERVED = /[\w.~-]/;

function pathKeyOf(path: string): string {
  const spelled = path.replace(/%[0-9a-f]{2}/gi, (code) => {
    const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return UNRESERVED.test(letter) ? letter : code.toUpperCase();
  });
  return untilSettled(spelled, withoutEnding);
}

const INDEX_FILE = /\/(?:index\.(?:html?|php|aspx?|jsp)|default\.aspx?)$/i;
const AMP_ENDING = /(?<=[^/])(?:[/.]amp$|\.amp(?=\.html?$))/i;
const AMP_START = /^\/amp(?=\/[^/])/i;

function withoutEnding(path: string): string {
  return path.replace(/\/+$/, '').replace(INDEX_FILE, '').replace(AMP_ENDING, '').replace(AMP_START, '');
}

/** Applies a rule that only shortens until it changes nothing, so that keys of keys are the same. */
function untilSettled(text: string, shorten: (text: string) => string): string {
  for (let before = text; ;) {
    const after = shorten(before);
    if (after === before) return after;
    before = after;
  }
}
