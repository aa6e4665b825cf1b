// What `doctor` says of the bot on Discord: token, intents, sessions, commands, rights where digests are posted.
import { askDiscord } from '../ask-outside.ts';
import type { Config } from '../config.ts';
import { CLOCK_AHEAD_FAIL_MS, CLOCK_AHEAD_WARN_MS } from '../limits/command-line.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../limits/units.ts';
import type { ChannelStanding, DiscordAnswer, DiscordStanding } from '../news/discord-standing.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { checkToken, type Finding } from './doctor-surroundings.ts';
import { countOf } from './print.ts';

/** Without a newsroom, where the index cannot be opened, only what needs none is asked. */
export async function* checkDiscord(config: Config, newsroom: Newsroom | null): AsyncGenerator<Finding> {
  const shape = checkToken(config.discordToken);
  // Behind an address of one's own any token may be right; Discord's is not troubled with what can be none.
  if (config.discordToken === null || (shape.state === 'fail' && config.discordApiUrl === null)) {
    yield shape;
    return;
  }
  yield* findingsOf(await askDiscord(config, config.discordToken, newsroom));
}

export function* findingsOf(answer: DiscordAnswer): Generator<Finding> {
  yield tokenFinding(answer);
  if (answer.aheadMs !== null) yield clockFinding(answer.aheadMs);
  if (answer.kind !== 'standing') return;
  const { standing } = answer;
  yield intentsFinding(standing);
  yield sessionsFinding(standing);
  if (standing.areCommandsInStep !== null) yield commandsFinding(standing.areCommandsInStep);
  yield* channelFindings(standing);
}

function tokenFinding(answer: DiscordAnswer): Finding {
  const check = 'token';
  switch (answer.kind) {
    case 'standing':
      return { check, state: 'ok', says: `Discord lets the bot in as ${answer.standing.name}.` };
    case 'refused': {
      const says =
        'Discord refuses the token in DISCORD_TOKEN. Copy it anew from the Bot page of the Developer Portal; if it may have leaked, reset it there first.';
      return { check, state: 'fail', says };
    }
    case 'unreachable': {
      const says = `Discord cannot be reached at ${answer.where} (${answer.reason}), so the token was not tried. Check the network, a firewall or proxy between, and DISCORD_API_URL.`;
      return { check, state: 'fail', says };
    }
  }
}

function clockFinding(aheadMs: number): Finding {
  const check = "Discord's clock";
  const offMs = Math.abs(aheadMs);
  if (offMs < CLOCK_AHEAD_WARN_MS)
    return { check, state: 'ok', says: "The machine's clock shows the same as Discord's." };
  const side = aheadMs > 0 ? 'ahead of' : 'behind';
  const says = `The machine's clock is ${durationOf(offMs)} ${side} Discord's: digests come at the wrong moment, and articles get wrong times. Have the machine set its clock by the network (timedatectl set-ntp true).`;
  return { check, state: offMs >= CLOCK_AHEAD_FAIL_MS ? 'fail' : 'warn', says };
}

function durationOf(ms: number): string {
  if (ms < 2 * MINUTE_MS) return countOf(Math.round(ms / SECOND_MS), 'second');
  return ms < 2 * HOUR_MS
    ? countOf(Math.round(ms / MINUTE_MS), 'minute')
    : countOf(Math.round(ms / HOUR_MS), 'hour');
}

function intentsFinding({ privilegedIntents }: DiscordStanding): Finding {
  const check = 'intents';
  if (privilegedIntents.length === 0)
    return { check, state: 'ok', says: 'No privileged intent is needed, and none is switched on.' };
  const says = `The bot needs no privileged intent, but the application has ${privilegedIntents.join(', ')}. Switch that off on the Bot page of the Developer Portal.`;
  return { check, state: 'warn', says };
}

function sessionsFinding({ sessions }: DiscordStanding): Finding {
  const check = 'sessions';
  const { remaining, total, resetAfterMs, shards } = sessions;
  const left = `Discord lets the bot connect ${countOf(remaining, 'more time')} of ${total} a day; a start takes ${shards}.`;
  if (remaining >= shards) return { check, state: 'ok', says: left };
  const says = `${left} That is too few: wait ${durationOf(resetAfterMs)}, and look in the log why it connects so often.`;
  return { check, state: 'fail', says };
}

function commandsFinding(isInStep: boolean): Finding {
  const check = 'commands';
  if (isInStep) return { check, state: 'ok', says: 'Discord has the commands of this version.' };
  const says =
    'Discord does not have the commands as this version registered them last. Start the bot, or start it again: it registers them.';
  return { check, state: 'warn', says };
}

function* channelFindings({ channels, unasked }: DiscordStanding): Generator<Finding> {
  const check = 'permissions';
  const wrong = channels.filter(({ state, canLook }) => state !== 'fine' || !canLook);
  for (const channel of wrong) yield { check, state: 'warn', says: wrongOf(channel) };
  const servers = new Set(channels.map(({ guild }) => guild)).size;
  const rest = unasked === 0 ? '' : ` ${countOf(unasked, 'digest')} more were not looked at.`;
  const says =
    channels.length === 0
      ? 'No digest is posted anywhere.'
      : `${channels.length - wrong.length} of ${countOf(channels.length, 'digest')} in ${countOf(servers, 'server')} have all that they need.${rest}`;
  if (wrong.length === 0) yield { check, state: 'ok', says };
}

function wrongOf({ guild, channel, state, missing }: ChannelStanding): string {
  const place = `channel ${channel} of server ${guild}`;
  if (state === 'gone')
    return `The ${place} is not there any more. Its digest is removed when it is next due.`;
  if (state === 'unseen')
    return `The ${place} is not shown to the bot. Invite it again, or let it see the channel (ViewChannel); then /digest resume.`;
  if (state === 'missing')
    return `In ${place} the bot lacks ${missing.join(', ')}. Give it that in the channel's settings; then /digest resume.`;
  return `In ${place} the bot lacks ReadMessageHistory: a digest whose sending broke off cannot be looked for, and is not sent again. Give it that in the channel's settings.`;
}
