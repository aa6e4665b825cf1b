// Why an address cannot be read, and what is noticed of a feed: sentences by which `views/feed-sentences.ts` knows what is kept.

export const feedSentences = {
  noAddress: 'This is not a web address: give one that begins with https:// or http://.',
  credentials: 'The address holds a user name or password, and the feeds are seen by all: give one without.',
  credentialsRead:
    'The address holds a user name or password, and it would be seen by all: give one without.',
  tooLong: 'The address is longer than {max, number} characters: look for a shorter one.',
  secret:
    'The address seems to hold a key of somebody’s own, and the feeds are seen by all: give the public address. An operator who means it adds it with: broadsheet feeds add --allow-secret',
  privateAddress:
    'The address is in a private network, and those are not read: give a public one. An operator who means it sets ALLOW_PRIVATE_NETWORKS=on.',
  port: '{host} is asked for at a port where no web server is: leave the port away.',
  privateNetwork:
    '{host} is in a private network, and those are not read. Give a public address; an operator who means it sets ALLOW_PRIVATE_NETWORKS=on.',
  tooLarge:
    '{host} sends more than {mb, number} MB, and no more is read: look for a feed with fewer articles.',
  encoding:
    '{host} packs its answer in a way that was not asked for: it is tried again; if it stays so, tell the outlet.',
  tooManyRedirects:
    '{host} leads on more than {max, number} times: open it in a browser and give the address where that ends.',
  redirectLoop: '{host} leads back to itself: open it in a browser and give the address where that ends.',
  redirectNowhere:
    '{host} leads on, but not to a web address: open it in a browser and give the address where that ends.',
  redirectUnsafe:
    '{host} leads from https to an address without encryption, which is not followed: give that one if you trust it.',
  resting:
    '{host} asked for a rest, and is not asked for anything until that is over: it is read again then, by itself.',
  stopped: '{host} was not asked, because reading was stopped: it is read again later, by itself.',
  robotsDisallow:
    '{host} asks programs not to read this (robots.txt): give another address, or ask the outlet for a feed.',
  robotsUnread:
    '{host} has trouble answering what programs may read (robots.txt), so nothing is read there for now: it is tried again later, by itself.',
  nothingIn: '{host} answers {status}: there is nothing in it. It is tried again later, by itself.',
  partOnly:
    '{host} answers {status}: it sends a part, though all was asked for. It is tried again later, by itself.',
  notModified:
    '{host} answers {status}: it says that nothing has changed, without having been asked. It is tried again later, by itself.',
  oddRedirect:
    '{host} answers {status}: it leads on in a way that is not followed. Open it in a browser and give the address where that ends.',
  notAllowed:
    '{host} answers {status}: it does not let programs read this. Look whether it opens in a browser; the outlet may have a feed for all.',
  notThere: '{host} answers {status}: nothing is there. Look for the address on the outlet’s page.',
  goneForGood:
    '{host} answers {status}: it is gone for good. Remove it, or look for the outlet’s new address.',
  tooOften: '{host} answers {status}: it wants fewer requests. It is read again later, by itself.',
  notReady: '{host} answers {status}: it was not ready. It is tried again later, by itself.',
  ownTrouble: '{host} answers {status}: it has trouble of its own. It is tried again later, by itself.',
  oddStatus: '{host} answers {status}, which is no page and no feed: open the address in a browser and look.',
  noServer: 'There is no server with the name {host}: check the spelling of the address.',
  noLookUp: 'The name {host} could not be looked up: check this machine’s network. It is tried again.',
  noConnection: '{host} takes no connections at this address: check it, or wait until the server runs again.',
  unreachable:
    '{host} cannot be reached from here ({code}): check this machine’s network. It is tried again.',
  slow: '{host} took too long to answer: it is tried again later, by itself.',
  untrusted: 'The connection to {host} is not safe ({code}): its certificate has to be mended by the outlet.',
  brokenOff: '{host} broke off in the middle of its answer: it is tried again later, by itself.',
  notHttp: '{host} does not answer as a web server has to ({code}): check the address and its port.',
  notUnpacked: '{host} sends an answer that cannot be unpacked ({code}): it is tried again later, by itself.',
  unread: '{host} could not be read ({code}): it is tried again later, by itself.',
  tooSlowToFind:
    '{host} answers too slowly to look for its feeds: try again later, or give the address of the feed itself.',
  nothingAt:
    'No feed, no news sitemap and no list of articles was found at {host}: look for “RSS” on its pages, or give the address of a tag or section page.',
  nothingFound: 'Nothing was found there that could be read: give the address of a feed or a tag page.',
  nothingNew: 'The server says that nothing has changed, though it was not asked: try again later.',
  feedList:
    'This is a list of feeds (OPML), not a feed: the operator can add them all with "broadsheet feeds import".',
  articleLines:
    'These are article lines, which are read once: the operator can take them in with "broadsheet ingest".',
  articleJson:
    'This JSON is no JSON Feed: if it holds articles, the operator can take them in with "broadsheet ingest".',
  sitemapIndex:
    'This is an index of sitemaps: give the address of the one for news, or of the outlet’s feed.',
  oneArticleHow:
    'This is the page of one article, which is no feed: give the address of the outlet’s feed, or of a tag page.',
  oneArticle: 'This is the page of one article, which is no feed.',
  namesFeed: 'The page names a feed: {feed}',
  noFeed: 'This is not a feed that can be read: check that it opens in a feed reader.',
  noList: 'No list of articles was found on this page: save the tag page as the browser shows it.',
  noHeadlines:
    'This is a sitemap without headlines, and its pages are not opened one by one: give the news sitemap or the feed of the outlet.',
  otherXml: 'This XML is no feed: RSS, Atom, RDF and JSON Feed are read.',
  noText: 'This is not a text: look for the feed of the outlet.',
  empty: 'Nothing came, not even a feed without articles: look whether the address opens in a browser.',
  plainText: 'This is neither a feed nor a page: look for the feed of the outlet.',
  tooLargeUnpacked:
    'This file is larger than {mb, number} MB when it is unpacked, and no more is read: look for a smaller one.',
  damaged: 'This packed file is damaged: look whether another address has it whole.',
  pageTooHeavy: 'The page could not be read: it uses up more memory than a page may.',
  pageTooLarge: 'The page is larger than {mb, number} MB: save it without its pictures and scripts.',
  pageNests:
    'The page nests {depth, number} elements into each other, more than any news page does ({max, number}).',
  pageTooSlow: 'The page took longer than {seconds, number} seconds to read and was left out.',
  full: 'There are {max, number} feeds, and no more are read: the operator has to remove some.',
  serverFull: 'This server has added {max, number} feeds, and may add no more: remove some.',
  notTakenIn: 'It was read, but could not be taken in: the log says why. It is tried again.',
  gone: 'It is gone for good, says its server, and is not read any more. Remove it, or add the address it has now.',
  failing:
    'It has failed for {days, number} days, and is not read any more. {problem} Add it again when it works.',
  paywall: 'Its pages are behind a paywall: excerpts are kept.',
  login: 'Its pages are for members who log in: excerpts are kept.',
  consent: 'Its pages ask for consent before they show anything: excerpts are kept.',
  disallowed: 'Its site asks programs not to read its pages (robots.txt): excerpts are kept.',
  emptyDoubt: 'It held no items at the last reading, where it usually has {usual, number}.',
  emptySure:
    'The feed holds no items where it usually has {usual, number}: its address may have changed. Look for another on the outlet’s site.',
  oneDoubt: 'The page held 1 item at the last reading, where it usually has {usual, number}.',
  fewDoubt: 'The page held {held, number} items at the last reading, where it usually has {usual, number}.',
  oneSure:
    'The page holds 1 item where it usually has {usual, number}: its layout may have changed. Look at it with /feeds test; if it is meant to be so, remove it and add it again.',
  fewSure:
    'The page holds {held, number} items where it usually has {usual, number}: its layout may have changed. Look at it with /feeds test; if it is meant to be so, remove it and add it again.',
  linklessDoubt: 'None of the page’s items had a link at the last reading.',
  linklessSure:
    'None of the page’s items has a link: its layout may have changed. Look at it with /feeds test; if it is meant to be so, remove it and add it again.',
  itemAddress: 'its url is not an http or https address',
  itemAddressLong: 'its url is longer than {max, number} characters',
  itemEmpty: 'it has neither a headline nor a text',
} as const;
