// Stops the model whose version a message waits for; the quoted sentences stay.
import { stoppedMessage } from '../answers/story-answers.ts';
import { readStory } from '../custom-id.ts';
import type { Action } from '../door.ts';
import { pressStop } from '../stops.ts';
import { noticeView } from '../views/notices.ts';
import { lengthOf } from '../views/story.ts';

/** `1:sp:<story>:<as of>:<length>:<token>`, while a model is at work. */
export const storyStop: Action = {
  id: 'sp',
  place: 'here',
  execute: async ({ args, isPrivate, isOthers }, desk) => {
    const [asked, length, token] = [readStory(args), lengthOf(args[2]), args[3]];
    if (asked === null || length === null || token === undefined) return null;
    const { stop } = desk.askerTexts.story;
    const pressed = pressStop(desk.newsroom, token, desk);
    const tell = (sentence: string) =>
      ({ place: 'private', view: noticeView(stop.title, sentence) }) as const;
    if (pressed === 'refused') return tell(stop.notYours);
    if (pressed === 'manager') return tell(stop.stopped);
    // The message may be another member's, or of a bot that was restarted since.
    if (isOthers) return tell(stop.over);
    return { place: 'here', view: await stoppedMessage(desk, { ...asked, isPrivate }, length) };
  },
};
