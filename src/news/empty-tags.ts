// Tags that say nothing of what an article is about, each kind with its reason.
import type { TagSlug } from './tag.ts';

/** By slug: what software writes where nobody chose, and names of places on a site rather than of subjects. */
const EMPTY_SLUGS: ReadonlySet<string> = new Set(
  [
    // What publishing software files under where nobody chose anything.
    'uncategorized uncategorised unclassified allgemein allgemeines sin-categoria sin-clasificar non-classe',
    'non-categorise sans-categorie senza-categoria sem-categoria geen-categorie niet-gecategoriseerd',
    'ikke-kategoriseret ukategoriseret ukategorisert okategoriserade luokittelematon bez-kategorii nezarazene',
    'nekategorizirano fara-categorie kategorilenmemis genel без-рубрики без-категории без-категорії',
    'μη-κατηγοριοποιημενο ללא-קטגוריה غير-مصنف دسته-بندی-نشده 未分类 未分類 미분류 chua-phan-loai ไม่มีหมวดหมู่ tak-berkategori',
    // Everything in a news index is news.
    'news latest latest-news top-news breaking breaking-news all-news nachrichten noticias actualites notizie nieuws',
    'nyheter nyheder uutiset wiadomosci zpravy vesti новости новини ειδησεις أخبار اخبار חדשות 新闻 新聞 ニュース 뉴스',
    // Where a site shows it, not what it is about.
    'home homepage home-page front-page frontpage startseite inicio accueil featured featured-post feature-story sticky',
    'top-stories top-story headlines main slider carousel highlights editors-pick editors-picks must-read trending',
    // What the software calls its own parts.
    'tag tags category categories topic topics keyword keywords misc miscellaneous other others sonstiges default general',
    'post posts blog article articles artikel rss feed feeds test null undefined none nan n-a',
  ].flatMap((line) => line.split(' ')),
);

const MONTHS = [
  'january february march april may june july august september october november december',
  'jan feb mar apr jun jul aug sep sept oct nov dec januar februar marz mai juni juli oktober dezember',
  'janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre enero febrero marzo abril mayo',
  'junio julio agosto septiembre octubre noviembre diciembre gennaio aprile maggio giugno luglio settembre ottobre',
  'dicembre janeiro fevereiro marco maio junho julho setembro outubro dezembro januari februari maart mei augustus',
]
  .join(' ')
  .replaceAll(' ', '|');

/** By slug: a day or a month is when, not what. The dates that are names of events have no year. */
const DATE = new RegExp(
  `^(?:\\d{1,2}-)?(?:de-)?(?:${MONTHS})-(?:de-)?(?:\\d{1,2}-)?(?:19|20)\\d\\d$|^\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?$`,
);

/** By slug: a number is a rank or an id. 9/11 is a name. */
const NUMBER = /^(?!9-11$)[\d-]+$/;

/** As written: what a page declares of its language, in the way that programs write it. IT, US and AI are subjects. */
const LANGUAGE_CODE =
  /^(?:[a-z]{2}[-_][A-Z]{2}|(?:ar|cs|da|de|en|es|fi|fr|ja|ko|nl|pl|pt|ru|sv|tr|uk|zh)(?:[-_][a-z]{2})?)$/;

/** As written: where something stands on the web, or whom to write to. */
const ADDRESS =
  /:\/\/|^www\.|^\S+@\S+\.\p{L}+$|^[\p{L}\d.-]+\.(?:com|org|net|info|html?|php|aspx?)(?:\/\S*)?$/iu;

/** As written: a person's name on some network. */
const USER_NAME = /^@\S+$/;

/** True for a cleaned name that names no subject. */
export function isEmptyTag(name: string, slug: TagSlug): boolean {
  if (EMPTY_SLUGS.has(slug) || NUMBER.test(slug) || DATE.test(slug)) return true;
  return LANGUAGE_CODE.test(name) || ADDRESS.test(name) || USER_NAME.test(name);
}
