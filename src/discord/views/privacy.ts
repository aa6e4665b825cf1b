// Shows what is kept as a file, and asks back before a server's is deleted.
import { ButtonStyle, ComponentType } from 'discord.js';
import type { MessageView } from '../door.ts';
import type { Texts } from '../texts/texts.ts';
import { ACCENT, container, row, text } from './components.ts';

export function fileView(title: string, name: string, content: unknown): MessageView {
  return {
    components: [
      container(ACCENT.quiet, [
        text(title),
        { type: ComponentType.File, file: { url: `attachment://${name}` } },
      ]),
    ],
    files: [{ name, content: `${JSON.stringify(content, null, 2)}\n` }],
    isForAsker: true,
  };
}

export function deleteServerView(customId: string, texts: Texts): MessageView {
  const { server } = texts.privacy;
  return {
    components: [
      container(ACCENT.problem, [
        text(`### ${server.confirmTitle}\n${server.confirm}`),
        row({
          type: ComponentType.Button,
          style: ButtonStyle.Danger,
          label: server.confirmButton,
          custom_id: customId,
        }),
      ]),
    ],
    isForAsker: true,
  };
}
