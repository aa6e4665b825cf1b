// What people read, in English.
import type { AskedPeriod } from '../../news/question.ts';
import { comparison } from './en-comparison.ts';
import { digest } from './en-digest.ts';
import { feeds } from './en-feeds.ts';
import { help } from './en-help.ts';
import { privacy } from './en-privacy.ts';
import { independence } from './en-sources.ts';
import { story } from './en-story.ts';
import { subscriptions } from './en-subscriptions.ts';

export const en = {
  news: {
    topStories: 'Top stories',
    byOutlet: (outlet: string) => `From ${outlet}`,
    count: (total: number, isBounded: boolean) =>
      isBounded ? `more than ${total} stories` : total === 1 ? '1 story' : `${total} stories`,
    asOf: (time: string) => `as of ${time}`,
    relaxed: 'I found no story with all of these words; these have some of them.',
    respelt: (typed: string, meant: string) => `Nothing has “${typed}”; I looked for “${meant}”.`,
    widened: (asked: AskedPeriod) => `Nothing in the ${periodName(asked)}.`,
    leftOutWords: (count: number) => `${count} further words were not looked for.`,
    noHeadline: 'Without a headline',
    cutOff: 'the text we have is cut off',
    noQuote: 'No sentence of it can be quoted.',
    unknownOutlet: 'unknown outlet',
    writeUps: (articles: number, outlets: number) =>
      outlets <= 1 ? `${articles} articles` : `${articles} articles by ${outlets} outlets`,
    latest: (time: string) => `latest ${time}`,
    undated: (time: string) => `undated, taken in ${time}`,
    previous: 'Previous',
    next: 'Next',
    refresh: 'Refresh',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    share: 'Share here',
    choosePeriod: 'How far back',
    refine: 'For more, ask a narrower question.',
  },
  period: (period: AskedPeriod) => periodName(period),
  story,
  independence,
  comparison,
  digest,
  subscriptions,
  feeds,
  privacy,
  sources: {
    title: (headline: string) => `Who reports it: ${headline}`,
    count: (articles: number, outlets: number) =>
      `${articles === 1 ? '1 article' : `${articles} articles`} · ${outlets === 1 ? '1 known outlet' : `${outlets} known outlets`}`,
    open: 'Sources',
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
  help,
} as const;

function periodName(period: AskedPeriod): string {
  if (!('lastDays' in period))
    return period.from === null && period.until === null ? 'all time' : 'chosen period';
  return period.lastDays === 1 ? 'last 24 hours' : `last ${period.lastDays} days`;
}
