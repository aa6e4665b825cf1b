// What /status answers: to whom all, to whom a server's part.
import { shardOf } from '../../news/shards.ts';
import { findGuildStatus, findProgramStatus } from '../../newsroom/find-status.ts';
import { guildOf, type Desk, type MessageView } from '../door.ts';
import { statusView } from '../views/status.ts';

/**
 * The operator is whoever manages the server that their channel is in: Discord lets others run the command too, where its
 * admins have said so, and those are told the server's part.
 */
export async function statusMessage(desk: Desk): Promise<MessageView> {
  const { newsroom, operator } = desk;
  const guild = guildOf(desk);
  const isOperator = desk.isManager && (await operator.findGuild()) === guild;
  const [here, program] = await Promise.all([
    findGuildStatus(newsroom, guild),
    isOperator ? findProgramStatus(newsroom) : null,
  ]);
  const running = operator.look();
  const shard = shardOf(guild, running.shardCount);
  const isConnected = running.shards.some((one) => one.shard === shard && one.isReady);
  return statusView({ here, program, running, isConnected }, desk);
}
