// All actions of buttons and selects, listed by hand.
import type { Action } from '../door.ts';
import { helpTopic } from './help-topic.ts';
import { newsPage } from './news-page.ts';
import { newsPeriod } from './news-period.ts';
import { newsShare } from './news-share.ts';
import { storySources } from './story-sources.ts';
import { tagOpen } from './tag-open.ts';
import { tagPage } from './tag-page.ts';

export const actions: readonly Action[] = [
  helpTopic,
  newsPage,
  newsPeriod,
  newsShare,
  storySources,
  tagOpen,
  tagPage,
];
