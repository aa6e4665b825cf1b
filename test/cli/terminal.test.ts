// What a command is run on: its own streams, settings and Ctrl-C, whatever else runs beside it.
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { printLine, printNotice } from '../../src/cli/print.ts';
import { runCommandLine } from '../../src/cli/run-command-line.ts';
import { createProgress, printRejected } from '../../src/cli/take-in-print.ts';
import { onTerminal, terminalOfProcess, terminal, type Terminal } from '../../src/cli/terminal.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { madeArticles } from './made-articles.ts';
import { asLines, jsonLines, runCommand, runProcess } from './run-command.ts';

/** A terminal, and what was written on it once its commands have ended. */
function openTerminal(more: Partial<Terminal> = {}) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const opened: Terminal = {
    ...{ stdin: Readable.from([]), stdout, stderr, isRewritable: false, environment: {} },
    ...{ onceInterrupted: () => undefined, exitCode: 0, ...more },
  };
  const written = async () => {
    stdout.end();
    stderr.end();
    return Promise.all([text(stdout), text(stderr)]);
  };
  return { opened, written };
}

describe('a terminal', () => {
  it('gets what its command prints, and nothing of a command that runs beside it', async () => {
    const [one, other] = [openTerminal(), openTerminal()];
    const say = async (name: string) => {
      await printLine(`${name} begins`);
      await setImmediate();
      printNotice(`${name} looks up`);
      await printLine(`${name} ends`);
    };
    await Promise.all([
      onTerminal(one.opened, () => say('one')),
      onTerminal(other.opened, () => say('other')),
    ]);
    expect(await one.written()).toEqual(['one begins\none ends\n', 'one looks up\n']);
    expect(await other.written()).toEqual(['other begins\nother ends\n', 'other looks up\n']);
  });

  it('is of a command: without one there is none', () => {
    expect(terminal).toThrow('No command is running.');
  });

  it('lets a command wait while its reader is slower', async () => {
    const stdout = new PassThrough({ highWaterMark: 1 });
    const { opened } = openTerminal({ stdout });
    let isPrinted = false;
    const printing = onTerminal(opened, () => printLine('more than one byte')).then(() => {
      isPrinted = true;
    });
    await setImmediate();
    expect(isPrinted).toBe(false);
    expect(String(stdout.read())).toBe('more than one byte\n');
    await printing;
  });

  it.each([
    [true, '\r\u001B[2K1 item read, 0 added, 1 rejected …\r\u001B[2Krejected: a.xml: 1: it is empty\n'],
    [false, 'rejected: a.xml: 1: it is empty\n'],
  ])('has its progress written over where it can (%s)', async (isRewritable, told) => {
    const { opened, written } = openTerminal({ isRewritable });
    await onTerminal(opened, async () => {
      const report = { read: 1, added: 0, updated: 0, unchanged: 0, rejected: 1 };
      createProgress()(report);
      printRejected({ kind: 'rejected', file: 'a.xml', item: '1', reason: 'it is empty' });
      return Promise.resolve();
    });
    expect(await written()).toEqual(['', told]);
  });

  it('ends a command by its Ctrl-C, once', async () => {
    const stdin = new PassThrough();
    const listeners: (() => void)[] = [];
    const { opened, written } = openTerminal({
      ...{ stdin, environment: { DATA_DIR: makeTemporaryFolder(), LOG_LEVEL: 'silent' } },
      onceInterrupted: (listener) => listeners.push(listener),
    });
    onTestFinished(() => void stdin.destroy());
    const code = runCommandLine(['ingest', '-', '--json'], opened);
    stdin.write(asLines(madeArticles(2)));
    await expect.poll(() => listeners).toHaveLength(1);
    listeners[0]?.();
    expect(await code).toBe(130);
    const [stdout, stderr] = await written();
    expect(jsonLines(stdout)).toHaveLength(1);
    expect(stderr).toContain('Stopped before the end');
  });
});

describe('the terminal of the process', () => {
  it('reads the settings of the process and is interrupted as it is', () => {
    const { environment, stdout, stderr, exitCode, onceInterrupted } = terminalOfProcess();
    expect({ environment, exitCode }).toEqual({ environment: null, exitCode: 0 });
    expect([stdout, stderr]).toEqual([process.stdout, process.stderr]);
    const before = process.listenerCount('SIGINT');
    const listener = () => undefined;
    onceInterrupted(listener);
    onTestFinished(() => void process.off('SIGINT', listener));
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
  });
});

describe('a command as a process', () => {
  it('reads, prints and ends as it does on any terminal', async () => {
    const dataDir = makeTemporaryFolder();
    const input = `${asLines(madeArticles(3))}no JSON\n`;
    const taken = await runProcess(['ingest', '-', '--json'], { dataDir, input });
    expect(taken).toMatchObject({ code: 0, stderr: expect.stringContaining('rejected: ') as unknown });
    expect(jsonLines(taken.stdout)).toMatchObject([{ read: 4, added: 3, rejected: 1 }]);
    const again = await runCommand(['ingest', '-', '--json'], { dataDir, input });
    expect(jsonLines(again.stdout)).toMatchObject([{ read: 4, unchanged: 3, rejected: 1 }]);
    expect(again.stderr).toBe(taken.stderr);
    for (const args of [
      ['search', 'reopens'],
      ['show', 'https://nowhere.example/'],
      ['tags', '--json'],
    ]) {
      expect(await runProcess(args, { dataDir })).toEqual(await runCommand(args, { dataDir }));
    }
  });
});
