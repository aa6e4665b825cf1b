// What people read of what is kept about them and their server, in English.

export const privacy = {
  me: {
    title: 'What I keep about you',
    nothing:
      'Nothing. What you ask is not kept with your name, and I see no messages but those you point me at, which I do not keep.',
    set: (digests: number, feeds: number) =>
      `Your Discord id, as who set up ${[counted(digests, 'digest'), counted(feeds, 'feed')].join(' and ')}. Nothing else: what you ask is not kept with your name.`,
    how: (command: string) =>
      `${command} takes your id off them. They stay, because they belong to the server.`,
    deleted: (count: number) =>
      count === 0
        ? 'There was nothing to delete: I keep nothing with your id.'
        : `Done: your id is taken off ${counted(count, 'entry', 'entries')}. Digests and feeds stay, without saying who set them up.`,
  },
  server: {
    title: 'What I keep about this server',
    list: (kept: { digests: number; feeds: number; deliveries: number; told: number; tokenDays: number }) =>
      [
        `- ${counted(kept.digests, 'digest')}: channel, tag, schedule, role to mention, who set it up`,
        `- ${counted(kept.deliveries, 'delivery', 'deliveries')} of them: when, which stories, which message`,
        `- ${counted(kept.told, 'article')} that its channels were told, so that none is told again`,
        `- ${counted(kept.feeds, 'feed')} added here: address, who added it`,
        `- ${counted(kept.tokenDays, 'day')} with a count of what written summaries cost`,
      ].join('\n'),
    how: (command: string) =>
      `${command} deletes all of it. If I am removed from the server, it is deleted after 30 days.`,
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
  fileName: (of: string) => `broadsheet-${of}.json`,
} as const;

function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}
