// What people read, in Japanese.
import { createTexts } from '../create-texts.ts';
import { commands } from './commands.ts';
import { comparison } from './comparison.ts';
import { digest } from './digest.ts';
import { failure, nothing } from './failure.ts';
import { feedSentences } from './feed-sentences.ts';
import { feeds } from './feeds.ts';
import { help } from './help.ts';
import { counts, news, period } from './news.ts';
import { privacy } from './privacy.ts';
import { independence, sources } from './sources.ts';
import { report } from './report.ts';
import { settings } from './settings.ts';
import { status } from './status.ts';
import { story } from './story.ts';
import { subscriptions } from './subscriptions.ts';
import { subscriptionRefusals } from './subscription-refusals.ts';
import { tags } from './tags.ts';
import { welcome } from './welcome.ts';

export const ja = createTexts(
  {
    ...{ commands, comparison, counts, digest, failure, feeds, help, independence, news, nothing, period },
    ...{ privacy, report, settings, sources, status, story, subscriptions, subscriptionRefusals },
    ...{ feedSentences, tags, welcome },
  },
  'ja',
);
