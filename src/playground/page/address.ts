// Keeps the browser's address and what is shown in step: links are followed, and what is shown can be linked to.
import { byId } from './dom.ts';
import { afterLink, linkTo, messageLinked } from './linked.ts';
import { parseLink } from './links.ts';
import { messagesShown, type Shown } from './page-state.ts';

export interface AddressActs {
  shown: () => Shown;
  change: (next: Shown) => void;
  compose: (line: string) => void;
}

export interface Address {
  /** Follows the address once there is something to show; writes it from then on. */
  keep(shown: Shown): void;
}

export function createAddress(acts: AddressActs): Address {
  let isFollowed = false;
  const follow = (): void => {
    const link = parseLink(location.hash);
    acts.change(afterLink(acts.shown(), link));
    if (link.line !== null) acts.compose(link.line);
    const ids = messagesShown(acts.shown()).map(({ id }) => id);
    point(messageLinked(link, ids));
  };
  addEventListener('hashchange', follow);
  return {
    keep(shown) {
      if (shown.server === null) return;
      if (!isFollowed) {
        isFollowed = true;
        follow();
        return;
      }
      const link = linkTo(shown);
      if (location.hash !== link && (link !== '' || location.hash !== ''))
        history.replaceState(null, '', link || '/');
    },
  };
}

/** Into view, and marked until another is. */
function point(messageId: string | null): void {
  for (const old of document.querySelectorAll('.is-linked')) old.classList.remove('is-linked');
  if (messageId === null) return;
  const item = byId(`message-${messageId}`);
  item.classList.add('is-linked');
  item.scrollIntoView({ block: 'center' });
}
