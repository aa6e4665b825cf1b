// Shows the help on a chosen topic in place.
import type { Action } from '../door.ts';
import { HELP_TOPICS, helpView } from '../views/help.ts';

/** `1:hp`, the topic as the chosen value. */
export const helpTopic: Action = {
  id: 'hp',
  place: 'here',
  execute: async ({ values: [chosen] }, desk) => {
    const topic = HELP_TOPICS.find((known) => known === chosen);
    if (topic === undefined) return null;
    return { place: 'here', view: { components: helpView(desk, topic).components } };
  },
};
