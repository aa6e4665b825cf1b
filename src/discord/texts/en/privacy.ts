// What people read of what is kept about them and their server, in English.

export const privacy = {
  me: {
    title: 'What I keep about you',
    nothing:
      'Nothing. What you ask is not kept with your name, and I see no messages but those you point me at, which I do not keep.',
    set: 'Your Discord id, as who set up {digests, plural, one {# digest} other {# digests}} and {feeds, plural, one {# feed} other {# feeds}}. Nothing else: what you ask is not kept with your name.',
    how: '{command} takes your id off them. They stay, because they belong to the server.',
    deletedNothing: 'There was nothing to delete: I keep nothing with your id.',
    deleted:
      'Done: your id is taken off {count, plural, one {# entry} other {# entries}}. Digests and feeds stay, without saying who set them up.',
  },
  server: {
    title: 'What I keep about this server',
    list: {
      digests:
        '{count, plural, one {# digest} other {# digests}}: channel, tag, schedule, role to mention, who set it up',
      goneDigests:
        '{count, plural, one {# digest} other {# digests}} whose channel was deleted, until a manager is told: subject, channel, when',
      deliveries:
        '{count, plural, one {# delivery} other {# deliveries}} of them: when, which stories, which message',
      told: '{count, plural, one {# article} other {# articles}} that its channels were told, so that none is told again',
      feeds: '{count, plural, one {# feed} other {# feeds}} added here: address, who added it',
      settings:
        '{count, plural, one {# setting} other {# settings}} of its own: language, period, who sees what, time zone, outlets',
      tokenDays: '{count, plural, one {# day} other {# days}} with a count of what written summaries cost',
      greeting: 'The moment at which I greeted it, so that I do so once',
    },
    how: '{command} deletes all of it. If I am removed from the server, it is deleted after 30 days.',
    confirmTitle: 'Delete all that I keep about this server?',
    confirm:
      'Its digests end and their history is forgotten, so a digest set up again may repeat stories. Feeds added here stay in the index, as nobody’s. This cannot be undone.',
    confirmButton: 'Delete it all',
    deleted: 'Done: nothing is kept about this server any more.',
    notManager: 'Only who may manage the server sees or deletes what is kept about it',
    notManagerHow: 'Ask somebody with the right Manage Server.',
    notHere: 'There is no server here',
    notHereHow: 'Run this in the server that it is about.',
  },
  exported: 'All that I keep, as a file:',
} as const;
