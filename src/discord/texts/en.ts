// What people read, in English.
import type { AskedPeriod } from '../../news/question.ts';

export const en = {
  news: {
    topStories: 'Top stories',
    byOutlet: (outlet: string) => `From ${outlet}`,
    count: (total: number, isBounded: boolean) =>
      isBounded ? `more than ${total} stories` : total === 1 ? '1 story' : `${total} stories`,
    asOf: (time: string) => `as of ${time}`,
    relaxed: 'No story has all of these words; these have some of them.',
    widened: (asked: AskedPeriod) => `Nothing in the ${periodName(asked)}.`,
    leftOutWords: (count: number) => `${count} further words were not looked for.`,
    noHeadline: 'Without a headline',
    cutOff: 'the text we have is cut off',
    noQuote: 'No sentence of it can be quoted.',
    unknownOutlet: 'unknown outlet',
    oneWriteUp: (outlet: string) => outlet,
    writeUps: (articles: number, outlets: number) =>
      outlets <= 1 ? `${articles} articles` : `${articles} articles by ${outlets} outlets`,
    latest: (time: string) => `latest ${time}`,
    undated: (time: string) => `undated, taken in ${time}`,
    sources: 'Sources',
    previous: 'Previous',
    next: 'Next',
    refresh: 'Refresh',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    share: 'Share here',
    choosePeriod: 'How far back',
    refine: 'For more, ask a narrower question.',
  },
  period: (period: AskedPeriod) => periodName(period),
  sources: {
    title: (headline: string) => `Who reports it: ${headline}`,
    count: (articles: number, outlets: number) =>
      `${articles === 1 ? '1 article' : `${articles} articles`} · ${outlets === 1 ? '1 known outlet' : `${outlets} known outlets`}`,
    read: 'Read',
    noAddress: 'no address',
    more: (count: number) => `${count} older articles are not listed.`,
    gone: 'This story is no longer in the index: its articles are older than what is kept.',
  },
  tags: {
    title: 'Tags',
    like: (text: string) => `Tags like “${text}”`,
    line: (articles: number, newest: string) =>
      `${articles === 1 ? '1 article' : `${articles} articles`}, newest ${newest}`,
    none: 'No article has a tag yet.',
    noneLike: (text: string) => `No tag resembles “${text}”. /tags without a text lists all of them.`,
    open: 'Open the stories of a tag',
    views: { busiest: 'Busiest first', newest: 'Newest first', alphabetical: 'A to Z' },
    choice: (name: string, articles: number) =>
      `${name} — ${articles === 1 ? '1 article' : `${articles} articles`}`,
  },
  nothing: {
    title: (question: string) => `No stories for ${question}`,
    inPeriod: (period: string) => `Nothing in the ${period}.`,
    atAll: 'The index has no such article at all.',
    newest: (time: string) => `The newest match is from ${time}.`,
    hint: 'Fewer or other words may find more.',
    unknownTag: (tag: string) => `There is no tag “${tag}”`,
    unknownOutlet: (outlet: string) => `There is no outlet “${outlet}”`,
    near: 'Did you mean:',
    nobody: (command: string) => `${command} shows what there is.`,
    emptyIndex: 'The index is empty',
    emptyIndexHow:
      'No article has been taken in yet. Whoever runs this bot fills it with `npm run broadsheet -- ingest <files>`, or tries it with `npm run broadsheet -- sample load`.',
    showPeriod: (period: string) => `Show ${period}`,
    matching: (words: string) => `“${words}”`,
    anything: 'this question',
  },
  failure: {
    title: 'That did not work',
    unexpected:
      'Something went wrong on my side; nothing was changed. Try again in a minute, and if it stays, tell whoever runs this bot the reference below.',
    restarting: 'I am being restarted. Try again in a minute.',
    unknownCommand:
      'I do not know this command: it is from another version of me. Reload Discord (Ctrl+R) and try again.',
    otherVersion: 'This message is from an older version of me. Run the command again for a fresh one.',
    unreadable: 'I cannot read what this button stands for. Run the command again for a fresh one.',
    expired: 'This message is too old: I no longer know its question. Run the command again.',
    reference: (reference: string) => `Reference: ${reference}`,
  },
  help: {
    title: 'What I do',
    intro:
      'I read articles of many outlets from a local index, put those about one event together as a story, and show each story with one sentence and its source. I never write a sentence that no article has.',
    commands: (mention: (command: string) => string) =>
      `- ${mention('news')} the stories of a tag, an outlet or your words\n- ${mention('tags')} which tags there are\n- ${mention('help')} this page`,
    more: 'More help on…',
    topics: {
      words: 'Asking with words',
      stories: 'Stories and sources',
      pages: 'Buttons and pages',
      privacy: 'Privacy',
    },
    texts: {
      words:
        '### Asking with words\n- All words must match. If no story has them all, I show those that have some, and say so.\n- `"two words"` finds them side by side.\n- `-word` leaves out stories with it.\n- `rain or storm` finds either.\n- Endings do not matter: *elections* finds *election*. Parts of German compounds count: *Gericht* finds *Verfassungsgericht*.\n- Chinese, Japanese and Thai need no spaces.',
      stories:
        '### Stories and sources\n- Articles about one event are one story. Its sentence is quoted word for word from one of them, with a link to it.\n- **Sources** lists who reports it, each with its own sentence.\n- *cut off* marks a text of which I have only the beginning; its unfinished end is never quoted.\n- *unknown outlet* marks an article whose publisher is not named.',
      pages:
        '### Buttons and pages\n- Pages show the answer as of one moment: they do not shift when news arrives. **Refresh** asks again.\n- Only who asked turns the pages of a public answer; others get a copy of their own.\n- With `private: True` only you see the answer; **Share here** posts it for all.',
      privacy:
        '### Privacy\n- I cannot read messages. I see only the commands given to me.\n- What you ask is not logged. The question behind a button is kept without your name, so that the button works later.\n- Nothing is sent to anybody else.',
    },
  },
} as const;

function periodName(period: AskedPeriod): string {
  if (!('lastDays' in period))
    return period.from === null && period.until === null ? 'all time' : 'chosen period';
  return period.lastDays === 1 ? 'last 24 hours' : `last ${period.lastDays} days`;
}
