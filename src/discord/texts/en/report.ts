// What people read of reporting a problem with a summary, in English.

export const report = {
  button: 'Report a problem',
  choose: 'Choose what is wrong',
  what: 'What is wrong?',
  words: 'What should it say? (optional)',
  goesTo: 'This goes to whoever runs this bot, without your name. What you write is passed on and not kept.',
  goesNowhere:
    'Whoever runs this bot has set up no channel for reports. What is wrong and with which story is noted in its log, without your name, under a reference that you can give them.',
  kinds: {
    fact: 'A fact is wrong',
    source: 'A source does not say this',
    'not-together': 'Stories that do not belong together',
    outdated: 'It is outdated',
    other: 'Something else',
  },
  outcomes: {
    sent: {
      title: 'Thank you: the problem is reported',
      how: 'Whoever runs this bot has it now, without your name. Give them the reference if you talk to them about it.',
    },
    unknown: {
      title: 'Your report may not have arrived',
      how: 'Discord did not say whether it took it. Which story it is and what is wrong is noted in the log of whoever runs this bot; what you wrote is not. Give them the reference, and your words if they matter.',
    },
    refused: {
      title: 'Your report could not be passed on',
      how: 'Discord did not take it, so what you wrote is lost. Which story it is and what is wrong is noted in the log of whoever runs this bot. Give them the reference, and your words if they matter.',
    },
    'log-only': {
      title: 'Thank you: the problem is noted',
      how: 'It stands in the log of whoever runs this bot, and nobody is told of it: give them the reference. Which story it is and what is wrong is noted; your name is not.',
    },
  },
  tooMany: {
    title: 'That is enough for now',
    how: 'You have reported {count, plural, one {# problem} other {# problems}} within an hour. You can report again {time}.',
  },
  operator: {
    title: 'A problem with a summary is reported: {kind}',
    story: '**{headline}** · `{id}`',
    wordless: 'Nothing was written with it.',
    how: '`broadsheet stories explain {id}` says what holds the story together',
  },
} as const;
