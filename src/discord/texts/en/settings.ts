// What people read of what a server sets for itself, in English.

export const settings = {
  title: 'Settings of this server',
  intro: 'They hold for everybody here, from now on.',
  language: {
    title: 'Language of what everybody reads',
    how: 'Of digests and public answers. What you alone see is in the language of your Discord.',
    asDiscord: 'As Discord says: {language}',
  },
  period: {
    title: 'How far back {command} looks',
    how: 'Where nobody chooses a period.',
  },
  answers: {
    title: 'Who sees answers',
    asker: 'Who asked alone, unless they say *private: False*.',
    everybody: 'Everybody in the channel, unless somebody says *private: True*.',
    makePrivate: 'Only who asked',
    makePublic: 'Everybody',
  },
  writer: {
    title: 'Who may have summaries that a model writes',
    how: 'The others read sentences quoted from the articles.',
    none: 'Whoever runs me has set up no model: all read quoted sentences.',
    choices: {
      everybody: 'Everybody',
      managers: 'Who may manage the server',
      nobody: 'Nobody',
    },
  },
  zone: {
    title: 'Time zone of digests',
    set: '{zone}, where a new digest names none. {command} sets another.',
    unset: 'None: a new digest that names none takes that of the newest one, else UTC. {command} sets one.',
    forget: 'No time zone',
    isSet: 'A new digest that names no time zone is in {zone} from now on.',
  },
  outlets: {
    title: 'Outlets',
    preferred: 'Preferred: {outlets}',
    muted: 'Muted: {outlets}',
    none: 'none',
    how: 'A preferred outlet is quoted first where a story has it; a muted one is left out of lists of stories and of digests. {command} changes that.',
    placed: {
      preferred: '{outlet} is preferred from now on.',
      muted: '{outlet} is muted from now on.',
      neither: '{outlet} is neither preferred nor muted any more.',
    },
    near: 'Did you mean {outlets}?',
    tooMany:
      'No more than {max, plural, one {# outlet} other {# outlets}} can be preferred, and as many muted',
    tooManyHow: 'Take one off first: {command} with *as: neither*.',
  },
  aliases:
    '{count, plural, one {# other name of a tag} other {# other names of tags}}. Whoever runs me keeps them, for all servers.',
  notManager: 'Only who may manage the server sees or changes its settings',
  notManagerHow: 'Ask somebody with the right Manage Server.',
  elsewhere: 'These are the settings of another server',
  elsewhereHow: '{command} shows those of this one.',
  /** What answers say of the settings that they go by. */
  used: {
    mutedOutlets: 'Left out, because this server mutes them: {outlets}',
    moreOutlets: '{count, number} more',
    mutedStories: '{count, plural, one {# of muted outlets left out} other {# of muted outlets left out}}',
    writerFor: {
      managers:
        'In this server only who may manage it has summaries that a model writes; these sentences are quoted.',
      nobody: 'This server wants no summaries that a model writes; these sentences are quoted.',
    },
  },
} as const;
