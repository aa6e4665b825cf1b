// Opens connections, but none into a private network: looked at where the connection is made, so that no spelling slips by.
import { lookup as lookUp } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';

/** The addresses that a name stands for. */
export type Resolve = (hostname: string) => Promise<readonly { address: string; family: number }[]>;

export interface Guard {
  /** Whether an IP address may be connected to. */
  isReachable: (address: string) => boolean;
  resolve?: Resolve | undefined;
  connectMs: number;
  /** The certificate that signs those of servers, in place of the runtime's own list. */
  ca?: string | undefined;
}

/** A connection that was not made, because it would lead into a private network. */
class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
  readonly hostname: string;
  constructor(hostname: string) {
    super(`${hostname} is in a private network`);
    this.hostname = hostname;
  }
}

const resolveBySystem: Resolve = (hostname) => lookUp(hostname, { all: true });

/**
 * Makes undici's connector. IP addresses are checked as they stand (no name is looked up for them); of the addresses
 * that a name stands for, only those that may be reached are connected to, and it is looked up once for each connection.
 */
export function createGuardedConnector(guard: Guard): buildConnector.connector {
  const connect = buildConnector({
    timeout: guard.connectMs,
    allowH2: false,
    autoSelectFamily: true,
    lookup: createGuardedLookup(guard),
    ...(guard.ca === undefined ? {} : { ca: guard.ca }),
  });
  return (options, callback) => {
    const hostname = options.hostname.replace(/^\[|\]$/g, '');
    if (isIP(hostname) !== 0 && !guard.isReachable(hostname))
      callback(new PrivateAddressError(hostname), null);
    else connect(options, callback);
  };
}

function createGuardedLookup({ isReachable, resolve = resolveBySystem }: Guard): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (found) => {
        const [first, ...others] = found.filter(({ address }) => isReachable(address));
        if (first === undefined) callback(new PrivateAddressError(hostname), []);
        else if (options.all === true) callback(null, [first, ...others]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), []),
    );
  };
}
