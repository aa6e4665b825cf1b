// A window of the page without a browser: the acts it sends and the events it hears.
import type { LocalDiscord } from '../../../src/playground/local-discord.ts';
import type { PageEvent } from '../../../src/playground/page-protocol.ts';
import { send } from '../requests.ts';

type Fields = Record<string, unknown> & { headers?: Record<string, string> };

/** As the page itself would send it: the fields are the body, but for `headers`. */
export function post(discord: LocalDiscord, path: string, { headers = {}, ...body }: Fields) {
  const own = { origin: discord.url, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  return send(`${discord.url}${path}`, {
    method: 'POST',
    headers: { ...own, ...headers },
    body: JSON.stringify(body),
  });
}

/** The events of one window, read as they come. */
export async function openEvents(discord: LocalDiscord) {
  const response = await fetch(`${discord.url}/page/events`);
  const events: PageEvent[] = [];
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  const next = async (kind: PageEvent['kind']): Promise<PageEvent> => {
    for (;;) {
      const found = events.findIndex((event) => event.kind === kind);
      const event = events[found];
      if (event) {
        events.splice(0, found + 1);
        return event;
      }
      const chunk = await reader?.read();
      if (!chunk || chunk.done) throw new Error(`The events ended before one of kind ${kind}.`);
      const lines = (rest + chunk.value).split('\n\n');
      rest = lines.pop() ?? '';
      for (const line of lines)
        if (line.startsWith('data: ')) events.push(JSON.parse(line.slice(6)) as PageEvent);
    }
  };
  return { response, next, close: () => reader?.cancel() };
}
