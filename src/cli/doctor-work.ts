// What `doctor` looks at of what the bot does by itself: feeds, digests, the writer and what it may cost.
import { askModel } from '../ask-outside.ts';
import type { Config } from '../config.ts';
import type { ModelStanding } from '../news/ports-writer.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Finding } from './doctor-surroundings.ts';
import { countOf } from './print.ts';

export async function checkFeeds({ store }: Newsroom): Promise<Finding> {
  const check = 'feeds';
  const feeds = await store.feeds.listFeeds();
  if (feeds.length === 0) {
    const says = 'No feed is read. Add one with: broadsheet feeds add <address>, or list them in FEEDS.';
    return { check, state: 'warn', says };
  }
  const paused = feeds.filter(({ isPaused }) => isPaused).length;
  const failing = feeds.filter(({ failures, isPaused }) => failures > 0 && !isPaused).length;
  const noticed = feeds.filter(({ notice }) => notice !== null).length;
  const toLookAt = noticed === 0 ? '' : `, ${noticed} to look at`;
  const says = `${countOf(feeds.length, 'feed')}, ${failing} failing, ${paused} paused${toLookAt}.`;
  if (failing + paused + noticed === 0) return { check, state: 'ok', says };
  return { check, state: 'warn', says: `${says} What is wrong with each: broadsheet feeds list` };
}

export async function checkDigests({ store }: Newsroom): Promise<Finding> {
  const check = 'digests';
  const subscriptions = await store.subscriptions.listSubscriptions();
  const paused = subscriptions.filter(({ pausedBecause }) => pausedBecause !== null);
  const says = `${countOf(subscriptions.length, 'digest')}, ${paused.length} paused.`;
  // What a manager wanted is nothing to look at.
  if (paused.every(({ pausedBecause }) => pausedBecause === 'asked')) return { check, state: 'ok', says };
  return { check, state: 'warn', says: `${says} Why: broadsheet digests list` };
}

/** What the settings and the ledger say; its server is asked by `checkModel`. */
export async function checkWriter(config: Config, { store, writer, clock }: Newsroom): Promise<Finding> {
  const check = 'writer';
  if (writer === null)
    return { check, state: 'ok', says: 'No model is set up: summaries are quoted word for word.' };
  const { openaiModel, writerDailyTokens, writerDailyTokensPerServer } = config;
  if (writerDailyTokens === 0 || writerDailyTokensPerServer === 0) {
    const says = `${openaiModel} is set up, but its budget is 0, so it writes nothing. Raise WRITER_DAILY_TOKENS and WRITER_DAILY_TOKENS_PER_SERVER.`;
    return { check, state: 'warn', says };
  }
  const { total } = await store.ledger.getSpent(new Date(clock()).toISOString().slice(0, 10));
  const spent = `${countOf(total, 'token')} of ${countOf(writerDailyTokens, 'token')} are spent today`;
  const isSpent = total >= writerDailyTokens;
  return { check, state: isSpent ? 'warn' : 'ok', says: `${openaiModel} writes summaries; ${spent}.` };
}

/** Asks the model's server for its list of models, which costs nothing; nothing is yielded where there is no writer. */
export async function* checkModel(config: Config): AsyncGenerator<Finding> {
  const standing = await askModel(config);
  if (standing !== null) yield modelFinding(config, standing);
}

/** Whatever is wrong, answers come all the same: in the outlets' own sentences. */
export function modelFinding({ openaiModel }: Pick<Config, 'openaiModel'>, standing: ModelStanding): Finding {
  const check = 'model';
  const meanwhile = 'Until then summaries are quoted word for word.';
  switch (standing.kind) {
    case 'ready':
      return { check, state: 'ok', says: `The model's server answers, and has ${openaiModel}.` };
    case 'unlisted':
      return { check, state: 'ok', says: "The model's server answers, but does not list its models." };
    case 'unknown-model': {
      const says = `The model's server does not have ${openaiModel}. Name one that it has in OPENAI_MODEL. ${meanwhile}`;
      return { check, state: 'warn', says };
    }
    case 'refused': {
      const says = `The model's server refuses the key. Correct OPENAI_API_KEY. ${meanwhile}`;
      return { check, state: 'warn', says };
    }
    case 'unreachable': {
      const says = `The model's server cannot be used (${standing.detail}). Start it, or correct OPENAI_BASE_URL. ${meanwhile}`;
      return { check, state: 'warn', says };
    }
  }
}
