// Asks the bot beside it whether it is alive: for a container's health check, which goes by the exit code.
const { BIND = '', METRICS_PORT = '' } = process.env;

/** Longer than the bot takes at most, shorter than whoever runs this waits. */
const ANSWER_WITHIN_MS = 5_000;

/** Who listens everywhere also listens here. */
function hostOf(bind) {
  if (bind === '' || bind === '0.0.0.0') return '127.0.0.1';
  if (bind === '::') return '[::1]';
  return bind.includes(':') ? `[${bind}]` : bind;
}

async function ask() {
  if (!/^[1-9]\d*$/.test(METRICS_PORT))
    return { isGood: false, sentence: 'METRICS_PORT names no port to ask.' };
  try {
    const address = `http://${hostOf(BIND)}:${METRICS_PORT}/health`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return { isGood: answer.ok, sentence: (await answer.text()).trim() };
  } catch {
    return { isGood: false, sentence: `Nobody answers on port ${METRICS_PORT}.` };
  }
}

const { isGood, sentence } = await ask();
process.stdout.write(`${sentence}\n`);
process.exitCode = isGood ? 0 : 1;
