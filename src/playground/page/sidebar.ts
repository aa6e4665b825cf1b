// The side of the page: the server's channels, and as whom one acts. On a phone it slides in over the channel.
import { drawAvatar } from './avatar.ts';
import { button, byId, el } from './dom.ts';
import { icon } from './icons.ts';
import { channelsShown, type Shown } from './page-state.ts';

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
      const from = [server?.channels, server?.members, shown.channelId, shown.memberId];
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
  const channels = shown.server === null ? [] : channelsShown(shown.server, shown.memberId);
  return channels.map(({ id, name, onlyFor }) => {
    const isCurrent = id === shown.channelId;
    const attributes = { class: 'channel-link', 'aria-current': isCurrent ? 'page' : null, 'data-key': id };
    return el('li', {}, [
      button(attributes, [icon(onlyFor === undefined ? 'hash' : 'reply'), name], () => choose(id)),
    ]);
  });
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

/** Draws anew without losing the place of who uses the keyboard. */
function keepingFocus(box: HTMLElement, children: readonly HTMLElement[]): void {
  const active = document.activeElement;
  const key = active instanceof HTMLElement && box.contains(active) ? active.dataset['key'] : undefined;
  box.replaceChildren(...children);
  if (key === undefined) return;
  const keyed = [...box.querySelectorAll<HTMLElement>('[data-key]')];
  keyed.find((element) => element.dataset['key'] === key)?.focus();
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
