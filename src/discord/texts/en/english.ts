// All texts in English: the shape that every other language has.
import { commands } from './commands.ts';
import { comparison } from './comparison.ts';
import { digest } from './digest.ts';
import { failure, nothing } from './failure.ts';
import { feeds } from './feeds.ts';
import { help } from './help.ts';
import { counts, news, period } from './news.ts';
import { privacy } from './privacy.ts';
import { independence, sources } from './sources.ts';
import { settings } from './settings.ts';
import { story } from './story.ts';
import { subscriptions } from './subscriptions.ts';
import { subscriptionRefusals } from './subscription-refusals.ts';
import { tags } from './tags.ts';

export const english = {
  ...{ commands, comparison, counts, digest, failure, feeds, help, independence, news, nothing, period },
  ...{ privacy, settings, sources, story, subscriptions, subscriptionRefusals, tags },
} as const;
