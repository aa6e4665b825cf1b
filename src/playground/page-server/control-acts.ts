// What the page asks for beside a member's acts in the channels: to publish, to move the clock, to switch a fault.
import { FAULT_NAMES } from '../controls/fault-switches.ts';
import { ActRefused } from '../members/member.ts';
import { CHANNEL, FLAG } from '../state/discord-numbers.ts';
import type { GuildMember } from '../state/guild.ts';
import { textOf, type JsonObject } from '../state/json-values.ts';
import type { LocalState } from '../state/local-state.ts';
import type { ClockMove } from '../page-protocol.ts';

type ControlAct = (state: LocalState, member: GuildMember, body: JsonObject) => Promise<null>;

const CLOCK_MOVES: readonly ClockMove[] = ['next-run', 'hour', 'day'];

/** By the path of the request; each throws ActRefused. */
export const CONTROL_ACTS: Readonly<Record<string, ControlAct>> = {
  '/page/publish': async (state, member, body) => {
    publish(state, member, textOf(body['messageId']));
    return null;
  },
  '/page/clock': async (state, _member, body) => {
    const to = CLOCK_MOVES.find((move) => move === body['to']);
    if (to === undefined) throw new ActRefused(`The clock moves to ${CLOCK_MOVES.join(', ')}.`);
    const refusal = await state.controls.moveClock(to);
    if (refusal !== null) throw new ActRefused(refusal);
    return null;
  },
  '/page/fault': async (state, _member, body) => {
    const fault = FAULT_NAMES.find((name) => name === body['fault']);
    const isOn = body['isOn'];
    if (fault === undefined || typeof isOn !== 'boolean') throw new ActRefused('There is no such switch.');
    if (fault === 'writer-down' && isOn && !state.controls.faults().hasWriter)
      throw new ActRefused('No writer is configured, so there is none to fail.');
    state.controls.setFault(fault, isOn);
    return null;
  },
};

/** As Discord's own button does it, for who may manage messages; here that is the manager. */
function publish(state: LocalState, member: GuildMember, messageId: string): void {
  const message = state.messages.get(messageId);
  if (!member.isManager) throw new ActRefused('Only a manager publishes messages.');
  if (message?.isReal !== true || message.onlyFor !== null) throw new ActRefused('There is no such message.');
  const channel = state.guild.channels.get(message.wire.channel_id);
  if (channel?.type !== CHANNEL.announcement)
    throw new ActRefused('Only messages of an announcement channel are published.');
  if ((message.wire.flags & FLAG.crossposted) !== 0) throw new ActRefused('It is published already.');
  message.wire.flags |= FLAG.crossposted;
  state.messages.touch(message);
}
