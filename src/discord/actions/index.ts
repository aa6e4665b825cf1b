// All actions of buttons and selects, listed by hand.
import type { Action, ModalAction } from '../door.ts';
import { comparisonShare } from './comparison-share.ts';
import { digestCancel } from './digest-cancel.ts';
import { digestCompare } from './digest-compare.ts';
import { digestMore } from './digest-more.ts';
import { digestPage } from './digest-page.ts';
import { digestRemove } from './digest-remove.ts';
import { digestSave } from './digest-save.ts';
import { digestStory } from './digest-story.ts';
import { guildSetting } from './guild-setting.ts';
import { helpTopic } from './help-topic.ts';
import { newsPage } from './news-page.ts';
import { newsPeriod } from './news-period.ts';
import { newsShare } from './news-share.ts';
import { privacyDelete } from './privacy-delete.ts';
import { storyCompare } from './story-compare.ts';
import { storyOpen } from './story-open.ts';
import { storyReceipts } from './story-receipts.ts';
import { storyReport } from './story-report.ts';
import { storyShare } from './story-share.ts';
import { storySources } from './story-sources.ts';
import { storyStop } from './story-stop.ts';
import { tagOpen } from './tag-open.ts';
import { tagPage } from './tag-page.ts';

export const actions: readonly (Action | ModalAction)[] = [
  comparisonShare,
  digestCancel,
  digestCompare,
  digestMore,
  digestPage,
  digestRemove,
  digestSave,
  digestStory,
  guildSetting,
  helpTopic,
  newsPage,
  newsPeriod,
  newsShare,
  privacyDelete,
  storyCompare,
  storyOpen,
  storyReceipts,
  storyReport,
  storyShare,
  storySources,
  storyStop,
  tagOpen,
  tagPage,
];
