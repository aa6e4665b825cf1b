// Says why a digest cannot be set up or changed as it was typed, and what to type instead.
import type { PlanRefusal } from '../../newsroom/digests/plan-subscription.ts';
import type { Desk, MessageView } from '../door.ts';
import { noticeView } from '../views/notices.ts';
import { titleParts } from '../views/subscriptions-facts.ts';
import { shownOf } from './digest-options.ts';
import { unknownTagView } from './news-answers.ts';

/** The times as they were typed: the second is what may not come after the first. */
export interface TypedTimes {
  time: string | null;
  until: string | null;
}

export function planRefusalView(refusal: PlanRefusal, typed: TypedTimes, desk: Desk): MessageView {
  const { texts } = desk;
  const words = texts.subscriptionRefusals;
  switch (refusal.kind) {
    case 'exists':
      return noticeView(words.exists, texts.subscriptions.name(titleParts(refusal.subscription, texts)));
    case 'unknown-tag':
      return unknownTagView(desk, refusal);
    case 'bad-words':
      return noticeView(words.badWords({ asked: shownOf(refusal.asked) }), words.badWordsHow);
    case 'bad-time':
      return noticeView(words.badTime({ asked: shownOf(refusal.asked) }), words.badTimeHow);
    case 'bad-hours':
      return badHoursView(typed, desk);
    case 'bad-zone':
      return badZoneView(refusal, desk);
    case 'too-many':
      return noticeView(
        words.tooMany({ max: refusal.max }),
        words.tooManyHow({ command: desk.mention('digest remove') }),
      );
  }
}

function badHoursView({ time, until }: TypedTimes, { texts }: Desk): MessageView {
  const words = texts.subscriptionRefusals;
  if (until === null) return noticeView(words.untilMissing, words.untilMissingHow);
  const hours = { from: shownOf(time ?? words.theFirst), until: shownOf(until) };
  return noticeView(words.badHours(hours), words.badHoursHow);
}

export function badZoneView(
  { asked, near }: { asked: string; near: readonly string[] },
  { texts }: Desk,
): MessageView {
  const words = texts.subscriptionRefusals;
  const how = near.length === 0 ? words.badZoneHow : words.badZoneNear({ zones: texts.seriesOf(near) });
  return noticeView(words.badZone({ asked: shownOf(asked) }), how);
}
