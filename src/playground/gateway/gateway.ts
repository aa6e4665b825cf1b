// The gateway: one WebSocket per shard, from HELLO over IDENTIFY or RESUME to heartbeats and close codes.
import type { WebSocket } from 'ws';
import { CLOSE, OPCODE } from '../state/discord-numbers.ts';
import type { Guild } from '../state/guild.ts';
import { applicationPayload, guildCreatePayload } from '../state/guild-payloads.ts';
import { isObject, listOf, objectOf, parseJson, textOf, type JsonObject } from '../state/json-values.ts';
import { HEARTBEAT_EVERY_MS, SENDS_MAX, SENDS_WINDOW_MS } from '../local-limits.ts';
import { shardOf } from '../state/snowflakes.ts';
import type { FurtherServers } from './further-servers.ts';
import type { IdentifyLimits } from './identify-limits.ts';
import type { Session, Sessions } from './sessions.ts';

/** A client that closes with one of these ends its session; every other end can be resumed. */
const SESSION_ENDING_CODES: readonly number[] = [1000, 1001];

export interface GatewayContext {
  token: string;
  guild: Guild;
  /** The shard that holds it; null for the one that its id says. */
  homeShard: number | null;
  sessions: Sessions;
  identifies: IdentifyLimits;
  furtherServers: FurtherServers;
  /** `ws://…`, given to the client for a resume. */
  gatewayUrl: string;
  now: () => number;
}

interface Connection {
  socket: WebSocket;
  session: Session | null;
  windowStartMs: number;
  sends: number;
}

/** Greets a new connection and follows it until it ends. */
export function startGatewayConnection(socket: WebSocket, context: GatewayContext): void {
  const connection: Connection = { socket, session: null, windowStartMs: context.now(), sends: 0 };
  socket.on('message', (frame: Buffer) => receive(connection, frame, context));
  socket.on('error', () => socket.terminate());
  socket.on('close', (code) => {
    const { session } = connection;
    if (session?.socket !== socket) return;
    context.sessions.detach(session, !SESSION_ENDING_CODES.includes(code));
  });
  sendOp(socket, OPCODE.hello, { heartbeat_interval: HEARTBEAT_EVERY_MS, _trace: [] });
}

function sendOp(socket: WebSocket, op: number, d: unknown): void {
  socket.send(JSON.stringify({ op, d, s: null, t: null }));
}

function receive(connection: Connection, frame: Buffer, context: GatewayContext): void {
  const { socket } = connection;
  if (isTooFast(connection, context.now())) {
    socket.close(CLOSE.tooFast, 'You are being rate limited.');
    return;
  }
  const packet = parseJson(frame.toString('utf8'));
  if (!isObject(packet) || typeof packet['op'] !== 'number') {
    socket.close(CLOSE.decodeError, 'Error while decoding payload.');
    return;
  }
  switch (packet['op']) {
    case OPCODE.heartbeat:
      sendOp(socket, OPCODE.heartbeatAck, null);
      return;
    case OPCODE.identify:
      identify(connection, objectOf(packet['d']), context);
      return;
    case OPCODE.resume:
      resume(connection, objectOf(packet['d']), context);
      return;
    case OPCODE.presence:
    case OPCODE.voice:
    case OPCODE.requestMembers:
      if (!connection.session) socket.close(CLOSE.notAuthenticated, 'Not authenticated.');
      return;
    default:
      socket.close(CLOSE.unknownOpcode, 'Unknown opcode.');
  }
}

function isTooFast(connection: Connection, nowMs: number): boolean {
  if (nowMs - connection.windowStartMs > SENDS_WINDOW_MS) {
    connection.windowStartMs = nowMs;
    connection.sends = 0;
  }
  connection.sends += 1;
  return connection.sends > SENDS_MAX;
}

function identify(connection: Connection, identity: JsonObject, context: GatewayContext): void {
  const { socket } = connection;
  if (connection.session) {
    socket.close(CLOSE.alreadyAuthenticated, 'Already authenticated.');
    return;
  }
  if (bareToken(identity['token']) !== context.token) {
    socket.close(CLOSE.authenticationFailed, 'Authentication failed.');
    return;
  }
  const intents = identity['intents'];
  if (typeof intents !== 'number' || !Number.isSafeInteger(intents) || intents < 0) {
    socket.close(CLOSE.invalidIntents, 'Invalid intent(s).');
    return;
  }
  const shard = readShard(identity['shard']);
  if (!shard) {
    socket.close(CLOSE.invalidShard, 'Invalid shard.');
    return;
  }
  if (context.identifies.take(shard[0]) !== 'taken') {
    sendOp(socket, OPCODE.invalidSession, false);
    return;
  }
  const [id, shardCount] = shard;
  const holdsHome = id === (context.homeShard ?? shardOf(context.guild.id, shardCount));
  connection.session = context.sessions.open({ shard: id, shardCount, holdsHome, intents, socket });
  welcome(connection.session, context);
}

function bareToken(token: unknown): string {
  return textOf(token).replace(/^Bot /, '');
}

function readShard(value: unknown): [number, number] | null {
  if (value === undefined) return [0, 1];
  const [id, count] = listOf(value);
  if (typeof id !== 'number' || typeof count !== 'number') return null;
  if (!Number.isInteger(id) || !Number.isInteger(count)) return null;
  return id >= 0 && id < count ? [id, count] : null;
}

function welcome(session: Session, context: GatewayContext): void {
  const { guild, sessions, furtherServers } = context;
  const holdsGuild = session.holdsHome && guild.botPresence !== 'removed';
  const others = furtherServers.idsOn(session.shard, session.shardCount);
  const { id, flags } = applicationPayload(guild);
  sessions.send(session, 'READY', {
    v: 10,
    user: { ...guild.bot, email: null, mfa_enabled: false, verified: true, flags: 0, bio: '' },
    user_settings: {},
    session_type: 'normal',
    session_id: session.id,
    resume_gateway_url: context.gatewayUrl,
    relationships: [],
    private_channels: [],
    presences: [],
    guilds: [...(holdsGuild ? [guild.id] : []), ...others].map((id) => ({ id, unavailable: true })),
    guild_join_requests: [],
    geo_ordered_rtc_regions: [],
    application: { id, flags },
    shard: [session.shard, session.shardCount],
    _trace: [],
  });
  if (holdsGuild && guild.botPresence === 'joined')
    sessions.send(session, 'GUILD_CREATE', guildCreatePayload(guild));
  void furtherServers.sendTo(session, sessions);
}

function resume(connection: Connection, request: JsonObject, context: GatewayContext): void {
  const { socket } = connection;
  if (bareToken(request['token']) !== context.token) {
    socket.close(CLOSE.authenticationFailed, 'Authentication failed.');
    return;
  }
  const session = context.sessions.get(textOf(request['session_id']));
  const afterSequence = request['seq'];
  if (!session || typeof afterSequence !== 'number') {
    sendOp(socket, OPCODE.invalidSession, false);
    return;
  }
  if (!context.sessions.resume(session, socket, afterSequence)) {
    sendOp(socket, OPCODE.invalidSession, false);
    return;
  }
  connection.session = session;
  context.sessions.send(session, 'RESUMED', { _trace: [] });
}
