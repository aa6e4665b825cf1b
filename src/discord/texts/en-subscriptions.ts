// What people read of setting digests up and of keeping them, in English.

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const AFTER_FIX = 'then run the command again';

function daysText(weekdays: readonly number[]): string {
  if (weekdays.length === WEEKDAYS.length) return 'daily';
  if (weekdays.join() === '1,2,3,4,5') return 'Monday to Friday';
  const [only] = weekdays;
  if (weekdays.length === 1 && only !== undefined) return `every ${WEEKDAYS[only - 1] ?? ''}`;
  return `every ${weekdays.map((day) => (WEEKDAYS[day - 1] ?? '').slice(0, 3)).join(', ')}`;
}

const FACT_NAMES = {
  topic: 'Subject',
  channel: 'Channel',
  schedule: 'When',
  stories: 'Stories',
  language: 'Language',
  mention: 'Mentions',
  quiet: 'Sound',
  thread: 'Thread',
  publish: 'Published',
  'forum-tag': 'Forum tag',
} as const;

export const subscriptions = {
  every: (weekdays: readonly number[], times: readonly string[], zone: string) => {
    const [first = '', last = first] = [times[0], times.at(-1)];
    const when =
      times.length > 2
        ? `hourly from ${first} to ${last}`
        : times.length === 2
          ? `${first} and ${last}`
          : first;
    return `${daysText(weekdays)}${times.length > 2 ? ', ' : ' at '}${when}, ${zone}`;
  },
  name: (topic: string, channel: string) => `Digest of ${topic} in ${channel}`,
  facts: FACT_NAMES,
  fact: (name: string, value: string) => `**${name}:** ${value}`,
  change: (name: string, before: string, after: string) => `**${name}:** ${before} → **${after}**`,
  upTo: (stories: number) => `up to ${stories}`,
  anyLanguage: 'any',
  nobody: 'nobody',
  sound: { quiet: 'none', loud: 'as usual' },
  thread: { none: 'none', each: 'one below each digest' },
  publish: { no: 'no', yes: 'to the servers that follow the channel' },
  noForumTag: 'none',
  next: (time: string, relative: string) => `Next: ${time} (${relative}). Nothing new, no message.`,
  onlyNew: 'It tells only what is new from when you save it.',

  draft: (topic: string, channel: string) => `Digest of ${topic} in ${channel}: not saved yet`,
  wouldTell: (days: number) =>
    days === 1
      ? 'What it would have told of the last day:'
      : `What it would have told of the last ${days} days:`,
  wouldTellNothing: (days: number) =>
    days === 1
      ? 'Of the last day it would have told nothing: there was no news of this.'
      : `Of the last ${days} days it would have told nothing: there was no news of this.`,
  left: (count: number) => (count === 1 ? 'and 1 more story' : `and ${count} more stories`),
  save: 'Save',
  cancel: 'Cancel',
  saved: (topic: string, channel: string) => `Saved: digest of ${topic} in ${channel}`,
  cancelled: 'Nothing was saved',
  cancelledHow: (command: string) => `${command} sets a digest up again.`,
  draftGone: 'This draft is gone',
  draftGoneHow: (command: string) =>
    `A draft is kept for an hour, and nothing of it was saved. Run ${command} again.`,
  notYours: 'Only who ran the command can press this, in the server where they ran it',
  notYoursHow: 'Nothing was changed.',
  exists: 'This digest is set up already: nothing was added.',

  silentRole: (role: string) =>
    `${role} is shown, but nobody is notified: allow anyone to mention it (server settings → Roles), and they are.`,
  looksNeeded: (channel: string) =>
    `I may not read the message history in ${channel}. Without it I cannot see whether a digest stands there after a broken connection, and leave it out in doubt. Allow **Read Message History** to mend that.`,
  quietMention: 'It is quiet, so the role is shown but makes no sound.',
  zoneTaken: (zone: string) => `No time zone was given: ${zone} it is.`,

  noTopic: 'A digest needs a subject',
  noTopicHow: 'Give a *tag*, or *words* to look for.',
  twoTopics: 'A digest has one subject',
  twoTopicsHow: 'Give a *tag* or *words*, not both.',
  badWords: (asked: string) => `Nothing can be looked for in “${asked}”`,
  badWordsHow: 'Give at least one word that is not left out with a minus.',
  badDays: (asked: string) => `“${asked}” is no day of the week`,
  badDaysHow: 'Give days as in mon,wed,fri or mon-fri.',
  daysMissing: 'Which days?',
  daysMissingHow: 'Give *days*, for example mon,wed,fri.',
  daysNotHere: 'Days go with a weekly schedule, or with chosen days',
  daysNotHereHow: 'Leave *days* out, or choose another *schedule*.',
  untilNotHere: 'A second time goes with twice a day, or with hourly',
  untilNotHereHow: 'Leave *until* out, or choose another *schedule*.',
  badTime: (asked: string) => `“${asked}” is no time of day`,
  badTimeHow: 'Give it as hours and minutes, for example 08:00 or 18:30.',
  untilMissing: 'Until when?',
  untilMissingHow:
    'Twice a day needs two times, hourly its first and its last: give the second as *until*, for example 18:00.',
  badHours: (from: string, until: string) => `${until} does not come after ${from}`,
  theFirst: 'the first time',
  badHoursHow: 'Give as *until* a later time of the same day.',
  badZone: (asked: string) => `There is no time zone “${asked}”`,
  badZoneHow: (near: readonly string[]) =>
    near.length === 0
      ? 'Give a city that has one, or a name like Europe/Berlin.'
      : `Did you mean ${near.join(', ')}?`,
  badLanguage: (asked: string) => `I know no language “${asked}”`,
  badLanguageHow: 'Choose one of the list that appears while you type, or *any*.',
  tooMany: (max: number) => `This server has ${max} digests, which is the most`,
  tooManyHow: (command: string) => `Remove one with ${command} first.`,
  everyone: 'A digest mentions no @everyone',
  everyoneHow: 'Choose a role that members can take for themselves, or none.',

  cannotPost: (channel: string) => `I can’t post in ${channel}`,
  missing: (permissions: readonly string[]) =>
    `Missing there: ${permissions.map((name) => `**${name}**`).join(', ')}. Nothing was saved.\nFix: channel settings → Permissions → add me → allow ${permissions.length === 1 ? 'it' : 'them'}, ${AFTER_FIX}.`,
  permissions: {
    ViewChannel: 'View Channel',
    SendMessages: 'Send Messages',
    SendMessagesInThreads: 'Send Messages in Threads',
    CreatePublicThreads: 'Create Public Threads',
    ReadMessageHistory: 'Read Message History',
  },
  notMember: 'I am not in this server',
  notMemberHow: `Only my commands were added to it, so I cannot post here. Add me once more, as a bot, ${AFTER_FIX}.`,
  noThreadHere: (channel: string) => `No thread can be opened in ${channel}`,
  noThreadHereHow:
    'Threads open below messages of text and announcement channels. Leave *thread* out here, or say False.',
  noPublishing: (channel: string) => `Nothing can be published from ${channel}`,
  noPublishingHow:
    'Only announcement channels have servers that follow them. Leave *publish* out here, or say False.',
  noForum: (channel: string) => `${channel} is no forum`,
  noForumHow: 'Leave *forum-tag* out here, or choose a forum as the channel.',
  forumTagNeeded: (channel: string) => `${channel} wants a tag on each post`,
  forumTagNeededHow: (names: readonly string[]) =>
    `Give one as *forum-tag*${names.length === 0 ? '; the forum has none yet' : `: ${names.join(', ')}`}.`,
  badForumTag: (asked: string) => `The forum has no tag “${asked}”`,

  listTitle: 'Digests of this server',
  none: 'No digest is set up in this server',
  noneHow: (command: string) => `${command} sets one up.`,
  choice: (topic: string, channel: string, every: string) => `${topic} in #${channel}, ${every}`,
  line: (topic: string, channel: string, every: string) => `**${topic}** in ${channel}, ${every}`,
  unknown: 'This server has no such digest',
  unknownHow: 'Choose one of the list that appears while you type.',
  removeAsk: (topic: string, channel: string) => `Remove the digest of ${topic} in ${channel}?`,
  removeAskHow: 'It posts no more. What it has posted stays.',
  remove: 'Remove it',
  keep: 'Keep it',
  kept: (topic: string, channel: string) => `The digest of ${topic} in ${channel} stays`,
  removed: (topic: string, channel: string) => `The digest of ${topic} in ${channel} is removed`,
  removedHow: 'What it has posted stays.',
  pausedNow: (topic: string, channel: string) => `The digest of ${topic} in ${channel} is paused`,
  pausedNowHow: (command: string) => `${command} lets it go on. What comes meanwhile is not sent.`,
  pausedBefore: (topic: string, channel: string) => `The digest of ${topic} in ${channel} is paused already`,
  resumed: (topic: string, channel: string) => `The digest of ${topic} in ${channel} goes on`,
  resumedFrom: (next: string) => `Next: ${next}. What came while it was paused is not sent.`,
  notPaused: (topic: string, channel: string) => `The digest of ${topic} in ${channel} is not paused`,
  nextIs: (next: string) => `Next: ${next}.`,
  edited: (topic: string, channel: string) => `Changed: digest of ${topic} in ${channel}`,
  unchanged: 'Nothing was changed: it is so already.',
  nothingToEdit: 'Nothing was given to change',
  nothingToEditHow:
    'Give with the digest what shall be different: a time, a channel, the number of stories …',
  stillPaused: (command: string) => `It is still paused: ${command} lets it go on.`,

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
  /** What is kept with a delivery in short words; permissions by the names that Discord shows. */
  reason: (reason: string) =>
    reason === 'nothing-new'
      ? 'nothing was new'
      : reason === 'missed'
        ? 'the bot was away for too long'
        : reason.startsWith('missing: ')
          ? reason.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
          : reason,
  neverRun: 'has not run yet',
  paused: {
    asked: '**Paused** by a manager',
    'channel-gone': '**Paused**: the channel is gone, or I am not in it any more. Edit the digest’s channel',
    'no-permission': '**Paused**: I may not post in the channel. Allow me to there',
    refused: '**Paused**: Discord refused the message. Look at the channel’s settings',
    failing: '**Paused**: several digests in a row could not be sent. Tell whoever runs this bot',
    filtered: '**Paused**: the server’s filters (AutoMod) refuse it. Exempt me from them there',
    'forum-tag': '**Paused**: the forum wants a tag that is missing or gone. Edit the digest’s forum tag',
  },
  pausedTersely: {
    asked: '**paused**: by a manager',
    'channel-gone': '**paused**: channel gone',
    'no-permission': '**paused**: may not post',
    refused: '**paused**: refused',
    failing: '**paused**: failing',
    filtered: '**paused**: filtered',
    'forum-tag': '**paused**: forum tag',
  },
  pausedHow: (command: string) => `${command} lets a paused digest go on, when what stopped it is set right.`,

  previewTitle: (topic: string) => `What the next digest of ${topic} would tell now`,
  previewNone: 'Nothing new yet: no message would be sent.',
  previewReasons: {
    in: 'in',
    update: 'in, as an update',
    'no-room': 'out: no room',
    'crowded-out': 'out: others of its outlet or subject are in',
    told: 'out: told in this channel already, and nothing new',
    'other-language': 'out: in another language',
    backfill: 'out: came with the first reading of its feed',
    'too-old': 'out: happened too long ago',
    before: 'out: came before the period',
  },
} as const;
