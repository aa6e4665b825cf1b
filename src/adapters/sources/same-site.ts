// Tells whether two addresses are of one site, as far as their names say it.

/** True for equal hosts, with or without www, and for a host below the other: feeds.times.example and www.times.example. */
export function isSameSite(one: string, other: string): boolean {
  const [host, otherHost] = [hostOf(one), hostOf(other)];
  if (host === '' || otherHost === '') return false;
  return host === otherHost || host.endsWith(`.${otherHost}`) || otherHost.endsWith(`.${host}`);
}

function hostOf(url: string): string {
  return (URL.parse(url)?.hostname ?? '').replace(/^www\./, '');
}
