// What people read when the bot has come to their server, in English.

export const welcome = {
  title: 'Hello! I answer questions about the news',
  what: 'I read articles of many outlets and put those about one event together as a story.\nI show what they say, where they agree and where they differ, with the source behind each sentence.\nA channel can have the new stories of a subject on a schedule, each story once.',
  try: 'Try this first:',
  first: {
    news: '{command} the stories of today',
    tags: '{command} which subjects there are',
    digest: '{command} new stories for a channel; nothing is saved before you have seen it',
  },
  rights:
    'Everybody can ask. Whoever may manage the server sets up digests ({digest}), what is read ({feeds}) and how I answer here ({settings}).',
  small:
    'I cannot read your messages. {privacy} tells what is kept, {help} all the rest. This message comes once.',
} as const;
