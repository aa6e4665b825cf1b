// The side of the page: the server's channels, and as whom one acts. On a phone it slides in over the channel.
import { drawAvatar } from './avatar.ts';
import { channelTree } from './channel-tree.ts';
import { ANNOUNCEMENT_CHANNEL, FORUM } from './discord-types.ts';
import { button, byId, el, keepingFocus } from './dom.ts';
import { icon, type IconName } from './icons.ts';
import type { Shown } from './page-state.ts';
import type { PageChannel } from '../page-protocol.ts';

/** The width under which the side folds away; layout.css has the same number. */
const NARROW = '(max-width: 700px)';

export interface SidebarActs {
  chooseChannel: (id: string) => void;
  chooseMember: (id: string) => void;
}

export interface Sidebar {
  show(shown: Shown): void;
}

export function createSidebar(acts: SidebarActs): Sidebar {
  const fold = createFold();
  let drawnFrom: readonly unknown[] = [];
  return {
    show(shown) {
      const { server } = shown;
      const from = [server?.channels, server?.members, shown.channelId, shown.memberId, shown.unread];
      if (server === null || from.every((part, index) => part === drawnFrom[index])) return;
      drawnFrom = from;
      byId('guild-name').textContent = server.guildName;
      keepingFocus(
        byId('channel-list'),
        drawChannels(shown, (id) => {
          fold.close();
          acts.chooseChannel(id);
        }),
      );
      keepingFocus(byId('member-list'), drawMembers(shown, acts.chooseMember));
    },
  };
}

function drawChannels(shown: Shown, choose: (id: string) => void): HTMLElement[] {
  const tree = shown.server === null ? [] : channelTree(shown.server, shown.memberId, shown.channelId);
  return tree.map(({ channel, threads }) => {
    const items = threads.map((thread) => el('li', {}, [drawChannel(thread, shown, choose)]));
    const label = `${channel.type === FORUM ? 'Posts' : 'Threads'} of ${channel.name}`;
    return el('li', {}, [
      drawChannel(channel, shown, choose),
      items.length === 0 ? null : el('ul', { class: 'threads', 'aria-label': label }, items),
    ]);
  });
}

function drawChannel(channel: PageChannel, shown: Shown, choose: (id: string) => void): HTMLElement {
  const { id, name } = channel;
  const isCurrent = id === shown.channelId;
  const attributes = { class: 'channel-link', 'aria-current': isCurrent ? 'page' : null, 'data-key': id };
  const isUnread = shown.unread.has(id);
  const link = button(
    attributes,
    [
      channel.parentId === undefined ? icon(iconOf(channel)) : null,
      el('bdi', { class: 'channel-link-name' }, [name]),
      isUnread ? el('span', { class: 'unseen' }, [' (new messages)']) : null,
    ],
    () => choose(id),
  );
  link.classList.toggle('is-unread', isUnread);
  return link;
}

function iconOf({ type, onlyFor }: PageChannel): IconName {
  if (onlyFor !== undefined) return 'reply';
  if (type === FORUM) return 'forum';
  return type === ANNOUNCEMENT_CHANNEL ? 'megaphone' : 'hash';
}

function drawMembers(shown: Shown, choose: (id: string) => void): HTMLElement[] {
  return (shown.server?.members ?? []).map((member) => {
    const radio = el('input', { type: 'radio', name: 'member', value: member.id, 'data-key': member.id });
    radio.checked = member.id === shown.memberId;
    radio.addEventListener('change', () => choose(member.id));
    return el('label', { class: 'member' }, [
      radio,
      drawAvatar(member),
      el('span', { class: 'member-texts' }, [
        el('bdi', { class: 'member-name' }, [member.name]),
        el('span', { class: 'member-role' }, [member.isManager ? 'Manager' : 'Member']),
      ]),
      icon('check'),
    ]);
  });
}

/** Folds the side away on narrow windows; Escape, the shade and a choice close it. */
function createFold(): { close: () => void } {
  const sidebar = byId('sidebar');
  const shade = byId('shade');
  const opener = byId('sidebar-opener');
  const narrow = matchMedia(NARROW);
  const set = (isOpen: boolean): void => {
    sidebar.classList.toggle('is-open', isOpen);
    sidebar.inert = narrow.matches && !isOpen;
    shade.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
  };
  const close = (): void => {
    if (!sidebar.classList.contains('is-open')) return;
    set(false);
    opener.focus();
  };
  opener.append(icon('menu'));
  opener.addEventListener('click', () => {
    set(true);
    sidebar.querySelector<HTMLElement>('button, input')?.focus();
  });
  shade.addEventListener('click', close);
  sidebar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  narrow.addEventListener('change', () => set(false));
  set(false);
  return { close };
}
