// What people read where there is no answer: nothing found, unknown names, failures; in English.

export const nothing = {
  title: 'No stories for {question}',
  atAll: 'The index has no such article at all.',
  newest: 'The newest match is from {time}.',
  hint: 'Fewer or other words may find more.',
  unknownTag: 'There is no tag “{tag}”',
  unknownOutlet: 'There is no outlet “{outlet}”',
  near: 'Did you mean:',
  nearTags: 'Did you mean: {tags}',
  nobody: '{command} shows what there is.',
  emptyIndex: 'The index is empty',
  emptyIndexHow:
    'No article has been taken in yet. Whoever runs this bot fills it with `npm run broadsheet -- ingest <files>`, or tries it with `npm run broadsheet -- sample load`.',
  anything: 'this question',
} as const;

export const failure = {
  title: 'That did not work',
  unexpected:
    'Something went wrong on my side; nothing was changed. Try again in a minute, and if it stays, tell whoever runs this bot the reference below.',
  indexAway:
    'My index cannot be reached just now; nothing was changed. Try again in a minute, and if it stays, tell whoever runs this bot the reference below.',
  diskFull:
    'I cannot keep anything just now, because my disk is full; nothing was changed. Questions are still answered. Tell whoever runs this bot the reference below.',
  restarting: 'I am being restarted. Try again in a minute.',
  unknownCommand:
    'I do not know this command: it is from another version of me. Reload Discord (Ctrl+R) and try again.',
  otherVersion: 'This message is from an older version of me. Run the command again for a fresh one.',
  unreadable: 'I cannot read what this button stands for. Run the command again for a fresh one.',
  expired: 'This message is too old: I no longer know its question. Run the command again.',
  reference: 'Reference: {reference}',
} as const;
