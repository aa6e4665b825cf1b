// Says why Discord does not let the bot in, in the operator's words; never with the token.

/** Discord does not let the bot in. The message is for the operator and never holds the token. */
export class LoginError extends Error {
  override readonly name = 'LoginError';
}

const TOKEN_REFUSED = 4004;
/** Gateway close codes after which a token is not let in again: authentication failed, invalid or disallowed intents. */
const REFUSED_CODES: ReadonlySet<number> = new Set([TOKEN_REFUSED, 4010, 4011, 4012, 4013, 4014]);

/** Null for a close code after which the library connects again by itself. */
export function endedBy(code: number): LoginError | null {
  if (!REFUSED_CODES.has(code)) return null;
  if (code === TOKEN_REFUSED) return tokenRefused();
  return new LoginError(
    `Discord does not let the bot connect again (close code ${code} of its gateway). Look the code up in Discord's documentation for developers.`,
  );
}

export function sessionEnded(): LoginError {
  return new LoginError('Discord ended the session. Start the bot again.');
}

export function tokenRefused(cause?: unknown): LoginError {
  return new LoginError(
    'Discord refuses the token in DISCORD_TOKEN. Copy the bot token of your application anew from discord.com/developers, then start again.',
    { cause },
  );
}

/** What logging in failed with, as the operator is told it. */
export function loginErrorOf(cause: unknown, apiUrl: string | null): LoginError {
  if (cause instanceof LoginError) return cause;
  if (isTokenRefusal(cause)) return tokenRefused(cause);
  const where = apiUrl ?? 'discord.com';
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new LoginError(
    `Discord cannot be reached at ${where} (${reason}). Check the network${apiUrl === null ? '' : ' and DISCORD_API_URL'}, then start again.`,
    { cause },
  );
}

function isTokenRefusal(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause ? cause.code : null;
  const status = 'status' in cause ? cause.status : null;
  return code === 'TokenInvalid' || status === 401;
}
