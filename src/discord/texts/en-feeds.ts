// What people read of feeds, in English.

import { FEEDS_PER_GUILD_MAX } from '../../limits/feeds.ts';

export const feeds = {
  listTitle: 'Feeds added in this server',
  none: 'No feed was added in this server',
  noneHow: (command: string) => `${command} adds one. The index may have others, added elsewhere.`,
  added: (url: string) => `Added: ${url}`,
  addedHow: (command: string) =>
    `It is read within a minute, for all servers: the index is one, and this server may add up to ${FEEDS_PER_GUILD_MAX} feeds to it. What it brings at first is found by questions, but no digest tells it as news. ${command} shows how it does.`,
  foundBy: {
    address: (kind: string) => `It is ${kind}.`,
    link: (kind: string) => `It is ${kind} that the page names.`,
    path: (kind: string) => `The page names no feed; this is ${kind} of the same site.`,
    sitemap: (kind: string) => `The page names no feed; this is ${kind} of the same site.`,
  },
  formats: {
    rss: 'an RSS feed',
    atom: 'an Atom feed',
    rdf: 'an RSS 1.0 feed',
    'json-feed': 'a JSON feed',
    'tag-page': 'a page that lists articles',
    sitemap: 'a news sitemap',
  },
  others: 'The site has more that could be added:',
  known: (url: string) => `This feed is read already: ${url}`,
  knownHow: 'The index is one for all servers, so nothing has to be done.',
  changed: (url: string) => `Changed: ${url}`,
  changedHow: 'It was added in this server before, and goes by the new settings from its next reading on.',
  notFound: 'Nothing was found to add',
  refused: 'This address cannot be added',
  removed: (url: string) => `Removed: ${url}`,
  removedHow: 'It is read no more. Its articles stay in the index until they are too old.',
  unknown: 'No such feed was added in this server',
  unknownHow:
    'Choose one of the list that appears while you type. A feed that the operator or another server added cannot be removed here.',
  waiting: 'not read yet',
  read: (time: string, articles: number) =>
    `read ${time} · ${articles === 1 ? '1 article' : `${articles} articles`} so far`,
  pace: (perDay: number) => (perDay < 1 ? 'less than 1 a day' : `${Math.round(perDay)} a day`),
  next: (time: string) => `next ${time}`,
  readsPages: 'with the text of its pages',
  failing: (failures: number, problem: string) =>
    `**failing** ${failures === 1 ? 'once' : `${failures} times in a row`}: ${problem}`,
  noticed: (notice: string) => `**look at it**: ${notice}`,
  paused: (problem: string) => `**paused**: ${problem} Add it again to try it anew.`,
  more: (count: number) => `${count} more.`,
  choice: (outlet: string, url: string) => (outlet === '' ? url : `${outlet} — ${url}`),

  testTitle: (url: string) => `What ${url} would bring`,
  testFailed: (url: string) => `${url} cannot be read`,
  testCount: (items: number, outlet: string) =>
    `${items === 1 ? '1 item' : `${items} items`}${outlet === '' ? '' : ` by ${outlet}`}`,
  testFates: {
    new: (count: number) => `${count} would come in`,
    known: (count: number) => `${count} known already`,
    repeated: (count: number) => `${count} repeated`,
    rejected: (count: number) => (count === 1 ? '1 stops' : `${count} stop`),
  },
  testItem: {
    new: 'comes in',
    known: 'known already',
    repeated: 'a repetition',
    rejected: (reason: string) => `**stops**: ${reason}`,
  },
  testTextState: {
    full: 'full text',
    excerpt: 'an excerpt',
    truncated: 'an excerpt, cut off',
    headline: 'headline only',
  },
  testNewest: (time: string) => `newest ${time}`,
  testUndated: 'none of them dated',
  testDoubtful: 'its date cannot be true and is not gone by',
  testNameless: 'an item without a headline',
  testEmpty: 'It can be read and holds nothing at the moment.',
  testMoved: (url: string) => `It has moved to ${url}, and would be read there.`,
  testKept: 'Nothing of it was kept.',

  notices: {
    title: {
      member: (count: number) =>
        count === 1 ? 'A feed that you added needs a look' : 'Feeds that you added need a look',
      operator: (count: number) => (count === 1 ? 'A feed needs a look' : `${count} feeds need a look`),
    },
    addedIn: (server: string) => `added in ${server}`,
    addedSomewhere: 'added by a member',
    more: (count: number) => `And ${count} more.`,
    how: {
      member:
        'In the server, /feeds list shows how its feeds do, /feeds remove takes one away, and /feeds add tries a paused one again. Nobody has to answer this message.',
      operator:
        'On the command line, broadsheet feeds list shows how all of them do, and broadsheet feeds remove takes one away.',
    },
  },
} as const;
