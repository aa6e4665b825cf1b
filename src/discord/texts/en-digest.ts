// What people read of digests and of setting them up, in English.

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const digest = {
  daily: (tag: string) => `Daily digest: ${tag}`,
  weekly: (tag: string) => `Weekly digest: ${tag}`,
  facts: (date: string, shown: number, total: number) =>
    `${date} · ${shown < total ? `${shown} of ${total} new stories` : shown === 1 ? '1 new story' : `${shown} new stories`}`,
  outlets: (articles: number, outlets: number) =>
    articles === 1
      ? ''
      : outlets <= 1
        ? `${articles} articles`
        : `${articles} articles by ${outlets} outlets`,
  choose: 'Get a summary (only you see it)',
  smallPrint: (command: string, next: string) =>
    `Each sentence is quoted from the article linked with it. Set up by a server manager with ${command} · next ${next}`,
  /** What a push notification shows. */
  notice: (tag: string, stories: number, first: string) =>
    `Digest: ${tag}. ${stories === 1 ? '1 story' : `${stories} stories`}, first: ${first}`,

  every: (weekdays: readonly number[], time: string, zone: string) =>
    `${weekdays.length === WEEKDAYS.length ? 'daily' : `every ${weekdays.map((day) => WEEKDAYS[day - 1] ?? '').join(', ')}`} at ${time}, ${zone}`,
  added: (tag: string, channel: string) => `Digest of ${tag} in ${channel}`,
  exists: 'This digest is set up already.',
  upTo: (stories: number) =>
    `Up to ${stories} ${stories === 1 ? 'story' : 'stories'}, only what is new since now.`,
  next: (time: string, relative: string) => `Next: ${time} (${relative}). Nothing new, no message.`,
  mentions: (role: string) => `Mentions ${role}.`,
  looksNeeded: (channel: string) =>
    `I may not read the message history in ${channel}. Without it I cannot see whether a digest stands there after a broken connection, and leave it out in doubt. Allow **Read Message History** to mend that.`,
  silentRole: (role: string) =>
    `${role} is shown, but nobody is notified: allow anyone to mention it (server settings → Roles), and they are.`,
  zoneTaken: (zone: string) => `No time zone was given: ${zone} it is.`,
  badTime: (asked: string) => `“${asked}” is no time of day`,
  badTimeHow: 'Give it as hours and minutes, for example 08:00 or 18:30.',
  badZone: (asked: string) => `There is no time zone “${asked}”`,
  badZoneHow: (near: readonly string[]) =>
    near.length === 0
      ? 'Give a city that has one, or a name like Europe/Berlin.'
      : `Did you mean ${near.join(', ')}?`,
  tooMany: (max: number) => `This server has ${max} digests, which is the most`,
  tooManyHow: (command: string) => `Remove one with ${command} first.`,
  everyone: 'A digest mentions no @everyone',
  everyoneHow: 'Choose a role that members can take for themselves, or none.',
  cannotPost: (channel: string) => `I can’t post in ${channel}`,
  missing: (permissions: readonly string[]) =>
    `Missing there: ${permissions.map((name) => `**${name}**`).join(', ')}. Nothing was saved.\nFix: channel settings → Permissions → add me → allow ${permissions.length === 1 ? 'it' : 'them'}, then run the command again.`,
  permissions: {
    ViewChannel: 'View Channel',
    SendMessages: 'Send Messages',
    SendMessagesInThreads: 'Send Messages in Threads',
  },
  notMember: 'I am not in this server',
  notMemberHow:
    'Only my commands were added to it, so I cannot post here. Add me once more, as a bot, then run the command again.',

  listTitle: 'Digests of this server',
  none: 'No digest is set up in this server',
  noneHow: (command: string) => `${command} sets one up.`,
  choice: (tag: string, channel: string, every: string) => `${tag} in #${channel}, ${every}`,
  unknown: 'This server has no such digest',
  unknownHow: 'Choose one of the list that appears while you type.',
  removed: (tag: string, channel: string) => `The digest of ${tag} in ${channel} is removed`,
  removedHow: 'What it has posted stays.',
  resumed: (tag: string, channel: string) => `The digest of ${tag} in ${channel} goes on`,
  resumedFrom: (next: string) => `Next: ${next}. What came while it was paused is not sent.`,
  notPaused: (tag: string, channel: string) => `The digest of ${tag} in ${channel} is not paused`,
  nextIs: (next: string) => `Next: ${next}.`,
  nextRun: (time: string) => `next ${time}`,
  last: {
    planned: (time: string) => `last: ${time}, about to be sent`,
    sending: (time: string) => `last: ${time}, being sent`,
    sent: (time: string) => `last: ${time}, sent`,
    failed: (time: string) => `last: ${time}, could not be sent yet and is tried again`,
    rejected: (time: string) => `last: ${time}, not sent`,
    skipped: (time: string) => `last: ${time}, nothing sent`,
    unknown: (time: string) => `last: ${time}, perhaps sent: Discord did not answer, so it is not sent again`,
  },
  reason: (reason: string) =>
    reason === 'nothing-new'
      ? 'nothing was new'
      : reason === 'missed'
        ? 'the bot was away for too long'
        : reason,
  neverRun: 'has not run yet',
  paused: {
    'channel-gone': '**Paused**: the channel is gone, or I am not in it any more',
    'no-permission': '**Paused**: I may not post in the channel',
    refused: '**Paused**: Discord refused the message',
    failing: '**Paused**: several digests in a row could not be sent',
  },
  pausedTersely: {
    'channel-gone': '**paused**: channel gone',
    'no-permission': '**paused**: may not post',
    refused: '**paused**: refused',
    failing: '**paused**: failing',
  },
  pausedHow: (command: string) => `${command} lets a paused digest go on, when what stopped it is set right.`,

  previewTitle: (tag: string) => `What the next digest of ${tag} would tell now`,
  previewNone: 'Nothing new yet: no message would be sent.',
  previewReasons: {
    in: 'in',
    'no-room': 'out: no room',
    told: 'out: told in this channel already',
    backfill: 'out: came with the first reading of its feed',
    'too-old': 'out: happened too long ago',
    before: 'out: came before the period',
  },
} as const;
