// Tells which IP addresses are out in the internet: no request may reach any other from here.
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The only part of IPv6 that is given out to the internet (RFC 4291, 2.4; IANA's registry). */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/**
 * True for an address that the internet routes. Loopback, private, link-local, shared (CGNAT), unique-local, multicast,
 * documentation and other reserved ranges are not, nor is IPv6 that carries an IPv4 address inside (mapped, NAT64, 6to4,
 * Teredo): what that leads to is decided elsewhere.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
}
