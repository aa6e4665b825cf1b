// Which IP addresses count as the internet: none that leads into a network of somebody's own.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../../src/adapters/sources/http/public-addresses.ts';

describe('isPublicAddress', () => {
  it.each(['93.184.216.34', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1', '2a00:1450:4001::5'])(
    'lets %s through',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ['loopback', ['127.0.0.1', '127.255.1.2', '::1']],
    [
      'private',
      ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1', 'fec0::1'],
    ],
    ['link-local, where clouds keep their secrets', ['169.254.169.254', 'fe80::1', 'fe80::1%eth0']],
    ['shared by a provider', ['100.64.0.1', '100.127.255.255']],
    ['unspecified', ['0.0.0.0', '0.1.2.3', '::']],
    ['multicast and broadcast', ['224.0.0.1', '239.1.1.1', '255.255.255.255', 'ff02::1']],
    ['reserved', ['192.0.0.1', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '240.0.0.1']],
    ['reserved in IPv6', ['2001:db8::1', '100::1', '3fff::1', '5f00::1', '4000::1', '2001:20::1']],
    ['IPv4 inside IPv6', ['::ffff:127.0.0.1', '::127.0.0.1', '::ffff:8.8.8.8', '::ffff:0:127.0.0.1']],
    ['NAT64, 6to4 and Teredo', ['64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001::1']],
    ['no address', ['', 'localhost', '2130706433', '0x7f.1', '127.1', '1.1.1.1.', '1.1.1.1:80', '[::1]']],
  ])('stops what is %s', (_name, addresses) => {
    for (const address of addresses) expect([address, isPublicAddress(address)]).toEqual([address, false]);
  });

  it('never lets an address of 10/8, 127/8 or 192.168/16 through, in whatever wrapping', () => {
    const bytes = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));
    const head = fc.constantFrom('10.', '127.', '192.168.');
    fc.assert(
      fc.property(head, bytes, (start, [a, b, c]) => {
        const address = start + (start === '192.168.' ? [b, c] : [a, b, c]).join('.');
        for (const wrapped of [address, `::ffff:${address}`, `::${address}`, `64:ff9b::${address}`])
          expect([wrapped, isPublicAddress(wrapped)]).toEqual([wrapped, false]);
      }),
    );
  });
});
