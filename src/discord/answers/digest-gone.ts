// Has the next answer of /digest begin with what no manager of the server was told yet: digests that went with their channels.
import { forgetGone, listGone } from '../../newsroom/digests/gone-digests.ts';
import type { Command } from '../door.ts';
import { fits } from '../message-limits.ts';
import { goneNotice } from '../views/subscriptions-gone.ts';

/** An answer without room for it leaves it to the next one. */
export function tellingGone(execute: Command['execute']): Command['execute'] {
  return async (interaction, desk) => {
    const view = await execute(interaction, desk);
    const gone = desk.guild === null ? [] : await listGone(desk.newsroom, desk.guild);
    if (desk.guild === null || gone.length === 0) return view;
    const components = [goneNotice(gone, desk.mention('digest add'), desk.texts), ...view.components];
    if (!fits(components)) return view;
    await forgetGone(desk.newsroom, desk.guild);
    return { ...view, components };
  };
}
