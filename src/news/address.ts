// The one spelling of an article's address: what identity goes by when links carry where a reader came from.

/** Query parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_\w+|at_\w+|ga_\w+|pk_\w+|mtm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|igshid|mc_[ce]id|yclid|_ga|ref_src|cmpid|ocid|smid|spm)$/i;

/** An http(s) address without fragment, tracking and default port, its parameters in order; null for anything else. */
export function canonicalUrl(address: string): string | null {
  if (!/^https?:\/\//i.test(address.trim())) return null;
  const url = URL.parse(address.trim());
  if (url?.username !== '' || url.password !== '') return null;
  url.hash = '';
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  url.search = new URLSearchParams(
    kept.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
  ).toString();
  return url.href;
}
