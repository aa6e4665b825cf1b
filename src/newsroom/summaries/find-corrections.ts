// Finds what was told of a story and rests on words that their outlets have changed since.
import { CORRECTED_RECEIPTS_MAX, CORRECTED_STORIES_MAX, CORRECTIONS_MAX } from '../../limits/summaries.ts';
import { type Article, type ArticleId, citableText, isFuller } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Receipt } from '../../news/receipt.ts';
import type { StoryId } from '../../news/story.ts';
import type { Citation } from '../../news/summary.ts';
import { answerOfStory } from '../cached-answer.ts';
import type { Newsroom } from '../newsroom.ts';
import { stands, successorOf } from './successor-sentence.ts';

/** A sentence that was told, whose source says something else now. */
export interface Correction {
  article: ArticleId;
  outlet: string;
  toldAt: EpochMs;
  /** The sentence as it was told. */
  told: string;
  /** The words that it cited. */
  before: string;
  /** What stands in the article in their place; null where nothing like them does. */
  after: string | null;
}

export interface Corrections {
  /** What was told last first; of one source sentence once. */
  changed: readonly Correction[];
  /** Outlets whose articles were changed since, in other words than those that were told. */
  elsewhere: readonly string[];
}

/** Looks through what was told of a story last, by whatever method, at whatever length and under whatever id. */
export async function findCorrections(
  newsroom: Pick<Newsroom, 'cache' | 'pending' | 'store'>,
  story: StoryId,
): Promise<Corrections> {
  // Only an article that changes makes one; what is told meanwhile cites it as it is.
  return answerOfStory(newsroom, { name: 'corrections/2', id: story, asOf: undefined }, async () => {
    const receipts = await listReceiptsOfAll(newsroom, await idsOf(newsroom, story));
    return correctionsOf(await findOutdated(newsroom, receipts.flatMap(citationsOf)));
  });
}

/** The story that an id is now, and those that have become a part of it: what was told of them was told of it. */
async function idsOf({ store }: Pick<Newsroom, 'store'>, id: StoryId): Promise<StoryId[]> {
  const { stories } = store;
  const now = (await stories.findLeads([id])).get(id) ?? id;
  return [now, ...(await stories.listLeadsTo(now)).slice(0, CORRECTED_STORIES_MAX)];
}

/** What was told last of any of the stories, the latest first. */
async function listReceiptsOfAll(
  { store }: Pick<Newsroom, 'store'>,
  ids: readonly StoryId[],
): Promise<Receipt[]> {
  const found = await Promise.all(
    ids.map(async (id) => store.receipts.listReceiptsOf(id, CORRECTED_RECEIPTS_MAX)),
  );
  return found
    .flat()
    .sort((one, other) => other.toldAt - one.toldAt || Number(one.fingerprint > other.fingerprint) * 2 - 1)
    .slice(0, CORRECTED_RECEIPTS_MAX);
}

/** A citation, and the sentence that was told with it. */
type ToldCitation = Citation & Pick<Correction, 'toldAt' | 'told'>;

function citationsOf({ toldAt, sentences }: Receipt): ToldCitation[] {
  return sentences.flatMap(({ text: told, citations }) =>
    citations.map((citation) => ({ ...citation, toldAt, told })),
  );
}

/** A citation of words that an article had before, and the article now. */
interface Outdated {
  citation: ToldCitation;
  article: Article;
  /** The whole text of then, where a sentence stands that is no successor of another. */
  textThen: string;
  /** More of the text has come since: what stands there no more may have been an excerpt's own words. */
  isFuller: boolean;
}

async function findOutdated(
  { store }: Pick<Newsroom, 'store'>,
  cited: readonly ToldCitation[],
): Promise<Outdated[]> {
  const ids = new Set(cited.map(({ article }) => article));
  const articles = new Map(
    (await store.articles.getArticles([...ids])).map((article) => [article.id, article]),
  );
  const found = cited.map(async (citation): Promise<Outdated[]> => {
    const article = articles.get(citation.article);
    if (article === undefined || article.version === citation.version) return [];
    const then = await store.receipts.getCitedVersion(article.id, citation.version);
    const versions = await store.articles.listVersions(article.id);
    const known = versions.find(({ version }) => version === citation.version);
    const textThen = then === null ? '' : citableText(then);
    return [
      { citation, article, textThen, isFuller: isFuller(article.textState, known?.textState ?? 'full') },
    ];
  });
  return (await Promise.all(found)).flat();
}

function correctionsOf(outdated: readonly Outdated[]): Corrections {
  const changed = new Map<string, Correction>();
  for (const one of outdated) {
    const { id: article, outlet } = one.article;
    const { quote: before, toldAt, told } = one.citation;
    const key = `${article} ${before}`;
    if (changed.has(key) || stands(before, citableText(one.article))) continue;
    const after = successorOf(one.citation, one.article, one.textThen);
    if (after !== null || !one.isFuller) changed.set(key, { article, outlet, toldAt, told, before, after });
  }
  const corrections = [...changed.values()].slice(0, CORRECTIONS_MAX);
  const corrected = new Set(corrections.map(({ outlet }) => outlet));
  const outlets = new Set(outdated.map(({ article }) => article.outlet));
  return { changed: corrections, elsewhere: [...outlets].filter((outlet) => !corrected.has(outlet)) };
}
