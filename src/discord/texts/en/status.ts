// What people read of how the bot is, in English.

export const status = {
  title: 'Status',
  program: {
    title: 'Program',
    version: 'version {version}',
    running: 'running since {time}',
    memory: '{megabytes, number} MB of memory',
    shards:
      '{ready, number} of {here, plural, one {# shard} other {# shards}} of this process connected to Discord; the bot has {all, number}',
    down: 'not connected: {shards}',
  },
  index: {
    title: 'Index',
    articles: '{count, plural, one {# article} other {# articles}}',
    size: '{megabytes, number} MB',
    newest: 'Newest article: {time}',
    empty: 'There is no article yet.',
    changed: 'changed {time}',
  },
  feeds: {
    title: 'Feeds',
    none: 'none',
    working: '{count, number} working',
    failing: '{count, number} failing',
    paused: '{count, number} paused',
    waiting: '{count, number} not read yet',
    overdue: 'the longest is due since {time}',
    punctual: 'none is overdue',
  },
  writer: {
    title: 'Model',
    none: 'none is set up; all sentences are quoted',
    today: '{used, number} tokens today',
    ofLimit: '{used, number} of {max, number} tokens today',
  },
  digests: {
    title: 'Digests',
    none: 'none',
    active: '{count, number} active',
    paused: '{count, number} paused',
    late: 'the longest is due since {time}',
    punctual: 'none is late',
    lately: 'in the last 24 hours: {outcomes}',
    noneLately: 'none came due in the last 24 hours',
    states: {
      sent: '{count, number} sent',
      skipped: '{count, number} skipped',
      failed: '{count, number} to be tried again',
      rejected: '{count, number} refused',
      unknown: '{count, number} in doubt',
      underWay: '{count, number} under way',
    },
  },
  cache: {
    title: 'Cache',
    works: 'works',
    broken: 'does not answer; each answer is made anew',
  },
  server: {
    title: 'This server',
    connected: 'I am connected to Discord here.',
    disconnected: 'I am not connected to Discord here just now; I try again by myself.',
    feeds: {
      none: 'No feed was added here.',
      fine: '{count, plural, one {The # feed that was added here is read.} other {All # feeds that were added here are read.}}',
      needy:
        '{count, plural, one {# feed that was added here needs} other {# feeds that were added here need}} a look ({command} says why):',
      failing: '{feed}: failed {failures, plural, one {# time} other {# times}} in a row',
      paused: '{feed}: **paused**',
      more: 'and {count, plural, one {# more} other {# more}}',
    },
    digests: {
      none: 'No digest is set up here.',
      next: '{topic} in {channel}: next {time}',
      paused: '{topic} in {channel}: {paused}',
      more: 'and {count, plural, one {# more} other {# more}} ({command})',
    },
  },
  small: 'Only managers of the operator’s server see more than this server’s part.',
} as const;
