// A server of an older PostgreSQL is refused as soon as it has told its version, before anything is made there.
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPostgresPool } from '../../../src/adapters/store/postgres-open.ts';
import { openPostgresStore } from '../../../src/adapters/store/postgres-store.ts';

/** A message of PostgreSQL's protocol (https://www.postgresql.org/docs/current/protocol-message-formats.html). */
function message(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

function int(bytes: 2 | 4, value: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeIntBE(value, 0, bytes);
  return buffer;
}

const text = (value: string) => Buffer.from(`${value}\0`);
const READY = message('Z', Buffer.from('I'));
const TEXT_TYPE = 25;

function rowOf(row: Readonly<Record<string, string>>): Buffer {
  const names = Object.keys(row).map((name) =>
    Buffer.concat([text(name), int(4, 0), int(2, 0), int(4, TEXT_TYPE), int(2, -1), int(4, -1), int(2, 0)]),
  );
  const values = Object.values(row).map((value) => Buffer.concat([int(4, value.length), Buffer.from(value)]));
  return Buffer.concat([
    message('T', Buffer.concat([int(2, names.length), ...names])),
    message('D', Buffer.concat([int(2, values.length), ...values])),
    message('C', text('SELECT 1')),
    READY,
  ]);
}

/** Lets anybody in, and answers every question with one row. */
async function openServer(row: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const server = createServer((socket: Socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.write(Buffer.concat([message('R', int(4, 0)), READY])));
    socket.on('data', (data) => {
      if (data.subarray(0, 1).toString() !== 'Q') return;
      asked.push(data.subarray(5, -1).toString());
      socket.write(rowOf(row));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { asked, host: `127.0.0.1:${port}`, url: `postgres://bot:invented@127.0.0.1:${port}/news` };
}

describe('a server of PostgreSQL', () => {
  it('14 is refused with a sentence, and asked nothing but its version', async () => {
    const { asked, host, url } = await openServer({ versionNumber: '140013', encoding: 'UTF8' });
    await expect(openPostgresStore({ url })).rejects.toMatchObject({
      name: 'StoreError',
      message: `The database server at ${host} is PostgreSQL 14; version 15 or later is needed. Update it, or name another in DATABASE_URL.`,
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('server_version_num');
  });

  it('15 is prepared', async () => {
    const { url } = await openServer({ versionNumber: '150000', encoding: 'UTF8' });
    let prepared = 0;
    const pool = await openPostgresPool({ url }, async () => {
      prepared += 1;
    });
    await pool.end();
    expect(prepared).toBe(1);
  });
});
