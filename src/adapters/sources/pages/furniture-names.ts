// What the class names and ids of a page say about an element: is it part of an article, or does it stand around one?

/** Words that name advertising. */
const ADVERTISING_WORDS = new Set(
  'ad ads adv advert adverts advertisement advertising adsense adsbygoogle adslot adbox sponsor sponsored sponsors werbung anzeige publicidad publicite reklam reklama'.split(
    ' ',
  ),
);

/** Words that name what stands around an article, each as one part of a name ("share" in "post-share-links"). */
const FURNITURE_WORDS = new Set(
  // Around the page
  (
    'nav navi navigation navbar menu submenu breadcrumb breadcrumbs crumb crumbs toolbar tools footer sidebar widget widgets ' +
    'pagination pager paging pagenav search login signin register modal popup overlay tooltip toc offcanvas flyout ' +
    'cookie cookies consent gdpr cmp disclaimer print printonly noprint skip ' +
    // What readers are asked to do
    'share shares sharing sharebar sharebox sharethis sharedaddy addthis addtoany shariff social socials follow followers like likes ' +
    'newsletter newsletters subscribe subscription subscriptions abo signup promo promos promotion promobox cta donate donation rating ratings vote votes poll ' +
    'banner banners ' +
    // Other articles
    'related relateds relatedposts relatedarticles relacionadas relacionados similar recommended recommendation recommendations recommends recirc ' +
    'trending popular mostread mostpopular upnext outbrain taboola readmore readalso alsoread morefrom seealso prevnext previous ' +
    // About pictures
    'caption captions credit credits copyright bildunterschrift bildtext legende legend didascalia gallery slideshow carousel slider lightbox ' +
    // About the text
    'source sources notice author autor auteur vcard byline bylines dateline timestamp tags tag taglist tagcloud categories keywords authorbox bio biography jp-relatedposts ' +
    'postmeta metadata metabar postinfo infos likebox wpcnt edit editsection'
  ).split(' '),
);

/** Names made of several words, each with a meaning that its words alone do not have. */
const FURNITURE_PHRASES = [
  /(?:^|[\s_-])(?:about|post|article|entry|the)[_-]?(?:the[_-]?)?author(?![a-z])/,
  /(?:author|autor|auteur|writer)s?[_-]{0,2}(?:bio|box|info|card|about|desc|description|profile|block|meta|area|bottom|wrap|vcard)(?![a-z])/,
  /(?:entry|post|article|item|node|content|news|blog)[_-]{0,2}(?:meta|info|details|footer|date|tools|actions|utility|links|nav|tags|terms)(?![a-z])/,
  /(?:read|see|learn|find)[_-]?(?:more|also|next)(?![a-z])/,
  /(?:more|other|latest|further|next|last)[_-]?(?:from|news|stories|posts|articles|on|links|articulos)(?![a-z])/,
  /(?:lire|leia|lees|leggi|lesen)[_-]?(?:aussi|tambem|ook|anche|auch|mais)(?![a-z])/,
  /(?:image|photo|picture|img|media|bild|foto)[_-]{0,2}(?:caption|credit|source|description|text|desc|info|legend|copyright|author|quelle)(?![a-z])/,
  /(?:table[_-]?of[_-]?contents|wp-caption-text|inline-?ad|call-?to-?action|back-?to-?top|scroll-?to)/,
  /(?:pay|reg|log|sign)[_-]?wall/,
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-(?:post|video)|bluesky-embed|mastodon-embed)(?:\s|$)/,
];

/** Words that name what readers say about an article. */
const REMARK_WORDS = new Set(
  (
    'comment comments commentlist commentbox commentform commentarea commentsection respond disqus fbcomments kommentar kommentare ' +
    'commentaire commentaires comentario comentarios commenti reacties leserbriefe livefyre'
  ).split(' '),
);

/** What a name says about the frame of a page, not about the element ("has-sidebar", "no-comments"). */
const ABOUT_OTHERS =
  /(?:^|\s)(?:has|no|with|without|show|hide|is|allow|enable|open|closed)[_-][\w-]*|(?:^|\s)[\w-]*[_-](?:enabled|disabled|open|closed|allowed)(?=\s|$)/g;

/** Names without what they say about the frame of the page. */
export function ownNames(names: string): string {
  return names.replace(ABOUT_OTHERS, ' ');
}

/** True where names say that an element stands around an article. `names`: class and id, spaces between. */
export function namesFurniture(names: string): boolean {
  const own = ownNames(names);
  if (wordsOf(own).some((word) => FURNITURE_WORDS.has(word) || ADVERTISING_WORDS.has(word))) return true;
  const lower = own.toLowerCase();
  return FURNITURE_PHRASES.some((phrase) => phrase.test(lower));
}

/** True where names say that an element holds advertising. */
export function namesAdvertising(names: string): boolean {
  return wordsOf(ownNames(names)).some((word) => ADVERTISING_WORDS.has(word));
}

/** True where names say that an element holds what readers say. */
export function namesRemarks(names: string): boolean {
  return wordsOf(ownNames(names)).some((word) => REMARK_WORDS.has(word));
}

/** The words that names are made of: at hyphens, underscores, and where small letters turn into capitals. */
function wordsOf(names: string): string[] {
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

/** Words that name parts of a page about other articles, or about the site. */
const ELSEWHERE_WORDS = new Set(
  (
    'related similar recommended recommendation recommendations trending popular mostread latest recent teaser teasers ' +
    'sidebar widget widgets cloud tagcloud menu submenu navigation navbar copyright logo breadcrumb breadcrumbs promo'
  ).split(' '),
);

/** True where names say that an element is about something else than the page's article. */
export function namesElsewhere(names: string): boolean {
  if (names.length < 2) return false;
  const words = wordsOf(ownNames(names));
  return words.some((word) => ELSEWHERE_WORDS.has(word) || REMARK_WORDS.has(word));
}
