// What people read of what the bot can do, in English.

export const help = {
  title: 'What I do',
  intro:
    'I read articles of many outlets into a local index, put those about one event together as a story, and show what they say with the source behind each sentence.',
  /** Each begins with a mention of its command. */
  commands: {
    news: '{command} the stories of a tag, an outlet or your words',
    story: '{command} the summary of one story, each sentence with its source',
    compare: '{command} what its outlets agree on, where they differ, what only one has',
    tags: '{command} which tags there are, and how each went day by day',
    coverage: 'On any message: Apps → **Find coverage** shows the stories that it is about',
    digest: '{command} new stories of a tag or of your words in a channel, on a schedule (Manage Server)',
    feeds: '{command} an outlet’s feed or tag page to read (Manage Server)',
    settings: '{command} language, period, outlets and more, for this server (Manage Server)',
    status:
      '{command} how I am: connection, newest article, feeds that fail, digests to come (Manage Server)',
    privacy: '{command} what is kept, and how to delete it',
  },
  more: 'More help on…',
  topics: {
    words: 'Asking with words',
    stories: 'Stories and sources',
    summaries: 'How summaries are made',
    digests: 'Setting up a digest',
    feeds: 'Feeds',
    pages: 'Buttons and pages',
    privacy: 'Privacy',
  },
  texts: {
    words:
      '### Asking with words\n- All words must match. If no story has them all, I show those that have some, and say so.\n- `"two words"` finds them side by side.\n- `-word` leaves out stories with it.\n- `rain or storm` finds either.\n- Endings do not matter: *elections* finds *election*. Parts of German compounds count: *Gericht* finds *Verfassungsgericht*.\n- Chinese, Japanese and Thai need no spaces.',
    stories:
      '### Stories and sources\n- Articles about one event are one story. Its sentence is quoted word for word from one of them, with a link to it.\n- **Show sources** prints the exact words behind each sentence, and who else reports the story.\n- *cut off* marks a text of which I have only the beginning; its unfinished end is never quoted.\n- *unknown outlet* marks an article whose publisher is not named.\n- **Compare** puts the write-ups side by side: figures, dates, names and wording that differ, each with its quote.',
    summaries:
      '### How summaries are made\n- At once: sentences chosen from the articles and quoted word for word. The small print says how much of each text I have.\n- Where whoever runs me has set up a model, its version takes the place when it is ready. Each of its sentences names its articles and is checked against them: figures, names, dates, quotes. A sentence that fails is replaced by a quoted one.\n- If the model is slow, down, over its budget or makes things up, the quoted sentences stay and the small print says so.\n- **Report a problem** tells whoever runs me what is wrong with a summary, without your name.',
    digests:
      '### Setting up a digest\n- Choose a tag or words, a channel, a schedule and a city or time zone. I check that I may post there, show what the digest would have told, and save nothing before you press **Save**.\n- Each digest tells what is new since the last one. A story is told once in a channel; it returns only with something new, marked **Update** with what was before. A digest with nothing new is not sent.\n- What a new feed brings at its first reading is not news.\n- After an outage one digest covers what was missed, if it is less than three hours late.\n- *list* shows when each comes next and why one is paused, *edit* changes what you give, *preview* shows what the next one would tell now, and why a story is in or out.\n- When an outlet corrects a sentence that was told, the message says so.',
    feeds:
      '### Feeds\n- Give the address of a feed (RSS, Atom, JSON Feed) or of a tag page. *test* reads it and shows what it would bring, without keeping anything.\n- The index is one for all servers that I am in: what you add, all can find. So an address with a password or a personal key is refused.\n- I ask each outlet politely: only for what changed, at intervals, with back-off when it is down. A feed that is gone for good is paused and says why in *list*.',
    pages:
      '### Buttons and pages\n- Pages show the answer as of one moment: they do not shift when news arrives. **Refresh** asks again.\n- Only who asked turns the pages of a public answer; others get a copy of their own.\n- With `private: True` only you see the answer; **Share here** posts it for all.',
    privacy:
      '### Privacy\n- I cannot read messages. I see only the commands given to me, and the one message that somebody points me at with *Find coverage*; it is not kept.\n- What you ask is not logged. The question behind a button is kept without your name, so that the button works later.\n- Of you I keep your id where you set up a digest or a feed, and nothing else.\n- If whoever runs me has set up a model, the texts of articles go to its server; what you type does not.\n- When I am removed from a server, what I keep of it is deleted after 30 days.',
  },
} as const;
