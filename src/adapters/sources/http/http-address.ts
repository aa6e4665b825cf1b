// Looks at an address before anything is asked of it: what kind it is, who is asked, at which port.
import { PORT_MIN } from '../../../limits/feeds.ts';
import { PROBLEMS } from './http-problems.ts';

/** An address that may be asked, or the sentence that says why not. */
export type AddressCheck = { kind: 'address'; url: URL } | { kind: 'refused'; problem: string };

/** Reads an address to fetch: http or https, without credentials, at a port where web servers are. */
export function checkAddress(address: string): AddressCheck {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '')
    return { kind: 'refused', problem: PROBLEMS.noAddress() };
  if (url.username !== '' || url.password !== '') return { kind: 'refused', problem: PROBLEMS.credentials() };
  if (!isPortOfWebServers(url.port)) return { kind: 'refused', problem: PROBLEMS.port(url.hostname) };
  url.hash = '';
  return { kind: 'address', url };
}

/** An address that another leads on to. Encryption is not given up on the way. */
export function checkRedirect(location: string | undefined, from: URL): AddressCheck {
  const target = location === undefined || location === '' ? null : URL.parse(location, from.href);
  if (target === null || !/^https?:$/.test(target.protocol))
    return { kind: 'refused', problem: PROBLEMS.redirectNowhere(from.hostname) };
  if (from.protocol === 'https:' && target.protocol === 'http:')
    return { kind: 'refused', problem: PROBLEMS.redirectUnsafe(from.hostname) };
  return checkAddress(target.href);
}

/** The port is empty where it is the scheme's own. */
function isPortOfWebServers(port: string): boolean {
  return port === '' || port === '80' || port === '443' || Number(port) >= PORT_MIN;
}
